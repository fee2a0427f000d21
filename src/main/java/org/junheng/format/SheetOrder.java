package org.junheng.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.model.judged.Evidence;

/** In which order do the sheets stand, as far as the evidence of judgements tells, which lists cells in that order? */
final class SheetOrder {
    private final Map<SheetName, Set<SheetName>> before = new LinkedHashMap<>();

    /** Takes note of the sheets of some evidence, within each role. */
    void note(List<Evidence> evidence) {
        Map<Evidence.Role, SheetName> last = new HashMap<>();
        for (Evidence cell : evidence) {
            SheetName earlier = last.get(cell.role());
            if (earlier == null || !earlier.holds(cell.place())) {
                SheetName sheet = SheetName.of(cell.place());
                Set<SheetName> known = before.computeIfAbsent(sheet, first -> new LinkedHashSet<>());
                if (earlier != null) {
                    known.add(earlier);
                }
                last.put(cell.role(), sheet);
            }
        }
    }

    /** All sheets; those of which nothing tells the order as they were met. */
    List<SheetName> sheets() {
        List<SheetName> ordered = new ArrayList<>();
        Set<SheetName> left = new LinkedHashSet<>(before.keySet());
        while (!left.isEmpty()) {
            SheetName next = left.stream()
                    .min(Comparator.comparingLong(sheet ->
                            before.get(sheet).stream().filter(left::contains).count()))
                    .orElseThrow();
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }
}
