package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Can one fact meet all that a pattern asks of its columns, as far as it compares them with values? */
final class SatisfiablePattern {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?[Bb]?");

    private final List<Asked> asked = new ArrayList<>();

    /** One comparison of a column with a text or a number. */
    private record Asked(String field, BinaryExpr.Operator operator, String value, String words) {
        private boolean isNumber() {
            return NUMBER.matcher(value).matches();
        }

        private BigDecimal number() {
            return new BigDecimal(value.replaceFirst("[Bb]$", ""));
        }

        boolean excludes(Asked other) {
            if (!field.equals(other.field)) {
                return false;
            }
            if (operator == BinaryExpr.Operator.EQUALS && !other.admits(this)) {
                return true;
            }
            if (other.operator == BinaryExpr.Operator.EQUALS && !admits(other)) {
                return true;
            }
            return isNumber() && other.isNumber() && (apart(this, other) || apart(other, this));
        }

        /** Whether the value that the other one asks for meets this. */
        private boolean admits(Asked exact) {
            if (!isNumber() || !exact.isNumber()) {
                return switch (operator) {
                    case EQUALS -> value.equals(exact.value);
                    case NOT_EQUALS -> !value.equals(exact.value);
                    default -> true;
                };
            }
            int sign = exact.number().compareTo(number());
            return switch (operator) {
                case EQUALS -> sign == 0;
                case NOT_EQUALS -> sign != 0;
                case LESS -> sign < 0;
                case LESS_EQUALS -> sign <= 0;
                case GREATER -> sign > 0;
                case GREATER_EQUALS -> sign >= 0;
                default -> true;
            };
        }

        private static boolean apart(Asked low, Asked high) {
            boolean strictLow = low.operator == BinaryExpr.Operator.LESS;
            boolean strictHigh = high.operator == BinaryExpr.Operator.GREATER;
            boolean below = strictLow || low.operator == BinaryExpr.Operator.LESS_EQUALS;
            boolean above = strictHigh || high.operator == BinaryExpr.Operator.GREATER_EQUALS;
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
    Optional<String> clash(Expression constraint, String words) {
        if (!(constraint instanceof BinaryExpr binary) || !(binary.getLeft() instanceof NameExpr field)) {
            return Optional.empty();
        }
        if (!(binary.getRight() instanceof LiteralStringValueExpr literal)) {
            return Optional.empty();
        }
        Asked next = new Asked(field.getNameAsString(), binary.getOperator(), literal.getValue(), words);
        Optional<String> earlier =
                asked.stream().filter(next::excludes).map(Asked::words).findFirst();
        asked.add(next);
        return earlier;
    }
}
