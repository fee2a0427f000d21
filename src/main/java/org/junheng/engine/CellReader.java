package org.junheng.engine;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.Cell;
import org.junheng.model.CellValue;
import org.junheng.model.Field;
import org.junheng.model.Problem;

/** Reads a cell as the value of a field, or says why it cannot. */
final class CellReader {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d+|\\d{1,3}(?:,\\d{3})+)?(\\.\\d+)?(?:[Ee]([+-]?\\d+))?(%?)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final List<String> YES = List.of("TRUE", "是", "YES");
    private static final List<String> NO = List.of("FALSE", "否", "NO");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CellReader() {}

    /**
     * What a cell gives.
     *
     * @param value null if it gives none
     * @param problem what is wrong, if it gives none
     */
    record Reading(Object value, Optional<Problem.Kind> problem) {
        static Reading of(Object value) {
            return new Reading(value, Optional.empty());
        }

        static Reading fault(Problem.Kind kind) {
            return new Reading(null, Optional.of(kind));
        }
    }

    static Reading read(Cell cell, Field field) {
        if (cell.value() instanceof CellValue.Error) {
            return Reading.fault(Problem.Kind.ERROR_VALUE);
        }
        if (cell.value() instanceof CellValue.NotCalculated) {
            return Reading.fault(Problem.Kind.NOT_CALCULATED);
        }
        Optional<?> value = switch (field.type()) {
            case TEXT -> text(cell);
            case DECIMAL -> decimal(cell.value(), field);
            case FLAG -> flag(cell.value());
            case DATE -> date(cell.value());
            case BALANCE -> Optional.empty();
        };
        if (value.isEmpty()) {
            return Reading.fault(Problem.Kind.WRONG_TYPE);
        }
        return checked(value.get(), field);
    }

    private static Reading checked(Object value, Field field) {
        if (value instanceof BigDecimal number) {
            boolean tooSmall =
                    field.min().filter(min -> number.compareTo(min) < 0).isPresent();
            boolean broken = field.whole() && number.stripTrailingZeros().scale() > 0;
            return tooSmall || broken ? Reading.fault(Problem.Kind.OUT_OF_RANGE) : Reading.of(number);
        }
        if (!field.oneOf().isEmpty() && !field.oneOf().contains(String.valueOf(value))) {
            return Reading.fault(Problem.Kind.NOT_LISTED);
        }
        return Reading.of(value);
    }

    private static Optional<String> text(Cell cell) {
        return Optional.of(
                cell.value() instanceof CellValue.Text words
                        ? words.text().strip()
                        : cell.shown().strip());
    }

    /** A percent sign makes a fraction; a field counted in percent takes it as percent. */
    private static Optional<BigDecimal> decimal(CellValue value, Field field) {
        boolean inPercent = HeaderWords.folded(field.unit()).equals("%");
        if (value instanceof CellValue.Number number) {
            BigDecimal scaled = number.percent() && inPercent ? number.number().multiply(HUNDRED) : number.number();
            return Optional.of(Exact.canonical(scaled));
        }
        return value instanceof CellValue.Text words ? typed(words.text(), inPercent) : Optional.empty();
    }

    private static Optional<BigDecimal> typed(String text, boolean inPercent) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replace('\u2212', '-');
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches() || matcher.group(2) == null && matcher.group(3) == null) {
            return Optional.empty();
        }
        boolean percent = !matcher.group(5).isEmpty();
        BigDecimal number = new BigDecimal(
                plain.substring(0, plain.length() - matcher.group(5).length()).replace(",", ""));
        return Optional.of(Exact.canonical(percent && !inPercent ? number.movePointLeft(2) : number));
    }

    private static Optional<Boolean> flag(CellValue value) {
        if (value instanceof CellValue.Flag flag) {
            return Optional.of(flag.flag());
        }
        String word = value instanceof CellValue.Text text ? HeaderWords.folded(text.text()) : "";
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<LocalDate> date(CellValue value) {
        if (value instanceof CellValue.Date date) {
            return Optional.of(date.date());
        }
        Matcher matcher = DATE.matcher(value instanceof CellValue.Text text ? HeaderWords.folded(text.text()) : "");
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
