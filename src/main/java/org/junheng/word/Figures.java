package org.junheng.word;

import java.math.BigDecimal;

/** In which one form does a figure stand, wherever it stands? */
public final class Figures {
    private Figures() {}

    /** The same number in the one form that equal numbers share, so that joins on it work. */
    public static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A number without exponent, anything else as it says itself. */
    public static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
