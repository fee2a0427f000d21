package org.junheng.engine.county;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.pack.Rule;

/** Which rule's conditions failed? Told by the failure itself, or found out by firing fewer rules. */
final class Culprit {
    private static final Pattern RULE_NAME = Pattern.compile("Rule \"([^\"]+)\"");

    private final Rulebook rulebook;
    private final Set<Rule> known;

    /** @param known rules that have been left out already */
    Culprit(Rulebook rulebook, Set<Rule> known) {
        this.rulebook = rulebook;
        this.known = known;
    }

    /**
     * The rule behind a failure.
     *
     * @param fails whether firing fails without some rules
     */
    Rule of(RuntimeException failure, Predicate<Set<Rule>> fails) {
        return named(failure).orElseGet(() -> searched(fails));
    }

    private Optional<Rule> named(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher names = RULE_NAME.matcher(String.valueOf(cause.getMessage()));
            while (names.find()) {
                Rule rule = rulebook.rule(names.group(1));
                if (rule != null && !known.contains(rule)) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    /** The last of the fewest first rules, in their order of firing, that fail; an aggregate's failure names no rule. */
    private Rule searched(Predicate<Set<Rule>> fails) {
        List<Rule> suspects = rulebook.pack().rules().stream()
                .filter(rule -> !known.contains(rule))
                .sorted(Comparator.comparingInt(Rule::stratum))
                .toList();
        int passing = 0;
        int failing = suspects.size();
        while (failing - passing > 1) {
            int middle = (passing + failing) / 2;
            Set<Rule> without = new HashSet<>(known);
            without.addAll(suspects.subList(middle, suspects.size()));
            if (fails.test(without)) {
                failing = middle;
            } else {
                passing = middle;
            }
        }
        return suspects.get(passing);
    }
}
