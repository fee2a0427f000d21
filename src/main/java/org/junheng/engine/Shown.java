package org.junheng.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junheng.model.Texts;

/** Figures as sentences show them: rounded, but never onto the other side of a limit or onto the limit itself. */
final class Shown {
    private static final int DECIMALS = 4;
    private static final int MOST_DECIMALS = 34;

    private Shown() {}

    static String figure(Object value, String limit) {
        if (!(value instanceof BigDecimal number)) {
            return Exact.text(value);
        }
        BigDecimal line = numberOrNull(limit);
        for (int decimals = DECIMALS; decimals < MOST_DECIMALS; decimals++) {
            BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
            if (line == null || Integer.signum(rounded.compareTo(line)) == Integer.signum(number.compareTo(line))) {
                return Exact.canonical(rounded).toPlainString();
            }
        }
        return number.toPlainString();
    }

    static String limit(String required, Texts texts) {
        BigDecimal number = numberOrNull(required);
        if (number != null) {
            return Exact.canonical(number.setScale(Math.min(number.scale(), DECIMALS), RoundingMode.HALF_UP))
                    .toPlainString();
        }
        return required.equals("true") ? texts.get("yes") : required;
    }

    private static BigDecimal numberOrNull(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
