package org.junheng.pack;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.Field;

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

    private static final Map<BinaryExpr.Operator, Set<Integer>> TRUE_AT = new EnumMap<>(Map.of(
            BinaryExpr.Operator.GREATER_EQUALS, Set.of(0, 1),
            BinaryExpr.Operator.LESS_EQUALS, Set.of(-1, 0),
            BinaryExpr.Operator.GREATER, Set.of(1),
            BinaryExpr.Operator.LESS, Set.of(-1),
            BinaryExpr.Operator.EQUALS, Set.of(0)));

    private final Vocabulary vocabulary;
    private final List<PatternDescr> patterns;

    EquivalentVerb(Vocabulary vocabulary, RuleDescr rule) {
        this.vocabulary = vocabulary;
        this.patterns = Patterns.of(rule).facts();
    }

    /** Whether two verbs say the same wherever the figure can stand to its limit: below it, on it or above. */
    boolean isSame(MethodCallExpr judged, String turned) {
        Optional<Expression> figure = Measures.figure(judged);
        if (figure.isEmpty()) {
            return false;
        }
        Expression limit = judged.getArgument(0);
        Set<Integer> places = new HashSet<>(Set.of(-1, 0, 1));
        choices(judged, figure.get(), limit, places);
        Expressions.number(limit).map(BigDecimal::new).ifPresent(number -> bounds(figure.get(), number, places));
        Set<Integer> one = new HashSet<>(MET_AT.get(judged.getNameAsString()));
        Set<Integer> other = new HashSet<>(MET_AT.get(turned));
        one.retainAll(places);
        other.retainAll(places);
        return one.equals(other);
    }

    /** Takes away what a choice between the figure and the limit around the judgement rules out. */
    private static void choices(Node judged, Expression figure, Expression limit, Set<Integer> places) {
        Node inner = judged;
        for (Node outer = inner.getParentNode().orElse(null);
                outer != null;
                outer = inner.getParentNode().orElse(null)) {
            if (outer instanceof IfStmt choice
                    && choice.getCondition() instanceof BinaryExpr asked
                    && TRUE_AT.containsKey(asked.getOperator())
                    && asked.getLeft().equals(figure)
                    && asked.getRight().equals(limit)) {
                boolean holds = choice.getThenStmt() == inner;
                places.removeIf(place -> TRUE_AT.get(asked.getOperator()).contains(place) != holds);
            }
            inner = outer;
        }
    }

    private void bounds(Expression figure, BigDecimal limit, Set<Integer> places) {
        Set<String> names = summands(figure);
        for (PatternDescr pattern : patterns) {
            List<Constraint> constraints = Constraint.of(pattern);
            Map<String, String> bound = new HashMap<>();
            constraints.stream()
                    .filter(constraint -> constraint.expression() instanceof NameExpr)
                    .forEach(constraint ->
                            bound.put(constraint.binding(), ((NameExpr) constraint.expression()).getNameAsString()));
            if (!names.isEmpty() && bound.keySet().containsAll(names)) {
                Set<String> words = new HashSet<>();
                names.forEach(name -> words.add(bound.get(name)));
                below(pattern, words, limit, places);
                constraints.forEach(constraint -> above(pattern, constraint, words, limit, places));
            }
        }
    }

    /** Takes away what the least values of the columns rule out. */
    private void below(PatternDescr pattern, Set<String> words, BigDecimal limit, Set<Integer> places) {
        BigDecimal least = BigDecimal.ZERO;
        for (String word : words) {
            Optional<BigDecimal> min =
                    vocabulary.field(pattern.getObjectType(), word).flatMap(Field::min);
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
            PatternDescr pattern, Constraint constraint, Set<String> words, BigDecimal limit, Set<Integer> places) {
        boolean whole = words.stream()
                .allMatch(word -> vocabulary
                        .field(pattern.getObjectType(), word)
                        .filter(Field::whole)
                        .isPresent());
        if (whole
                && constraint.expression() instanceof BinaryExpr asked
                && asked.getOperator() == BinaryExpr.Operator.LESS
                && summands(asked.getLeft()).equals(words)) {
            Expressions.number(asked.getRight())
                    .map(number -> new BigDecimal(number).subtract(BigDecimal.ONE))
                    .ifPresent(most -> places.removeIf(place ->
                            place > 0 && most.compareTo(limit) <= 0 || place == 0 && most.compareTo(limit) < 0));
        }
    }

    /** The names that a figure adds up, empty if it is anything else. */
    private static Set<String> summands(Expression figure) {
        if (figure instanceof NameExpr name) {
            return Set.of(name.getNameAsString());
        }
        if (figure instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
            Set<String> names = new HashSet<>(summands(sum.getLeft()));
            Set<String> right = summands(sum.getRight());
            boolean sums = !names.isEmpty() && !right.isEmpty();
            names.addAll(right);
            return sums ? names : Set.of();
        }
        return Set.of();
    }
}
