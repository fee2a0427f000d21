package org.junheng.workbook.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which numbers is a section of a format meant? */
record Condition(String sign, BigDecimal limit) {
    static final Condition POSITIVE = new Condition(">", BigDecimal.ZERO);
    static final Condition NOT_NEGATIVE = new Condition(">=", BigDecimal.ZERO);
    static final Condition NEGATIVE = new Condition("<", BigDecimal.ZERO);
    static final Condition ANY = new Condition("", BigDecimal.ZERO);

    private static final Pattern WRITTEN =
            Pattern.compile("(>=|<=|<>|>|<|=) *(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[Ee][+-]?[0-9]{1,2})?) *");

    /** Empty if what stands between the brackets is no condition. */
    static Optional<Condition> of(String bracketed) {
        Matcher matcher = WRITTEN.matcher(bracketed);
        return matcher.matches()
                ? Optional.of(new Condition(matcher.group(1), new BigDecimal(matcher.group(2))))
                : Optional.empty();
    }

    boolean accepts(BigDecimal number) {
        if (sign.isEmpty()) {
            return true;
        }
        int order = number.compareTo(limit);
        return switch (sign) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case "<>" -> order != 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            case "=" -> order == 0;
            default -> true;
        };
    }

    /** Whether only negative numbers come here, so that the section itself says how it shows their sign. */
    boolean isForNegatives() {
        return sign.equals("<") && limit.signum() <= 0 || (sign.equals("<=") || sign.equals("=")) && limit.signum() < 0;
    }
}
