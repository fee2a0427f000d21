package org.junheng.pack.rule;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Can a text be compared with a pattern in bounded time? A repetition of a repetition takes for ever with some texts. */
final class Likeness {
    /** A group with a repetition, alternatives or a group in it that is repeated itself; or what refers to a group. */
    private static final Pattern ENDLESS = Pattern.compile("\\([^)]*[*+{|(][^)]*\\)+[*+{]|\\\\[0-9k]");

    private Likeness() {}

    /** Whether it is a pattern at all and cannot be endless. */
    static boolean isBounded(String written) {
        try {
            return !Pattern.compile(written).pattern().isEmpty()
                    && !ENDLESS.matcher(written).find();
        } catch (PatternSyntaxException wrong) {
            return false;
        }
    }
}
