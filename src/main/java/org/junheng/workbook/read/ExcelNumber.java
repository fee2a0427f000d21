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

    private ExcelNumber() {}

    /** The decimal without needless zeros, in plain notation; empty if the text is no number that Excel can hold. */
    static Optional<BigDecimal> of(String text) {
        String written = text.strip();
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
