package org.junheng.model.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Is a written number one that can be reckoned with? A number of twelve signs such as 1E999999999 has a thousand
 * million digits once it is written out, and nothing that is counted or measured comes near a spreadsheet's own bounds.
 */
public final class Magnitude {
    /** Of a spreadsheet: powers of ten on either side of the point. */
    private static final int MOST_POWER = 308;

    /** More signs than a figure that is exact to 34 digits takes, with its zeros. */
    private static final int MOST_SIGNS = 380;

    private Magnitude() {}

    /** The number; empty if the text is none, or is one out of bounds. */
    public static Optional<BigDecimal> read(String written) {
        if (written.length() > MOST_SIGNS) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(written);
            return isBounded(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean isBounded(BigDecimal number) {
        long power = (long) number.precision() - number.scale() - 1;
        return number.signum() == 0
                ? Math.abs((long) number.scale()) <= MOST_POWER
                : Math.abs(power) <= MOST_POWER && number.scale() <= MOST_SIGNS;
    }
}
