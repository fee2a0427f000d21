package org.junheng.workbook.format;

import java.util.List;
import java.util.Optional;
import org.junheng.workbook.format.Token.Kind;

/**
 * One section of a format code: how it shows the numbers it is meant for.
 *
 * @param condition as written
 * @param chinese whether the names of weekdays, months and halves of the day are Chinese
 */
record Section(Optional<Condition> condition, Numerals numerals, boolean chinese, List<Token> tokens) {
    Section {
        tokens = List.copyOf(tokens);
    }

    boolean has(Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    /** Whether the section counts days or hours instead of showing the number itself. */
    boolean isDayOrTime() {
        return has(Kind.DATE) || has(Kind.ELAPSED) || has(Kind.HALF_DAY);
    }

    /** Whether a day can be read off it, and not only a time of day or a duration. */
    boolean isDay() {
        return tokens.stream()
                .anyMatch(token ->
                        token.is(Kind.DATE) && "hns".indexOf(token.text().charAt(0)) < 0);
    }

    boolean isPercent() {
        return has(Kind.PERCENT) && !isDayOrTime();
    }

    /** Whether it shows the number with neither sign nor change. */
    boolean isPlain() {
        return numerals == Numerals.PLAIN && tokens.size() == 1 && has(Kind.GENERAL);
    }

    /** Whether it shows powers of ten. */
    boolean isScientific() {
        return has(Kind.EXPONENT) && has(Kind.DIGIT) && !isDayOrTime();
    }

    /** Whether it shows a fraction such as 1/2: a slash that stands between places for digits. */
    boolean isFraction() {
        List<Kind> kinds = tokens.stream().map(Token::kind).toList();
        int slash = kinds.indexOf(Kind.SLASH);
        return !isDayOrTime()
                && slash > 0
                && kinds.subList(0, slash).contains(Kind.DIGIT)
                && tokens.get(slash + 1 < tokens.size() ? slash + 1 : slash)
                        .text()
                        .matches("[0-9#?]");
    }
}
