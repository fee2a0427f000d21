package org.junheng.word;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which day, or which days, does a text name? */
public final class DateReader {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](0?[1-9]|1[0-2])(?:月份?)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");
    private static final Pattern NAMED_MONTH = Pattern.compile("([A-Z]{3})[A-Z]*[- ,]*(?:20)?(\\d{2})");

    private DateReader() {}

    /** The days of a month or a year of which no day is named, the last included. */
    public record Span(LocalDate first, LocalDate last) {
        private static Span of(YearMonth from, YearMonth to) {
            return new Span(from.atDay(1), to.atEndOfMonth());
        }

        public boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The day that it names with year, month and day. */
    public static Optional<LocalDate> day(String text) {
        Matcher matcher = DAY.matcher(Folding.folded(text));
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

    /** The month or the year that it names without a day. */
    public static Optional<Span> span(String text) {
        String folded = Folding.folded(text).toUpperCase(Locale.ROOT);
        Matcher month = MONTH.matcher(folded);
        if (month.matches()) {
            YearMonth named = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
            return Optional.of(Span.of(named, named));
        }
        Matcher year = YEAR.matcher(folded);
        if (year.matches()) {
            Year named = Year.of(Integer.parseInt(year.group(1)));
            return Optional.of(Span.of(named.atMonth(1), named.atMonth(12)));
        }
        return namedMonth(NAMED_MONTH.matcher(folded));
    }

    /** As Excel shows it in the format {@code mmm-yy}. */
    private static Optional<Span> namedMonth(Matcher shown) {
        return shown.matches()
                ? Arrays.stream(Month.values())
                        .filter(month -> month.name().startsWith(shown.group(1)))
                        .map(month -> YearMonth.of(2000 + Integer.parseInt(shown.group(2)), month))
                        .map(month -> Span.of(month, month))
                        .findFirst()
                : Optional.empty();
    }
}
