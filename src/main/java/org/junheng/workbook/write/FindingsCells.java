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

    /** From the CJK radicals upwards characters are two wide; the few exceptions only make a row too high. */
    private static final int WIDE_FROM = 0x2E80;

    /** A plain decimal of at most 15 whole digits; with a leading zero, a sign or an exponent it may be a code. */
    private static final Pattern FIGURE = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]+)?");

    private static final String FORMULA_SIGNS = "=+-@\t\r";
    private final BookFile book;
    private final Texts texts;

    FindingsCells(BookFile book, Texts texts) {
        this.book = book;
        this.texts = texts;
    }

    /** A cell of the row that is written now. */
    void write(int row, int column, FindingsCell cell) {
        if (!cell.formula().isEmpty()) {
            begin(row, column, cell.look());
            book.add("><f>").text(cell.formula()).add("</f><v>" + Double.parseDouble(cell.text()) + "</v></c>");
        } else if (cell.text().isEmpty() && cell.look().isFilledIn()) {
            begin(row, column, cell.look());
            book.add("/>");
        } else if (cell.figure() && isFigure(cell.text())) {
            number(row, column, new BigDecimal(cell.text()), cell.look());
        } else {
            text(row, column, cell.text(), cell.look());
        }
    }

    private void text(int row, int column, String text, Look look) {
        begin(row, column, look == Look.TEXT && looksLikeFormula(text) ? Look.QUOTED : look);
        book.add(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .text(fitting(text))
                .add("</t></is></c>");
    }

    private void begin(int row, int column, Look look) {
        book.add("<c r=\"" + Place.letters(column) + row + "\" s=\"" + look.style() + "\"");
    }

    /**
     * How many lines a wrapped text takes; LibreOffice does not work out the height of a row by itself.
     *
     * @param width of the column in Latin characters, of which a Chinese character takes two
     */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (breadth(line) + width - 1) / width))
                .sum();
    }

    private static int breadth(String line) {
        return line.codePoints().map(point -> point < WIDE_FROM ? 1 : 2).sum();
    }

    /** A spreadsheet holds binary doubles only; the exact decimal stands in report.json. */
    private void number(int row, int column, BigDecimal number, Look look) {
        begin(
                row,
                column,
                look == Look.TEXT
                        ? look(number)
                        : look == Look.RED ? look(number).missed() : look);
        book.add("><v>" + number.doubleValue() + "</v></c>");
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
