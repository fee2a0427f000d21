package org.junheng.model.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which unit is a text? */
final class UnitReader {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_STEP = FULL_WIDTH_FIRST - '!';

    /** Per hundred heads so many: the divisor stands first. */
    private static final Pattern DIVISOR_FIRST = Pattern.compile("每([十百千万]?[名个位]?学?[生人])(.+)");

    private static final Pattern DIVIDED = Pattern.compile("(.+?)(?:/每?|每)(.+)");

    /** A yearly figure is the figure itself. */
    private static final Pattern YEARLY = Pattern.compile("(.+?)[·.、*×/]?(?:每?年)");

    private UnitReader() {}

    static Optional<Unit> read(String written) {
        String text = folded(written);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<UnitWords.Word> whole = UnitWords.find(text);
        if (whole.isPresent()) {
            return Optional.of(new Unit(
                    written.strip(), whole.get().dimension(), whole.get().factor(), Optional.empty()));
        }
        Matcher first = DIVISOR_FIRST.matcher(text);
        if (first.matches()) {
            return divided(written, first.group(2), first.group(1));
        }
        Matcher divided = DIVIDED.matcher(text);
        if (divided.matches()) {
            Optional<Unit> unit = divided.group(2).equals("年")
                    ? plain(written, divided.group(1))
                    : divided(written, divided.group(1), divided.group(2));
            return unit.or(() -> yearly(written, text));
        }
        return Optional.empty();
    }

    private static Optional<Unit> yearly(String written, String text) {
        Matcher yearly = YEARLY.matcher(text);
        return yearly.matches() && yearly.group(1).contains("/")
                ? read(yearly.group(1))
                        .map(unit -> new Unit(written.strip(), unit.dimension(), unit.factor(), unit.per()))
                : Optional.empty();
    }

    private static Optional<Unit> plain(String written, String unit) {
        return UnitWords.find(unit)
                .map(word -> new Unit(written.strip(), word.dimension(), word.factor(), Optional.empty()));
    }

    private static Optional<Unit> divided(String written, String unit, String divisor) {
        Optional<UnitWords.Word> per = UnitWords.find(divisor.replaceFirst("^[名个位]学?(?=[生人]$)", ""));
        return per.flatMap(by -> UnitWords.find(unit)
                .map(word -> new Unit(
                        written.strip(),
                        word.dimension(),
                        word.factor(),
                        Optional.of(new Unit.Per(by.dimension(), by.factor())))));
    }

    /** Plain signs for full-width ones, without white space and signs that nobody sees. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints()
                .map(sign -> sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST ? sign - FULL_WIDTH_STEP : sign)
                .filter(sign -> !Character.isWhitespace(sign)
                        && !Character.isSpaceChar(sign)
                        && Character.getType(sign) != Character.FORMAT)
                .forEach(folded::appendCodePoint);
        return folded.toString().toUpperCase(Locale.ROOT);
    }
}
