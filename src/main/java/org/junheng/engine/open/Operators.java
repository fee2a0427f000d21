package org.junheng.engine.open;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.engine.figure.Exact;
import org.junheng.word.Figures;

/** Works out what rules may compute of known values, exactly as compiled rules do. */
final class Operators {
    private Operators() {}

    /** The result, or an {@link Unknown} where there is none. */
    static Object apply(String operator, List<Object> values) {
        try {
            Object left = values.get(0);
            Object right = values.size() > 1 ? values.get(1) : "";
            if (left instanceof BigDecimal number && (values.size() == 1 || right instanceof BigDecimal)) {
                return numbers(operator, number, right);
            }
            if (operator.equals("+")) {
                return Exact.plus(Figures.text(left), right);
            }
            return left instanceof String text && right instanceof String other
                    ? texts(operator, text, other)
                    : ordered(operator, left, right);
        } catch (ArithmeticException | ClassCastException | IllegalArgumentException none) {
            return Unknown.SOMEHOW;
        }
    }

    private static Object numbers(String operator, BigDecimal left, Object other) {
        BigDecimal right = other instanceof BigDecimal number ? number : BigDecimal.ZERO;
        return switch (operator) {
            case "+" -> Exact.plus(left, right);
            case "-" -> Exact.minus(left, right);
            case "*" -> Exact.times(left, right);
            case "/" -> Exact.divide(left, right);
            case "min" -> Exact.min(left, right);
            case "max" -> Exact.max(left, right);
            case "abs" -> Exact.abs(left);
            case "ceiling" -> Exact.ceiling(left);
            case "floor" -> Exact.floor(left);
            case "round" -> Exact.round(left, right);
            default -> ordered(operator, left, right);
        };
    }

    private static Object texts(String operator, String left, String right) {
        return switch (operator) {
            case "matches" -> left.matches(right);
            case "contains" -> left.contains(right);
            case "startsWith" -> left.startsWith(right);
            case "endsWith" -> left.endsWith(right);
            default -> ordered(operator, left, right);
        };
    }

    @SuppressWarnings("unchecked")
    private static Object ordered(String operator, Object left, Object right) {
        if (!(left instanceof Comparable<?> comparable) || !left.getClass().equals(right.getClass())) {
            return Unknown.SOMEHOW;
        }
        int sign = ((Comparable<Object>) comparable).compareTo(right);
        return switch (operator) {
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case ">" -> sign > 0;
            case ">=" -> sign >= 0;
            default -> Unknown.SOMEHOW;
        };
    }
}
