package org.junheng.workbook.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junheng.workbook.format.Token.Kind;

/** How does a section show a count of days as a date or a time? */
final class DateText {
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final String NAMES_OF_DAYS = "日一二三四五六";
    private static final List<String> DAYS =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final int SHORT_NAME = 3;
    private static final int NOON = 12;

    private final Section section;
    private final Calendar calendar;
    private final BigDecimal second;
    private final long seconds;
    private final boolean halfDays;

    private DateText(Section section, BigDecimal days, boolean from1904) {
        this.section = section;
        int places = secondPlaces(section.tokens());
        BigDecimal total = days.multiply(SECONDS_OF_A_DAY).setScale(places, RoundingMode.HALF_UP);
        this.seconds = total.setScale(0, RoundingMode.FLOOR).longValueExact();
        this.second = total.remainder(BigDecimal.valueOf(60));
        this.calendar = Calendar.of(Math.toIntExact(seconds / SECONDS_OF_A_DAY.intValue()), from1904);
        this.halfDays = section.has(Kind.HALF_DAY);
    }

    /** @param days not negative and not beyond the year 9999 */
    static String of(Section section, BigDecimal days, boolean from1904) {
        return new DateText(section, days, from1904).shown();
    }

    /** The day as Excel counts it, with the 29 February 1900 that never was and a day nought before the first. */
    private record Calendar(int year, int month, int day, int weekday) {
        private static final int LEAP_DAY_OF_1900 = 60;
        private static final int FIRST_OF_1904 = 1462;
        private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

        static Calendar of(int days, boolean from1904) {
            int count = from1904 ? days + FIRST_OF_1904 : days;
            int weekday = (count + 6) % 7;
            if (count == 0) {
                return new Calendar(1900, 1, 0, weekday);
            }
            if (count == LEAP_DAY_OF_1900) {
                return new Calendar(1900, 2, 29, weekday);
            }
            LocalDate date = BEFORE_1900.plusDays(count > LEAP_DAY_OF_1900 ? count - 1 : count);
            return new Calendar(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), weekday);
        }
    }

    private static int secondPlaces(List<Token> tokens) {
        int places = 0;
        for (int i = 0; i < tokens.size(); i++) {
            places = Math.max(places, isFraction(tokens, i) ? zerosAfter(tokens, i) : 0);
        }
        return places;
    }

    /** Whether the point at an index is followed by parts of a second. */
    private static boolean isFraction(List<Token> tokens, int at) {
        return tokens.get(at).is(Kind.POINT)
                && at > 0
                && tokens.get(at - 1).text().startsWith("s")
                && zerosAfter(tokens, at) > 0;
    }

    private static int zerosAfter(List<Token> tokens, int at) {
        int end = at + 1;
        while (end < tokens.size() && tokens.get(end).is(Kind.DIGIT)) {
            end++;
        }
        return end - at - 1;
    }

    private String shown() {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = section.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (isFraction(tokens, i)) {
                int places = zerosAfter(tokens, i);
                String plain = second.toPlainString();
                text.append(plain.substring(plain.indexOf('.')), 0, places + 1);
                i += places;
            } else {
                text.append(part(tokens.get(i)));
            }
        }
        return text.toString();
    }

    private String part(Token token) {
        return switch (token.kind()) {
            case DATE -> date(token.text());
            case ELAPSED -> padded(elapsed(token.text().charAt(0)), token.text().length());
            case HALF_DAY -> half(token.text());
            default -> token.text();
        };
    }

    private String date(String letters) {
        int length = letters.length();
        return switch (letters.charAt(0)) {
            case 'y' -> length <= 2 ? padded(calendar.year() % 100, 2) : padded(calendar.year(), 4);
            case 'e' -> padded(calendar.year(), 4);
            case 'm' -> length < SHORT_NAME ? counted(calendar.month(), length) : month(length);
            case 'd' -> length < SHORT_NAME ? counted(calendar.day(), length) : weekday(length);
            case 'a' -> chineseWeekday(length);
            case 'h' -> counted(hour(), length);
            case 'n' -> counted((int) (seconds / 60 % 60), length);
            case 's' -> counted((int) (seconds % 60), length);
            default -> "";
        };
    }

    private int hour() {
        int hour = (int) (seconds / 3600 % 24);
        int shown = hour % NOON == 0 ? NOON : hour % NOON;
        return halfDays ? shown : hour;
    }

    private long elapsed(char letter) {
        return seconds / (letter == 'h' ? 3600 : letter == 'm' ? 60 : 1);
    }

    private String counted(int number, int length) {
        return length > 1 && number < 10
                ? padded(number, 2)
                : section.numerals().counted(number);
    }

    private String padded(long number, int length) {
        return section.numerals().spelled(String.format(Locale.ROOT, "%0" + length + "d", number));
    }

    private String month(int length) {
        if (section.chinese()) {
            return Numerals.EVERYDAY.counted(calendar.month()) + "月";
        }
        String name = MONTHS.get(calendar.month() - 1);
        return length == SHORT_NAME ? name.substring(0, SHORT_NAME) : length == 5 ? name.substring(0, 1) : name;
    }

    private String weekday(int length) {
        if (section.chinese()) {
            return chineseWeekday(length);
        }
        String name = DAYS.get(calendar.weekday());
        return length == SHORT_NAME ? name.substring(0, SHORT_NAME) : name;
    }

    private String chineseWeekday(int length) {
        return (length == SHORT_NAME ? "" : "星期") + NAMES_OF_DAYS.charAt(calendar.weekday());
    }

    private String half(String words) {
        String[] halves = (section.chinese() ? "上午/下午" : words.toUpperCase(Locale.ROOT)).split("/", 2);
        return halves[seconds / 3600 % 24 < NOON ? 0 : 1];
    }
}
