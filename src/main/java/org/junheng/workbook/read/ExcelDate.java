package org.junheng.workbook.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Which day does a day count stand for? */
final class ExcelDate {
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

    /** Excel counts a 29 February 1900, which never was: every later day is one too high. */
    private static final int LEAP_DAY_OF_1900 = 60;

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int LENGTH_OF_DATE = "2026-09-01".length();

    private ExcelDate() {}

    /** The date part; empty for a time of day alone, for the day that never was and beyond the year 9999. */
    static Optional<LocalDate> of(BigDecimal serial, boolean from1904) {
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        if (days.signum() < 0 || days.precision() > 7) {
            return Optional.empty();
        }
        return (from1904 ? from1904(days.intValue()) : from1900(days.intValue())).filter(day -> !day.isAfter(LAST));
    }

    /** The date part of an ISO 8601 text, as cells of type {@code d} hold. */
    static Optional<LocalDate> ofIso(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(LENGTH_OF_DATE, text.length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> from1904(int days) {
        return Optional.of(FIRST_OF_1904.plusDays(days));
    }

    private static Optional<LocalDate> from1900(int days) {
        if (days == 0 || days == LEAP_DAY_OF_1900) {
            return Optional.empty();
        }
        return Optional.of(BEFORE_1900.plusDays(days > LEAP_DAY_OF_1900 ? days - 1 : days));
    }
}
