package org.junheng.workbook.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;
import org.junheng.workbook.write.FindingsStyles.Look;

/** Puts texts and figures into cells, within what a spreadsheet can hold and without ever making a formula. */
final class FindingsCells {
    private static final int MOST_CHARACTERS = 32_767;
    private static final int SHOWN_DECIMALS = 4;

    /** A plain decimal of at most 15 whole digits; with a leading zero, a sign or an exponent it may be a code. */
    private static final Pattern FIGURE = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]+)?");

    private static final String FORMULA_SIGNS = "=+-@\t\r";
    private final SheetText sheet;
    private final Texts texts;

    FindingsCells(SheetText sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    /** A cell of the row that is written now. */
    void write(int row, int column, FindingsCell cell) {
        if (!cell.formula().isEmpty()) {
            begin(row, column, cell.look());
            sheet.add("><f>").text(cell.formula()).add("</f><v>" + Double.parseDouble(cell.text()) + "</v></c>");
        } else if (cell.text().isEmpty() && cell.look().isFilledIn()) {
            begin(row, column, cell.look());
            sheet.add("/>");
        } else if (cell.figure() && isFigure(cell.text())) {
            number(row, column, new BigDecimal(cell.text()), cell.look());
        } else {
            text(row, column, cell.text(), cell.look());
        }
    }

    private void text(int row, int column, String text, Look look) {
        begin(row, column, look == Look.TEXT && looksLikeFormula(text) ? Look.QUOTED : look);
        sheet.add(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .text(fitting(text))
                .add("</t></is></c>");
    }

    private void begin(int row, int column, Look look) {
        sheet.add("<c r=\"" + Place.letters(column) + row + "\" s=\"" + look.style() + "\"");
    }

    /** A spreadsheet holds binary doubles only; the exact decimal stands in report.json. */
    private void number(int row, int column, BigDecimal number, Look look) {
        begin(
                row,
                column,
                look == Look.TEXT
                        ? look(number)
                        : look == Look.RED ? look(number).missed() : look);
        sheet.add("><v>" + number.doubleValue() + "</v></c>");
    }

    /** How a figure is shown with four decimals, never as if it were whole or nothing. */
    static Look look(BigDecimal number) {
        BigDecimal shown = number.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        if (isWhole(number)) {
            return Look.WHOLE;
        }
        if (shown.signum() == 0) {
            return Look.TINY;
        }
        return isWhole(shown) ? Look.ROUNDED : Look.DECIMAL;
    }

    static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    private String fitting(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = MOST_CHARACTERS - texts.get("cut.text", text.length()).length();
        int kept = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, kept) + texts.get("cut.text", text.length() - kept);
    }
}
