package org.junheng.workbook.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Which decimal does the text of a number stand for? */
final class ExcelNumber {
    /**
     * Excel shows, and its users type, 15 significant digits; the rest of what it writes is the nearest binary fraction
     * (0.98499999999999999 for 0.985).
     */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_EVEN);

    /** No number of Excel has more places before or after the point; beyond, plain notation would fill the memory. */
    private static final int MOST_PLACES = 400;

    private static final int EXACT = 15;

    private ExcelNumber() {}

    /** The decimal without needless zeros, in plain notation; empty if the text is no number that Excel can hold. */
    static Optional<BigDecimal> of(char[] signs, int length) {
        int first = length > 0 && signs[0] == '-' ? 1 : 0;
        int point = length;
        long digits = 0;
        if (length - first > EXACT || length == first) {
            return ofAny(new String(signs, 0, length).strip());
        }
        for (int i = first; i < length; i++) {
            int digit = signs[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (signs[i] == '.' && point == length && length - first > 1) {
                point = i;
            } else {
                return ofAny(new String(signs, 0, length).strip());
            }
        }
        return Optional.of(plain(first == 0 ? digits : -digits, Math.max(0, length - point - 1)));
    }

    private static BigDecimal plain(long digits, int places) {
        long unscaled = digits;
        int scale = places;
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        return BigDecimal.valueOf(unscaled, scale);
    }

    private static Optional<BigDecimal> ofAny(String written) {
        if (written.length() > MOST_PLACES) {
            return Optional.empty();
        }
        try {
            return plain(new BigDecimal(written));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> plain(BigDecimal exact) {
        BigDecimal number = exact.round(EXCEL).stripTrailingZeros();
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            return Optional.empty();
        }
        return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }
}
