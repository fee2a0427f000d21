package org.junheng.pack.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.tree.Expression;

/** Can one fact meet all that a pattern asks of its columns, as far as it compares them with values? */
public final class SatisfiablePattern {
    private final List<Asked> asked = new ArrayList<>();

    /** One comparison of a column with a text or a number. */
    private record Asked(String field, String operator, Object value, String words) {
        private boolean isNumber() {
            return value instanceof BigDecimal;
        }

        private BigDecimal number() {
            return (BigDecimal) value;
        }

        boolean excludes(Asked other) {
            if (!field.equals(other.field)) {
                return false;
            }
            if (operator.equals("==") && !other.admits(this)) {
                return true;
            }
            if (other.operator.equals("==") && !admits(other)) {
                return true;
            }
            return isNumber() && other.isNumber() && (apart(this, other) || apart(other, this));
        }

        /** Whether the value that the other one asks for meets this. */
        private boolean admits(Asked exact) {
            if (!isNumber() || !exact.isNumber()) {
                return switch (operator) {
                    case "==" -> value.equals(exact.value);
                    case "!=" -> !value.equals(exact.value);
                    default -> true;
                };
            }
            int sign = exact.number().compareTo(number());
            return switch (operator) {
                case "==" -> sign == 0;
                case "!=" -> sign != 0;
                case "<" -> sign < 0;
                case "<=" -> sign <= 0;
                case ">" -> sign > 0;
                case ">=" -> sign >= 0;
                default -> true;
            };
        }

        private static boolean apart(Asked low, Asked high) {
            boolean strictLow = low.operator.equals("<");
            boolean strictHigh = high.operator.equals(">");
            boolean below = strictLow || low.operator.equals("<=");
            boolean above = strictHigh || high.operator.equals(">=");
            int sign = below && above ? low.number().compareTo(high.number()) : 1;
            return sign < 0 || sign == 0 && (strictLow || strictHigh);
        }
    }

    /**
     * Takes one more constraint.
     *
     * @param words the constraint as its author wrote it
     * @return an earlier one that no fact meets together with it
     */
    public Optional<String> clash(Expression constraint, String words) {
        if (!(constraint instanceof Expression.Binary binary) || !(binary.left() instanceof Expression.Name field)) {
            return Optional.empty();
        }
        Optional<Object> value = value(binary.right());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Asked next = new Asked(field.word(), binary.operator(), value.get(), words);
        Optional<String> earlier =
                asked.stream().filter(next::excludes).map(Asked::words).findFirst();
        asked.add(next);
        return earlier;
    }

    private static Optional<Object> value(Expression right) {
        if (right instanceof Expression.Number number) {
            return Optional.of(number.value());
        }
        return right instanceof Expression.Text text ? Optional.of(text.value()) : Optional.empty();
    }
}
