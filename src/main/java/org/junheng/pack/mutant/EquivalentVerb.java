package org.junheng.pack.mutant;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.pack.Field;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Statement.Guard;
import org.junheng.tree.Statement.Judged;

/**
 * Tells whether a judgement with another verb could ever come out otherwise, given what the rule already says of its
 * figure: by a choice around it, by its conditions, or by the least value of its columns.
 */
final class EquivalentVerb {
    private static final Map<String, Set<Integer>> MET_AT = Map.of(
            "atLeast", Set.of(0, 1),
            "atMost", Set.of(-1, 0),
            "moreThan", Set.of(1),
            "lessThan", Set.of(-1),
            "equalTo", Set.of(0));

    private static final Map<String, Set<Integer>> TRUE_AT = Map.of(
            ">=", Set.of(0, 1),
            "<=", Set.of(-1, 0),
            ">", Set.of(1),
            "<", Set.of(-1),
            "==", Set.of(0));

    private final Vocabulary vocabulary;
    private final RuleTree rule;

    EquivalentVerb(Vocabulary vocabulary, RuleTree rule) {
        this.vocabulary = vocabulary;
        this.rule = rule;
    }

    /** Whether two verbs say the same wherever the figure can stand to its limit: below it, on it or above. */
    boolean isSame(Judged judged, String turned) {
        if (judged.figure().isEmpty()) {
            return false;
        }
        Expression figure = judged.figure().get();
        Expression limit = judged.limits().get(0);
        Set<Integer> places = new HashSet<>(figure.equals(limit) ? Set.of(0) : Set.of(-1, 0, 1));
        rule.acts().stream()
                .filter(act -> act.does() == judged)
                .flatMap(act -> act.guards().stream())
                .forEach(guard -> choice(guard, figure, limit, places));
        if (limit instanceof Expression.Number number) {
            bounds(figure, number.value(), places);
        }
        Set<Integer> one = new HashSet<>(MET_AT.get(judged.verb().name()));
        Set<Integer> other = new HashSet<>(MET_AT.get(turned));
        one.retainAll(places);
        other.retainAll(places);
        return one.equals(other);
    }

    /** Takes away what a choice between the figure and the limit around the judgement rules out. */
    private static void choice(Guard guard, Expression figure, Expression limit, Set<Integer> places) {
        if (guard.asked() instanceof Expression.Binary asked
                && TRUE_AT.containsKey(asked.operator())
                && asked.left().equals(figure)
                && asked.right().equals(limit)) {
            places.removeIf(place -> TRUE_AT.get(asked.operator()).contains(place) != guard.holds());
        }
    }

    private void bounds(Expression figure, BigDecimal limit, Set<Integer> places) {
        Set<String> names = summands(figure);
        for (Pattern pattern : rule.patterns()) {
            List<Constraint> constraints = pattern.parts();
            Map<String, String> bound = new HashMap<>();
            constraints.stream()
                    .filter(constraint -> constraint.expression() instanceof Expression.Name)
                    .forEach(constraint ->
                            bound.put(constraint.binding(), ((Expression.Name) constraint.expression()).word()));
            if (!names.isEmpty() && bound.keySet().containsAll(names)) {
                Set<String> words = new HashSet<>();
                names.forEach(name -> words.add(bound.get(name)));
                below(pattern, words, limit, places);
                constraints.forEach(constraint -> above(pattern, constraint, words, limit, places));
            }
        }
    }

    /** Takes away what the least values of the columns rule out. */
    private void below(Pattern pattern, Set<String> words, BigDecimal limit, Set<Integer> places) {
        BigDecimal least = BigDecimal.ZERO;
        for (String word : words) {
            Optional<BigDecimal> min = vocabulary.field(pattern.type(), word).flatMap(Field::min);
            if (min.isEmpty()) {
                return;
            }
            least = least.add(min.get());
        }
        BigDecimal lower = least;
        places.removeIf(place -> place < 0 && lower.compareTo(limit) >= 0 || place == 0 && lower.compareTo(limit) > 0);
    }

    /** Takes away what a condition that keeps whole figures below a number rules out. */
    private void above(
            Pattern pattern, Constraint constraint, Set<String> words, BigDecimal limit, Set<Integer> places) {
        boolean whole = words.stream()
                .allMatch(word -> vocabulary
                        .field(pattern.type(), word)
                        .filter(Field::whole)
                        .isPresent());
        if (whole
                && constraint.expression() instanceof Expression.Binary asked
                && asked.operator().equals("<")
                && asked.right() instanceof Expression.Number below
                && summands(asked.left()).equals(words)) {
            BigDecimal most = below.value().subtract(BigDecimal.ONE);
            places.removeIf(
                    place -> place > 0 && most.compareTo(limit) <= 0 || place == 0 && most.compareTo(limit) < 0);
        }
    }

    /** The names that a figure adds up, empty if it is anything else. */
    private static Set<String> summands(Expression figure) {
        if (figure instanceof Expression.Name name) {
            return Set.of(name.word());
        }
        if (figure instanceof Expression.Binary sum && sum.operator().equals("+")) {
            Set<String> names = new HashSet<>(summands(sum.left()));
            Set<String> right = summands(sum.right());
            boolean sums = !names.isEmpty() && !right.isEmpty();
            names.addAll(right);
            return sums ? names : Set.of();
        }
        return Set.of();
    }
}
