package org.junheng.pack.lint;

import java.util.List;
import java.util.Set;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.text.RuleFaults;

/** Do two criteria that are in force judge the same thing? The author of one did not know of the other. */
final class TwiceLint {
    private static final Set<String> LEAST = Set.of("atLeast", "moreThan");
    private static final Set<String> MOST = Set.of("atMost", "lessThan");

    private final Pack pack;
    private final List<Rule> criteria;
    private final RuleFaults faults;

    TwiceLint(LoadedPack loaded, RuleFaults faults) {
        this.pack = loaded.pack();
        this.criteria = loaded.pack().rules().stream()
                .filter(rule -> rule.isCriterion())
                .toList();
        this.faults = faults;
    }

    void check() {
        for (int i = 0; i < criteria.size(); i++) {
            if (isOwn(criteria.get(i))) {
                check(criteria.get(i), i);
            }
        }
    }

    private void check(Rule rule, int position) {
        for (int i = 0; i < criteria.size(); i++) {
            Rule other = criteria.get(i);
            boolean compared = i == position || i > position && isOwn(other);
            if (!compared && isSame(rule, other)) {
                String key = isOwn(other) ? "lint.judgedTwice" : "lint.judgedAlready";
                faults.add(
                        rule,
                        key,
                        rule.code(),
                        other.code(),
                        rule.measure(),
                        other.place().file());
            }
        }
    }

    private static boolean isSame(Rule one, Rule other) {
        return one.kind() == other.kind()
                && !one.measure().isEmpty()
                && one.measure().equals(other.measure())
                && one.subjectType().equals(other.subjectType())
                && !isRange(one, other)
                && Overlap.of(one.tree(), other.tree());
    }

    /** Whether one is the lower and the other the upper end of what is allowed. */
    private static boolean isRange(Rule one, Rule other) {
        return holds(LEAST, one) && !holds(MOST, one) && holds(MOST, other) && !holds(LEAST, other)
                || holds(MOST, one) && !holds(LEAST, one) && holds(LEAST, other) && !holds(MOST, other);
    }

    private static boolean holds(Set<String> verbs, Rule rule) {
        return rule.tree()
                .judgements()
                .anyMatch(judged -> verbs.contains(judged.verb().name()));
    }

    private boolean isOwn(Rule rule) {
        return pack.owns(rule.place().file());
    }
}
