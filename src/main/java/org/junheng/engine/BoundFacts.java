package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.FactType;
import org.junheng.model.Field;

/** The facts of one county and of the pack's tables, by type. */
final class BoundFacts {
    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts = new LinkedHashMap<>();

    BoundFacts(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.pack().types().forEach(type -> facts.put(type.name(), new ArrayList<>()));
    }

    Map<String, List<Row>> facts() {
        return facts;
    }

    /** A row of a pack's table stands for the one of the same key in a table that the pack inherits. */
    void keep(FactType type, Object[] values, RowOrigin origin) {
        Row row = rulebook.newFact(type, values, origin);
        List<Row> rows = facts.get(type.name());
        boolean keyed = type.table().isPresent() && type.fields().stream().anyMatch(Field::key);
        for (int i = 0; keyed && i < rows.size(); i++) {
            RowOrigin earlier = (RowOrigin) rows.get(i).origin();
            if (earlier.subject().key().equals(origin.subject().key())
                    && !earlier.sheet().source().equals(origin.sheet().source())) {
                rows.set(i, row);
                return;
            }
        }
        rows.add(row);
    }
}
