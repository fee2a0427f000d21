package org.junheng.model.answer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.model.pack.CaseKind;
import org.junheng.model.pack.Rule;

/**
 * How well the cases of a pack cover one of its criteria or data checks.
 *
 * @param counts how many cases show each kind
 * @param needed the kinds that a case can show of it at all
 */
public record CriterionCoverage(Rule rule, Map<CaseKind, Integer> counts, Set<CaseKind> needed) {
    public CriterionCoverage {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        needed = Set.copyOf(needed);
    }

    /** The kinds that no case shows. */
    public List<CaseKind> gaps() {
        return List.of(CaseKind.values()).stream()
                .filter(kind -> needed.contains(kind) && count(kind) == 0)
                .toList();
    }

    public int count(CaseKind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
