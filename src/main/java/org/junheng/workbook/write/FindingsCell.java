package org.junheng.workbook.write;

import java.math.BigDecimal;
import org.junheng.workbook.write.FindingsStyles.Look;

/**
 * What stands in one cell, and how it looks.
 *
 * @param text what is read there; of a formula, what it came to
 * @param figure whether a text that is a number is written as a number
 * @param formula without its sign; empty if there is none
 * @param link the cell of this book that it leads to; empty if it leads nowhere
 */
record FindingsCell(String text, boolean figure, String formula, String link, Look look) {
    static FindingsCell text(String text) {
        return text(text, Look.TEXT);
    }

    static FindingsCell text(String text, Look look) {
        return new FindingsCell(text, false, "", "", look);
    }

    static FindingsCell figure(String text) {
        return figure(text, Look.TEXT);
    }

    static FindingsCell figure(String text, Look look) {
        return new FindingsCell(text, true, "", "", look);
    }

    static FindingsCell formula(String formula, BigDecimal value, Look look) {
        return new FindingsCell(value.toPlainString(), false, formula, "", look);
    }

    /** Whether a text that is longer than its column goes on below; figures never do. */
    boolean isWrapped() {
        return formula.isEmpty() && look.isWrapped() && !(figure && FindingsCells.isFigure(text));
    }

    boolean isHeaderOfBefore() {
        return look == Look.HEADER && text.isEmpty();
    }

    /** The same cell leading somewhere; as it was if that is nowhere. */
    FindingsCell to(String place) {
        if (place.isEmpty()) {
            return this;
        }
        Look leading = look == Look.LINE ? Look.LINK_LINE : figure ? Look.LINK_FIGURE : Look.LINK;
        return new FindingsCell(text, figure, formula, place, leading);
    }
}
