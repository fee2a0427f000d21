package org.junheng.engine.bind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.engine.fact.Figure;
import org.junheng.engine.fact.PendingRecord.Fault;
import org.junheng.model.judged.Problem;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.Unit;
import org.junheng.model.text.Magnitude;
import org.junheng.word.Figures;
import org.junheng.word.Folding;

/** Which number does a cell hold, and in which unit does it say so itself? */
final class NumberReader {
    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)?(\\.\\d+)?(?:[Ee]([+-]?\\d{1,3}))?(\\D.*)?", Pattern.DOTALL);

    /** By how many places a format may divide: not, by a thousand, ten thousand, a million, a hundred million. */
    private static final int[] SCALES = {0, 3, 4, 6, 8};

    /** A time of day or a span of time, which somebody typed who meant something else than hours. */
    private static final Pattern TIME = Pattern.compile("\\d{1,6}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?");

    private static final Pattern TIMES = Pattern.compile("([-+\\d,.]+)([十百千万亿]{1,2})");
    private static final String PIECES = "个";

    private NumberReader() {}

    /** A number in the unit of its column, a {@link Figure} where the cell says more, or a {@link Fault}. */
    static Object read(Cell cell) {
        CellValue value = cell.value();
        if (value instanceof CellValue.Number number) {
            BigDecimal plain = Figures.canonical(number.number());
            return number.percent() ? new Figure(plain, Optional.empty(), true) : shown(plain, cell.shown());
        }
        return value instanceof CellValue.Text words ? typed(words.text()) : Fault.of(Problem.Kind.WRONG_TYPE);
    }

    /**
     * A number of which its format says the unit, such as {@code 0.0"万元"}; some formats divide by a power of ten as well,
     * which shows by the digits. Where it says tens of thousands of what is not said, the digits must show that it divides.
     */
    private static Object shown(BigDecimal number, String shown) {
        if (shown.isEmpty() || Character.isDigit(shown.charAt(shown.length() - 1))) {
            return TIME.matcher(shown).matches() ? Fault.of(Problem.Kind.WRONG_TYPE) : number;
        }
        Matcher times = TIMES.matcher(shown);
        if (times.matches() && typed(times.group(1) + times.group(2) + PIECES) instanceof Figure figure) {
            BigDecimal many = figure.own().orElseThrow().in(Unit.of(PIECES).orElseThrow());
            return isShown(number.divide(many), figure.number()) ? number : Fault.of(Problem.Kind.WRONG_TYPE);
        }
        return typed(shown) instanceof Figure figure ? scaled(number, figure) : number;
    }

    private static Object scaled(BigDecimal number, Figure figure) {
        for (int places : SCALES) {
            BigDecimal scaled = number.movePointLeft(places);
            if (isShown(scaled, figure.number())) {
                return new Figure(scaled, figure.own(), false);
            }
        }
        return number;
    }

    private static boolean isShown(BigDecimal number, BigDecimal seen) {
        return number.setScale(Math.max(0, seen.scale()), RoundingMode.HALF_UP).compareTo(seen) == 0;
    }

    private static Object typed(String text) {
        String plain = narrow(trimmed(text));
        if (hasInvisible(plain)) {
            return new Fault(Problem.Kind.WRONG_TYPE, "invisible");
        }
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches() || matcher.group(2) == null && matcher.group(3) == null) {
            return Fault.of(Problem.Kind.WRONG_TYPE);
        }
        String unit = matcher.group(5) == null ? "" : matcher.group(5);
        String digits = plain.substring(0, plain.length() - unit.length()).replace(",", "");
        Optional<BigDecimal> read = Magnitude.read(digits).map(Figures::canonical);
        if (read.isEmpty()) {
            return new Fault(Problem.Kind.WRONG_TYPE, "outOfBounds");
        }
        if (unit.isEmpty()) {
            return read.get();
        }
        Optional<Unit> own = Unit.of(unit).filter(known -> !unit.strip().equals("1"));
        return own.isPresent() ? new Figure(read.get(), own, false) : Fault.of(Problem.Kind.WRONG_TYPE);
    }

    /** Full-width signs as plain ones, and the minus of printed tables as that of the keyboard. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        text.codePoints()
                .map(Folding::narrow)
                .map(sign -> sign == 0x2212 ? '-' : sign)
                .forEach(narrow::appendCodePoint);
        return narrow.toString();
    }

    /** Without white space of any kind and signs that nobody sees at either end. */
    static String trimmed(String text) {
        int end = text.length() - 1;
        if (end >= 0 && Folding.isVisible(text.charAt(0)) && Folding.isVisible(text.charAt(end))) {
            return text;
        }
        int[] signs = text.codePoints().toArray();
        int from = 0;
        int to = signs.length;
        while (from < to && Folding.isSpace(signs[from])) {
            from++;
        }
        while (to > from && Folding.isSpace(signs[to - 1])) {
            to--;
        }
        return new String(signs, from, to - from);
    }

    /** Whether signs that nobody sees stand among the others. */
    static boolean hasInvisible(String text) {
        int at = 0;
        while (at < text.length() && Folding.isVisible(text.charAt(at))) {
            at++;
        }
        return at < text.length()
                && text.substring(at)
                        .codePoints()
                        .anyMatch(sign -> Character.getType(sign) == Character.FORMAT || sign == 0xA0);
    }
}
