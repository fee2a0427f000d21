package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.junheng.model.FactType;
import org.junheng.model.Field;

/** Does a condition hold for every row, by what its column can hold at all ({@code @oneOf}, {@code @min})? */
final class IdleCondition {
    private final FactType type;

    IdleCondition(FactType type) {
        this.type = type;
    }

    boolean is(Expression condition) {
        if (condition instanceof EnclosedExpr enclosed) {
            return is(enclosed.getInner());
        }
        if (condition instanceof PointFreeExpr list) {
            return !list.isNegated() && exhausts(List.of(list));
        }
        if (!(condition instanceof BinaryExpr binary)) {
            return false;
        }
        return switch (binary.getOperator()) {
            case OR -> is(binary.getLeft()) || is(binary.getRight()) || exhausts(alternatives(binary));
            case AND -> is(binary.getLeft()) && is(binary.getRight());
            default -> isAboveLeast(binary);
        };
    }

    private static List<Expression> alternatives(Expression condition) {
        if (condition instanceof EnclosedExpr enclosed) {
            return alternatives(enclosed.getInner());
        }
        if (condition instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.OR) {
            List<Expression> both = new ArrayList<>(alternatives(binary.getLeft()));
            both.addAll(alternatives(binary.getRight()));
            return both;
        }
        return List.of(condition);
    }

    /** Whether the alternatives together name everything that a column may say. */
    private boolean exhausts(List<? extends Expression> alternatives) {
        Set<String> columns = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (Expression alternative : alternatives) {
            if (alternative instanceof BinaryExpr equals
                    && equals.getOperator() == BinaryExpr.Operator.EQUALS
                    && equals.getRight() instanceof StringLiteralExpr text) {
                columns.add(written(equals.getLeft()));
                named.add(text.asString());
            } else if (alternative instanceof PointFreeExpr list
                    && !list.isNegated()
                    && list.getOperator().asString().equals("in")) {
                columns.add(written(list.getLeft()));
                list.getRight().forEach(value -> named.add(written(value)));
            } else {
                return false;
            }
        }
        return columns.size() == 1
                && type.field(columns.iterator().next())
                        .filter(field -> !field.oneOf().isEmpty() && named.containsAll(field.oneOf()))
                        .isPresent();
    }

    private static String written(Expression expression) {
        return expression instanceof StringLiteralExpr literal ? literal.asString() : PrintUtil.printNode(expression);
    }

    private boolean isAboveLeast(BinaryExpr comparison) {
        if (!(comparison.getLeft() instanceof NameExpr column)
                || !(comparison.getRight() instanceof LiteralStringValueExpr literal)
                || literal instanceof StringLiteralExpr) {
            return false;
        }
        BigDecimal limit = new BigDecimal(literal.getValue().replaceFirst("[Bb]$", ""));
        Optional<BigDecimal> least = type.field(column.getNameAsString()).flatMap(Field::min);
        return switch (comparison.getOperator()) {
            case GREATER_EQUALS ->
                least.filter(min -> limit.compareTo(min) <= 0).isPresent();
            case GREATER -> least.filter(min -> limit.compareTo(min) < 0).isPresent();
            default -> false;
        };
    }
}
