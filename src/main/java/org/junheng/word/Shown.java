package org.junheng.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junheng.model.text.Magnitude;
import org.junheng.model.text.Texts;

/** Figures as sentences show them: rounded, but never onto the other side of a limit or onto the limit itself. */
public final class Shown {
    private static final int DECIMALS = 4;
    private static final int MOST_DECIMALS = 34;

    /** What stands between the ends of a range that a figure must lie within. */
    public static final String RANGE = "..";

    private Shown() {}

    /** A figure beside the limit that it is held against. */
    public static String figure(Object value, String limit) {
        if (!(value instanceof BigDecimal number)) {
            return Figures.text(value);
        }
        List<BigDecimal> lines = lines(limit);
        for (int decimals = DECIMALS; decimals < MOST_DECIMALS; decimals++) {
            BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
            if (lines.stream().allMatch(line -> side(rounded, line) == side(number, line))) {
                return Figures.canonical(rounded).toPlainString();
            }
        }
        return number.toPlainString();
    }

    private static int side(BigDecimal number, BigDecimal line) {
        return Integer.signum(number.compareTo(line));
    }

    /** A limit in words. */
    static String limit(String required, Texts texts) {
        List<String> lines = lines(required).stream().map(Shown::rounded).toList();
        if (!lines.isEmpty()) {
            return String.join(texts.get("upTo"), lines);
        }
        return required.equals("true") ? texts.get("yes") : required;
    }

    private static String rounded(BigDecimal number) {
        return Figures.canonical(number.setScale(Math.min(number.scale(), DECIMALS), RoundingMode.HALF_UP))
                .toPlainString();
    }

    /** The numbers of a limit: one, the two ends of a range, or none where it is no number. */
    private static List<BigDecimal> lines(String limit) {
        List<BigDecimal> lines = new ArrayList<>();
        for (String end : limit.split(Pattern.quote(RANGE), -1)) {
            BigDecimal line = numberOrNull(end);
            if (line == null) {
                return List.of();
            }
            lines.add(line);
        }
        return lines;
    }

    private static BigDecimal numberOrNull(String text) {
        return Magnitude.read(text).orElse(null);
    }
}
