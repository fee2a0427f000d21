package org.junheng.pack.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.pack.text.RuleFaults;
import org.junheng.tree.Expression;
import org.junheng.tree.Statement.Judged;

/** Does a criterion demand as much as its title says, or as little, and of another figure than its own? */
final class DirectionLint {
    private static final String RANGE = "between";
    private static final Set<String> BOUNDS = Set.of("atLeast", "atMost", "moreThan", "lessThan");

    private final Pack pack;
    private final RuleFaults faults;

    /** The verbs that demand what some words of a title say. */
    private final Map<String, Pattern> words;

    DirectionLint(Pack pack, RuleFaults faults) {
        this.pack = pack;
        this.faults = faults;
        this.words = Map.of(
                "atLeast", Pattern.compile(faults.word("lint.atLeastWords")),
                "atMost", Pattern.compile(faults.word("lint.atMostWords")));
    }

    void check() {
        pack.rules().stream().filter(Rule::isCriterion).forEach(this::check);
    }

    private void check(Rule rule) {
        List<Judged> judgements = rule.tree().judgements().toList();
        // Beside others, one that is always met says that nothing is missing.
        judgements.stream().filter(judged -> judgements.size() == 1).forEach(judged -> sameFigure(rule, judged));
        judgements.forEach(judged -> range(rule, judged));
        List<String> verbs = judgements.stream()
                .map(judged -> judged.verb().name())
                .distinct()
                .toList();
        List<String> said = words.keySet().stream()
                .filter(verb -> words.get(verb).matcher(rule.title()).find())
                .toList();
        if (verbs.size() == 1 && BOUNDS.contains(verbs.get(0)) && said.size() == 1 && !said.equals(verbs)) {
            Matcher matcher = words.get(said.get(0)).matcher(rule.title());
            matcher.find();
            faults.add(rule, "lint.titleVerb", rule.code(), matcher.group(), verbs.get(0), said.get(0));
        }
    }

    private void sameFigure(Rule rule, Judged judged) {
        Optional<String> figure = judged.figure().map(DirectionLint::written);
        judged.limits().stream()
                .map(DirectionLint::written)
                .filter(limit -> figure.filter(limit::equals).isPresent())
                .findFirst()
                .ifPresent(limit -> faults.add(rule, "lint.sameFigure", rule.code(), limit));
    }

    private static String written(Expression expression) {
        return expression.span().words().replaceAll("\\s", "");
    }

    private void range(Rule rule, Judged judged) {
        List<? extends Expression> limits = judged.limits();
        if (judged.verb().name().equals(RANGE)
                && limits.size() == 2
                && limits.get(0) instanceof Expression.Number low
                && limits.get(1) instanceof Expression.Number high
                && low.value().compareTo(high.value()) > 0) {
            faults.add(
                    rule,
                    "lint.emptyRange",
                    rule.code(),
                    low.value().toPlainString(),
                    high.value().toPlainString());
        }
    }
}
