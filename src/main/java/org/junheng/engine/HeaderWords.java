package org.junheng.engine;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Header texts in the form in which they are compared. */
final class HeaderWords {
    private static final Pattern UNIT = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private HeaderWords() {}

    /** Full-width forms folded, white space removed, case ignored. */
    static String folded(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACE.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The folded text without a unit in brackets at its end. */
    static String withoutUnit(String text) {
        return UNIT.matcher(folded(text)).replaceFirst("");
    }

    static boolean match(String header, String word) {
        String wanted = folded(word);
        return folded(header).equals(wanted) || withoutUnit(header).equals(wanted);
    }
}
