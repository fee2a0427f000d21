package org.junheng.pack;

import java.util.List;
import java.util.Set;
import org.junheng.model.Pack;
import org.junheng.model.Rule;

/** Do two criteria that are in force judge the same thing? The author of one did not know of the other. */
final class TwiceLint {
    private static final Set<String> LEAST = Set.of("atLeast", "moreThan");
    private static final Set<String> MOST = Set.of("atMost", "lessThan");

    private final Pack pack;
    private final List<RuleDraft> criteria;
    private final RuleFaults faults;

    TwiceLint(LoadedPack loaded, RuleFaults faults) {
        this.pack = loaded.pack();
        this.criteria = loaded.drafts().stream()
                .filter(draft -> draft.rule().isCriterion())
                .toList();
        this.faults = faults;
    }

    void check() {
        for (int i = 0; i < criteria.size(); i++) {
            if (isOwn(criteria.get(i).rule())) {
                check(criteria.get(i), i);
            }
        }
    }

    private void check(RuleDraft draft, int position) {
        for (int i = 0; i < criteria.size(); i++) {
            RuleDraft other = criteria.get(i);
            boolean compared = i == position || i > position && isOwn(other.rule());
            if (!compared && isSame(draft, other)) {
                Rule rule = draft.rule();
                String key = isOwn(other.rule()) ? "lint.judgedTwice" : "lint.judgedAlready";
                faults.addAt(
                        Lint.file(rule),
                        rule.firstLine(),
                        0,
                        key,
                        rule.code(),
                        other.rule().code(),
                        rule.measure(),
                        other.rule().place().file());
            }
        }
    }

    private static boolean isSame(RuleDraft one, RuleDraft other) {
        return one.rule().kind() == other.rule().kind()
                && !one.rule().measure().isEmpty()
                && one.rule().measure().equals(other.rule().measure())
                && subject(one.rule()).equals(subject(other.rule()))
                && !isRange(one, other)
                && Overlap.of(one.rule().tree(), other.rule().tree());
    }

    /** Whether one is the lower and the other the upper end of what is allowed. */
    private static boolean isRange(RuleDraft one, RuleDraft other) {
        return holds(LEAST, one) && !holds(MOST, one) && holds(MOST, other) && !holds(LEAST, other)
                || holds(MOST, one) && !holds(LEAST, one) && holds(LEAST, other) && !holds(MOST, other);
    }

    private static boolean holds(Set<String> verbs, RuleDraft draft) {
        return draft.rule()
                .tree()
                .judgements()
                .anyMatch(judged -> verbs.contains(judged.verb().name()));
    }

    private static String subject(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.binding().equals(rule.subject()))
                .map(Rule.PatternUse::type)
                .findFirst()
                .orElse("");
    }

    private boolean isOwn(Rule rule) {
        return pack.owns(rule.place().file());
    }
}
