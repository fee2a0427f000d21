package org.junheng.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.engine.layout.Folding;

/** Which day does a text name? */
final class DateReader {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}[-/.年](?:0?[1-9]|1[0-2])月?份?");

    private DateReader() {}

    static Optional<LocalDate> day(String text) {
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

    /** Whether it names a month without a day. */
    static boolean isMonth(String text) {
        return MONTH.matcher(Folding.folded(text)).matches();
    }
}
