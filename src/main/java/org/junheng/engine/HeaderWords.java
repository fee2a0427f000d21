package org.junheng.engine;

import java.text.Normalizer;
import java.util.List;
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

    /** What a header is compared as: folded, and folded without a unit in brackets at its end. */
    static List<String> forms(String header) {
        String folded = folded(header);
        return List.of(folded, UNIT.matcher(folded).replaceFirst(""));
    }

    static boolean match(String header, String word) {
        return forms(header).contains(folded(word));
    }
}
