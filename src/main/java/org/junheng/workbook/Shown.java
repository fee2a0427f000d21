package org.junheng.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Which text does a person see for a number? The same on every machine, whatever its language. */
final class Shown {
    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final boolean from1904;

    Shown(boolean from1904) {
        this.from1904 = from1904;
    }

    String text(BigDecimal number, NumberFormat format) {
        return format.general() ? number.toPlainString() : formatted(number, format);
    }

    private String formatted(BigDecimal number, NumberFormat format) {
        try {
            return formatter
                    .formatRawCellContents(number.doubleValue(), format.id(), format.code(), from1904)
                    .strip();
        } catch (IllegalArgumentException e) {
            // A format code that POI cannot follow costs the look, not the number.
            return number.toPlainString();
        }
    }
}
