package org.junheng.pack.file;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.tree.Expression;
import org.junheng.tree.Span;

/** How does a file of a pack read with one value changed and every other character as its author left it? */
public final class WrittenBack {
    private static final String QUOTES = "\"“”＂\\\n";
    private static final String SPLIT = "≥≤≠";

    private WrittenBack() {}

    /**
     * A rule file with another number or text.
     *
     * @param file as it stands on disk
     * @param literal a number or a text of a rule in it
     * @param value as it is to be typed; a text without its quotation marks
     * @throws IllegalArgumentException if the value is none that may stand there
     */
    public static String literal(String file, Expression literal, String value) {
        if (literal instanceof Expression.Number number) {
            BigDecimal other = new BigDecimal(value);
            String words = other.signum() < 0 ? "( " + value + " )" : value;
            return other.equals(number.value()) ? file : replaced(file, literal.span(), words);
        }
        if (literal instanceof Expression.Text) {
            Span marks = literal.span();
            return replaced(file, marks.with(marks.from() + 1, marks.to() - 1), unquoted(value));
        }
        throw new IllegalArgumentException("neither a number nor a text: " + literal.span());
    }

    /**
     * A rule file with another value of an annotation.
     *
     * @param file as it stands on disk
     * @param old the value of a rule in it
     * @throws IllegalArgumentException if the value holds a quotation mark
     */
    public static String annotation(String file, Span old, String value) {
        return replaced(file, old, unquoted(value));
    }

    /**
     * A table with another value in one cell.
     *
     * @param file as it stands on disk
     * @param row as a spreadsheet shows it, counted from 1
     * @param column counted from 0
     * @throws IllegalArgumentException if there is no such cell
     */
    public static String cell(String file, int row, int column, String value) {
        CsvCell cell = CsvCell.at(file, row, column);
        return new StringBuilder(file)
                .replace(cell.from(), cell.to(), cell.written(value))
                .toString();
    }

    private static String unquoted(String value) {
        if (value.chars().anyMatch(sign -> QUOTES.indexOf(sign) >= 0)) {
            throw new IllegalArgumentException("no text of a rule: " + value);
        }
        return value;
    }

    private static String replaced(String file, Span old, String words) {
        if (old.words().equals(words)) {
            return file;
        }
        List<Integer> places = List.of(place(file, old.text(), old.from()), place(file, old.text(), old.to()));
        return new StringBuilder(file)
                .replace(places.get(0), places.get(1), words)
                .toString();
    }

    /** Where a character that the parser read stands in the file, which may have other line ends and signs. */
    private static int place(String file, String read, int offset) {
        int at = file.startsWith("\uFEFF") ? 1 : 0;
        for (int i = 0; i < offset; i++) {
            char written = file.charAt(at);
            boolean split = SPLIT.indexOf(written) >= 0 && read.charAt(i) != written;
            i += split ? 1 : 0;
            at += file.startsWith("\r\n", at) ? 2 : 1;
        }
        return at;
    }
}
