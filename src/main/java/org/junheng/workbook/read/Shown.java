package org.junheng.workbook.read;

import java.math.BigDecimal;
import org.junheng.workbook.format.NumberFormat;

/** Which text does a person see for a number? The same on every machine, whatever its language. */
final class Shown {
    private static final int RECENT = 1 << 12;

    private final boolean from1904;

    /** Rendering costs more than reading the cell, and columns of counts, shares and dates repeat themselves. */
    private final Rendered[] recent = new Rendered[RECENT];

    private record Rendered(BigDecimal number, NumberFormat format, String text) {}

    Shown(boolean from1904) {
        this.from1904 = from1904;
    }

    String text(BigDecimal number, NumberFormat format) {
        if (format.isPlain()) {
            return number.toPlainString();
        }
        int slot = Math.floorMod(31 * number.hashCode() + format.hashCode(), RECENT);
        Rendered known = recent[slot];
        if (known == null || known.format() != format || !known.number().equals(number)) {
            known = new Rendered(number, format, format.text(number, from1904));
            recent[slot] = known;
        }
        return known.text();
    }
}
