package org.junheng.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.Rule;
import org.junheng.model.Rule.PatternUse;

/**
 * The order in which rules fire: each after all that make what it reads.
 *
 * <p>An aggregate runs over nothing before its facts are there, and a roll-up could judge half the judgements; so the
 * order follows from what each rule reads and inserts, never from the author or from the order of files.
 */
final class Strata {
    private final List<RuleDraft> rules;
    private final Map<RuleDraft, Integer> strata = new HashMap<>();
    private final List<RuleDraft> path = new ArrayList<>();
    private List<RuleDraft> circle = List.of();

    Strata(List<RuleDraft> rules) {
        this.rules = rules;
    }

    /** The rules with their strata, in the order given. */
    List<Rule> assigned() {
        return rules.stream()
                .map(draft -> draft.rule().withStratum(stratum(draft)))
                .toList();
    }

    /** The rules on a circle, empty if there is none. */
    Optional<List<RuleDraft>> circle() {
        rules.forEach(this::stratum);
        return circle.isEmpty() ? Optional.empty() : Optional.of(circle);
    }

    private int stratum(RuleDraft draft) {
        Integer known = strata.get(draft);
        if (known != null) {
            return known;
        }
        if (path.contains(draft)) {
            circle = circle.isEmpty() ? List.copyOf(path.subList(path.indexOf(draft), path.size())) : circle;
            return 0;
        }
        path.add(draft);
        int stratum = 0;
        for (RuleDraft before : makersFor(draft)) {
            stratum = Math.max(stratum, 1 + stratum(before));
        }
        path.remove(path.size() - 1);
        strata.put(draft, stratum);
        return stratum;
    }

    private Set<RuleDraft> makersFor(RuleDraft reader) {
        Set<RuleDraft> makers = new LinkedHashSet<>();
        for (PatternUse pattern : reader.rule().patterns()) {
            rules.stream().filter(maker -> makes(maker.rule(), pattern)).forEach(makers::add);
        }
        return makers;
    }

    /** Whether a rule makes what a pattern matches. */
    static boolean makes(Rule maker, PatternUse pattern) {
        if (pattern.type().equals(Vocabulary.JUDGEMENT)) {
            return maker.isCriterion() && maker.isAskedFor(pattern.selectors());
        }
        return maker.inserts().contains(pattern.type());
    }
}
