package org.junheng.engine.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Row;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.tree.Condition;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression;

/**
 * Would a rule pair so many rows with each other that no memory holds them, or that it takes minutes? The rule engine makes
 * every pair before a rule does anything, so that one with conditions that say nothing of each other, or that belong
 * together by no more than a yes or a no, must be stopped before it begins.
 */
final class Crossing {
    /** A thousand rows with each of five thousand others; what is meant so says how they belong together. */
    private static final long MOST_PAIRS = 5_000_000;

    /** Pairs that are only looked at, and not kept, take time alone. */
    private static final int LOOKED_AT = 10;

    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Map<List<String>, Integer> alike = new HashMap<>();

    Crossing(Rulebook rulebook, Map<String, List<Row>> facts) {
        this.rulebook = rulebook;
        this.facts = facts;
    }

    boolean isTooMuch(Rule rule) {
        return isMany(rule) && new Count(rule).after(rule.tree().conditions(), 1) > MOST_PAIRS;
    }

    /** Whether it could be too much if nothing tied its rows; of most rules that is enough to know. */
    private boolean isMany(Rule rule) {
        long pairs = 1;
        for (PatternUse pattern : rule.patterns()) {
            pairs = times(pairs, rows(pattern.type()));
        }
        return pairs > MOST_PAIRS;
    }

    private int rows(String type) {
        return facts.getOrDefault(type, List.of()).size();
    }

    private static long times(long pairs, long rows) {
        return Math.min(LOOKED_AT * (MOST_PAIRS + 1), pairs * Math.max(1, rows));
    }

    /** The most rows of a type that have the same values in some fields. */
    private int alike(String type, List<String> fields) {
        List<String> asked = new ArrayList<>(fields);
        asked.add(type);
        return alike.computeIfAbsent(asked, ignored -> {
            List<String> known = rulebook.fields(type);
            int[] places = fields.stream().mapToInt(known::indexOf).toArray();
            Map<List<Object>, Integer> counts = new HashMap<>();
            for (Row row : facts.getOrDefault(type, List.of())) {
                Object[] values = rulebook.values(row);
                List<Object> key = new ArrayList<>();
                for (int place : places) {
                    key.add(values[place]);
                }
                counts.merge(key, 1, Integer::sum);
            }
            return counts.values().stream().max(Integer::compare).orElse(0);
        });
    }

    /** How many pairs one rule comes to, each condition after those before it. */
    private final class Count {
        private final Map<String, Pattern> bound = new HashMap<>();

        Count(Rule rule) {
            for (Pattern pattern : rule.tree().patterns()) {
                bound.put(pattern.variable(), pattern);
                pattern.parts().forEach(part -> bound.put(part.binding(), pattern));
            }
        }

        /** The pairs that there are after some conditions, or more than the most if there were at any of them. */
        long after(List<Condition> conditions, long before) {
            long pairs = before;
            for (Condition condition : conditions) {
                pairs = pairs > MOST_PAIRS ? pairs : after(condition, pairs);
            }
            return pairs;
        }

        private long after(Condition condition, long before) {
            if (condition instanceof Pattern pattern) {
                return times(before, reached(pattern));
            }
            if (condition instanceof Condition.Aggregate aggregate) {
                return unlessMany(before, after(aggregate.over(), before));
            }
            if (condition instanceof Condition.Group group) {
                return switch (group.form()) {
                    case AND -> after(group.parts(), before);
                    case OR ->
                        group.parts().stream()
                                .mapToLong(part -> after(part, before))
                                .max()
                                .orElse(before);
                    case NOT, EXISTS, FORALL -> unlessMany(before, after(group.parts(), before) / LOOKED_AT);
                };
            }
            return before;
        }

        private long unlessMany(long before, long looked) {
            return looked > MOST_PAIRS ? looked : before;
        }

        /** How many rows a condition may find for what the conditions before it have found. */
        private int reached(Pattern pattern) {
            if (!facts.containsKey(pattern.type())) {
                return 0;
            }
            List<String> fields = pattern.tests()
                    .flatMap(test -> equal(test.expression()).stream())
                    .filter(equal -> !isOwn(equal.right(), pattern))
                    .map(equal -> ((Expression.Name) equal.left()).word())
                    .filter(rulebook.fields(pattern.type())::contains)
                    .distinct()
                    .sorted()
                    .toList();
            return fields.isEmpty() ? rows(pattern.type()) : alike(pattern.type(), fields);
        }

        private boolean isOwn(Expression value, Pattern pattern) {
            return value.all(Expression.Name.class)
                    .anyMatch(name -> Objects.equals(bound.get(name.word()), pattern)
                            || rulebook.fields(pattern.type()).contains(name.word()));
        }
    }

    /** The comparisons of a field with some value that must hold for a test to hold, the field on the left. */
    private static List<Expression.Binary> equal(Expression test) {
        if (test instanceof Expression.Enclosed enclosed) {
            return equal(enclosed.inner());
        }
        if (!(test instanceof Expression.Binary binary)) {
            return List.of();
        }
        if (binary.operator().equals("&&")) {
            List<Expression.Binary> both = new ArrayList<>(equal(binary.left()));
            both.addAll(equal(binary.right()));
            return both;
        }
        boolean field = binary.operator().equals("==") && binary.left() instanceof Expression.Name;
        return field ? List.of(binary) : List.of();
    }
}
