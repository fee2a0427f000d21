package org.junheng.pack.lint;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.pack.declared.SatisfiablePattern;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression;
import org.junheng.tree.RuleTree;

/** Can two rules take the same facts, as far as they compare columns with values? */
final class Overlap {
    private Overlap() {}

    static boolean of(RuleTree one, RuleTree other) {
        return matched(one)
                .noneMatch(pattern -> matched(other)
                        .filter(second -> second.type().equals(pattern.type()))
                        .anyMatch(second -> apart(pattern, second)));
    }

    private static Stream<Pattern> matched(RuleTree rule) {
        return rule.conditions().stream().filter(Pattern.class::isInstance).map(Pattern.class::cast);
    }

    /** Whether some comparison of one pattern and some of the other hold of no fact both. */
    private static boolean apart(Pattern one, Pattern other) {
        return one.parts().stream()
                .anyMatch(first -> other.parts().stream().anyMatch(second -> apart(ways(first), ways(second))));
    }

    private static boolean apart(List<Expression> ways, List<Expression> others) {
        return ways.stream()
                .allMatch(way -> others.stream().allMatch(other -> {
                    SatisfiablePattern bounds = new SatisfiablePattern();
                    bounds.clash(way, "");
                    return bounds.clash(other, "").isPresent();
                }));
    }

    /** The single comparisons of which one must hold. */
    private static List<Expression> ways(Constraint constraint) {
        return constraint.expression() instanceof Expression.Listed list
                        && !list.negated()
                        && list.operator().equals("in")
                ? list.right().stream()
                        .<Expression>map(value -> new Expression.Binary(list.span(), list.left(), "==", value))
                        .toList()
                : List.of(constraint.expression());
    }
}
