package org.junheng.pack.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.tree.Expression;

/** Does a condition hold for every row, or for none, by what its column can hold at all ({@code @oneOf}, {@code @min})? */
final class IdleCondition {
    private final FactType type;

    IdleCondition(FactType type) {
        this.type = type;
    }

    boolean is(Expression condition) {
        if (condition instanceof Expression.Enclosed enclosed) {
            return is(enclosed.inner());
        }
        if (condition instanceof Expression.Listed list) {
            return !list.negated() && exhausts(List.of(list));
        }
        if (!(condition instanceof Expression.Binary binary)) {
            return false;
        }
        return switch (binary.operator()) {
            case "||" -> is(binary.left()) || is(binary.right()) || exhausts(alternatives(binary));
            case "&&" -> is(binary.left()) && is(binary.right());
            default -> isAboveLeast(binary);
        };
    }

    private static List<Expression> alternatives(Expression condition) {
        if (condition instanceof Expression.Enclosed enclosed) {
            return alternatives(enclosed.inner());
        }
        if (condition instanceof Expression.Binary binary && binary.operator().equals("||")) {
            List<Expression> both = new ArrayList<>(alternatives(binary.left()));
            both.addAll(alternatives(binary.right()));
            return both;
        }
        return List.of(condition);
    }

    /** Whether the alternatives together name everything that a column may say. */
    private boolean exhausts(List<? extends Expression> alternatives) {
        Set<String> columns = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (Expression alternative : alternatives) {
            if (alternative instanceof Expression.Binary equals
                    && equals.operator().equals("==")
                    && equals.right() instanceof Expression.Text text) {
                columns.add(written(equals.left()));
                named.add(text.value());
            } else if (alternative instanceof Expression.Listed list
                    && !list.negated()
                    && list.operator().equals("in")) {
                columns.add(written(list.left()));
                list.right().forEach(value -> named.add(written(value)));
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
        return expression instanceof Expression.Text text
                ? text.value()
                : expression.span().words();
    }

    /** Whether it asks for less than its column can hold. */
    boolean isNever(Expression condition) {
        if (condition instanceof Expression.Enclosed enclosed) {
            return isNever(enclosed.inner());
        }
        if (!(condition instanceof Expression.Binary binary)) {
            return false;
        }
        return switch (binary.operator()) {
            case "||" -> isNever(binary.left()) && isNever(binary.right());
            case "&&" -> isNever(binary.left()) || isNever(binary.right());
            default -> isBelowLeast(binary);
        };
    }

    private boolean isBelowLeast(Expression.Binary comparison) {
        if (!(comparison.left() instanceof Expression.Name column)
                || !(comparison.right() instanceof Expression.Number literal)) {
            return false;
        }
        Optional<BigDecimal> least = type.field(column.word()).flatMap(Field::min);
        return switch (comparison.operator()) {
            case "<" -> least.filter(min -> literal.value().compareTo(min) <= 0).isPresent();
            case "<=", "==" ->
                least.filter(min -> literal.value().compareTo(min) < 0).isPresent();
            default -> false;
        };
    }

    private boolean isAboveLeast(Expression.Binary comparison) {
        if (!(comparison.left() instanceof Expression.Name column)
                || !(comparison.right() instanceof Expression.Number literal)) {
            return false;
        }
        BigDecimal limit = literal.value();
        Optional<BigDecimal> least = type.field(column.word()).flatMap(Field::min);
        return switch (comparison.operator()) {
            case ">=" -> least.filter(min -> limit.compareTo(min) <= 0).isPresent();
            case ">" -> least.filter(min -> limit.compareTo(min) < 0).isPresent();
            default -> false;
        };
    }
}
