package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.Subject;

/** The facts of one county and of the pack's tables, by type. */
final class BoundFacts {
    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts = new LinkedHashMap<>();
    private final Map<String, List<CellRef>> lost = new LinkedHashMap<>();
    private final Map<String, Map<String, List<CellRef>>> unreadableDates = new LinkedHashMap<>();

    BoundFacts(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.pack().types().forEach(type -> facts.put(type.name(), new ArrayList<>()));
    }

    Map<String, List<Row>> facts() {
        return facts;
    }

    /** Per type the blank keys of rows that are no facts for want of them. */
    Map<String, List<CellRef>> lost() {
        return lost;
    }

    /** Per type and field the cells of dates that cannot be read; rules may ask whether there is one. */
    Map<String, Map<String, List<CellRef>>> unreadableDates() {
        return unreadableDates;
    }

    void unreadableDate(FactType type, String field, CellRef cell) {
        unreadableDates
                .computeIfAbsent(type.name(), name -> new LinkedHashMap<>())
                .computeIfAbsent(field, name -> new ArrayList<>())
                .add(cell);
    }

    void keep(FactType type, Object[] values, RowOrigin origin) {
        Optional<Subject> subject = Subjects.of(type, values);
        if (subject.isEmpty() && type.fields().stream().anyMatch(Field::key)) {
            lost.computeIfAbsent(type.name(), name -> new ArrayList<>()).addAll(origin.keyHoles());
            return;
        }
        facts.get(type.name()).add(rulebook.newFact(type, values, origin));
    }
}
