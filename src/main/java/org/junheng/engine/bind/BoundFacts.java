package org.junheng.engine.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;

/** The facts of one county and of the pack's tables, by type. */
final class BoundFacts {
    private final Rulebook rulebook;
    private final InForce inForce;
    private final Map<String, List<Row>> facts = new LinkedHashMap<>();

    BoundFacts(Rulebook rulebook, InForce inForce) {
        this.rulebook = rulebook;
        this.inForce = inForce;
        rulebook.pack().types().forEach(type -> facts.put(type.name(), new ArrayList<>()));
    }

    Map<String, List<Row>> facts() {
        return facts;
    }

    /**
     * A row of a pack's table stands for the one of the same key in a table that the pack inherits, from whenever that
     * holds, and for the one above it that held before; one that does not hold is left out.
     */
    void keep(FactType type, Object[] values, RowOrigin origin) {
        if (type.table().isEmpty()) {
            facts.get(type.name()).add(rulebook.newFact(type, values, origin));
        } else if (inForce.holds(type, values)) {
            keepOfTable(type, rulebook.newFact(type, values, origin));
        }
    }

    private void keepOfTable(FactType type, Row row) {
        List<Row> rows = facts.get(type.name());
        boolean keyed = type.fields().stream().anyMatch(Field::key);
        for (int i = 0; keyed && i < rows.size(); i++) {
            RowOrigin earlier = (RowOrigin) rows.get(i).origin();
            if (earlier.subject().key().equals(row.origin().subject().key())) {
                boolean inherited = !earlier.sheet()
                        .source()
                        .equals(((RowOrigin) row.origin()).sheet().source());
                int later = from(type, row).compareTo(from(type, rows.get(i)));
                if (inherited || later > 0) {
                    rows.set(i, row);
                }
                if (inherited || later != 0) {
                    return;
                }
            }
        }
        rows.add(row);
    }

    private LocalDate from(FactType type, Row row) {
        return InForce.from(type, rulebook.values(row));
    }
}
