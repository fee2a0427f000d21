package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.FactType;

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

    void keep(FactType type, Object[] values, RowOrigin origin) {
        facts.get(type.name()).add(rulebook.newFact(type, values, origin));
    }
}
