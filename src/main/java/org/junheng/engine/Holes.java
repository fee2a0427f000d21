package org.junheng.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.Rule.PatternUse;

/** Populations of which some member is unknown, so that no aggregate over them can be trusted. */
final class Holes {
    private static final String ANY_FIELD = "";
    private final Map<String, List<Hole>> byType = new HashMap<>();

    /**
     * One unknown member.
     *
     * @param field the field whose value is unknown, empty if the whole fact is
     */
    record Hole(String field, List<CellRef> cells) {}

    void unknownFact(String type, Collection<CellRef> cells) {
        add(type, new Hole(ANY_FIELD, List.copyOf(cells)));
    }

    void unknownField(String type, String field, Collection<CellRef> cells) {
        add(type, new Hole(field, List.copyOf(cells)));
    }

    private void add(String type, Hole hole) {
        byType.computeIfAbsent(type, name -> new ArrayList<>()).add(hole);
    }

    /** The cells of the holes that a pattern could have run over, empty if there is none. */
    Optional<List<CellRef>> under(PatternUse pattern) {
        List<Hole> relevant = byType.getOrDefault(pattern.type(), List.of()).stream()
                .filter(hole ->
                        hole.field().equals(ANY_FIELD) || pattern.selectors().contains(hole.field()))
                .toList();
        if (relevant.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(relevant.stream()
                .flatMap(hole -> hole.cells().stream())
                .distinct()
                .toList());
    }
}
