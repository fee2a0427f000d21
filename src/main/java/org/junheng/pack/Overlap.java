package org.junheng.pack;

import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/** Can two rules take the same facts, as far as they compare columns with values? */
final class Overlap {
    private Overlap() {}

    static boolean of(RuleDescr one, RuleDescr other) {
        return matched(one)
                .noneMatch(pattern -> matched(other)
                        .filter(second -> second.getObjectType().equals(pattern.getObjectType()))
                        .anyMatch(second -> apart(pattern, second)));
    }

    private static Stream<PatternDescr> matched(RuleDescr rule) {
        return rule.getLhs().getDescrs().stream()
                .filter(PatternDescr.class::isInstance)
                .map(PatternDescr.class::cast)
                .filter(pattern -> pattern.getSource() == null);
    }

    /** Whether some comparison of one pattern and some of the other hold of no fact both. */
    private static boolean apart(PatternDescr one, PatternDescr other) {
        return Constraint.of(one).stream()
                .anyMatch(first -> Constraint.of(other).stream().anyMatch(second -> apart(ways(first), ways(second))));
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
        if (constraint.expression() instanceof PointFreeExpr list
                && !list.isNegated()
                && list.getOperator().asString().equals("in")) {
            return list.getRight().stream()
                    .map(value -> Constraint.parse(written(list.getLeft()) + " == " + written(value))
                            .getExpr())
                    .toList();
        }
        return List.of(constraint.expression());
    }

    private static String written(Expression expression) {
        return PrintUtil.printNode(expression);
    }
}
