package org.junheng.engine.county;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.engine.fact.Row;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.tree.Condition;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression;
import org.junheng.tree.Span;

/**
 * Would a rule pair so many rows with each other that no memory holds them? The rule engine makes every pair before a
 * rule does anything, so that one with conditions that say nothing of each other must be stopped before it begins.
 */
final class Crossing {
    /** A thousand rows with each of five thousand others; what is meant so says how they belong together. */
    private static final long MOST_PAIRS = 5_000_000;

    private static final Pattern ANYWHERE = new Pattern(new Span("", 0, 0), "", "", List.of());

    private final Map<String, List<Row>> facts;

    Crossing(Map<String, List<Row>> facts) {
        this.facts = facts;
    }

    boolean isTooMuch(Rule rule) {
        return isMany(rule) && pairs(rule.tree().conditions(), bound(rule)) > MOST_PAIRS;
    }

    /** Whether it could be too much if nothing tied its rows; of most rules that is enough to know. */
    private boolean isMany(Rule rule) {
        long pairs = 1;
        for (PatternUse pattern : rule.patterns()) {
            pairs = Math.min(MOST_PAIRS + 1, pairs * Math.max(1, rows(pattern.type())));
        }
        return pairs > MOST_PAIRS;
    }

    private int rows(String type) {
        return facts.getOrDefault(type, List.of()).size();
    }

    /** The variables of a rule, each with the pattern that binds it. */
    private static Map<String, Pattern> bound(Rule rule) {
        Map<String, Pattern> bound = new HashMap<>();
        for (Pattern pattern : rule.tree().patterns()) {
            bound.put(pattern.variable(), pattern);
            pattern.parts().forEach(part -> bound.put(part.binding(), pattern));
        }
        rule.tree()
                .all(Condition.Aggregate.class)
                .flatMap(aggregate -> aggregate.functions().stream())
                .forEach(function -> bound.put(function.variable(), ANYWHERE));
        return bound;
    }

    private long pairs(List<Condition> conditions, Map<String, Pattern> bound) {
        long pairs = 1;
        for (Condition condition : conditions) {
            pairs = Math.min(MOST_PAIRS + 1, pairs * Math.max(1, pairs(condition, bound)));
        }
        return pairs;
    }

    private long pairs(Condition condition, Map<String, Pattern> bound) {
        if (condition instanceof Pattern pattern) {
            boolean tied = pattern.tests()
                    .flatMap(test -> test.all(Expression.Name.class))
                    .map(name -> bound.get(name.word()))
                    .anyMatch(binding -> binding != null && binding != pattern);
            return tied ? 1 : rows(pattern.type());
        }
        if (condition instanceof Condition.Group group) {
            return switch (group.form()) {
                case AND -> pairs(group.parts(), bound);
                case OR ->
                    group.parts().stream()
                            .mapToLong(part -> pairs(part, bound))
                            .max()
                            .orElse(1);
                case NOT, EXISTS, FORALL -> 1;
            };
        }
        return 1;
    }
}
