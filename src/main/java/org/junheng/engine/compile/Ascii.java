package org.junheng.engine.compile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Spells rules in ASCII for the compiler, which writes the classes it makes in the machine's charset and reads them in
 * UTF-8, so that Chinese comes through on some machines only.
 */
public final class Ascii {
    private static final Pattern SPELT = Pattern.compile("_u([0-9a-f]{4})");
    /** Every variable is read at every firing; there are only as many as the rules name. */
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private static final String IN_NAME = "_u";
    private static final String IN_STRING = "\\u";
    private static final int DIGITS = 4;

    private Ascii() {}

    /** The spelling of one name: of a type, a field, a variable or a rule. */
    public static String name(String name) {
        StringBuilder spelt = new StringBuilder();
        name.chars().forEach(unit -> append(spelt, (char) unit, IN_NAME));
        return spelt.toString();
    }

    /** The name that is spelt so. */
    public static String read(String spelt) {
        return READ.computeIfAbsent(spelt, Ascii::decoded);
    }

    private static String decoded(String spelt) {
        return SPELT.matcher(spelt).replaceAll(Ascii::character);
    }

    private static String character(MatchResult spelt) {
        return String.valueOf((char) Integer.parseInt(spelt.group(1), 16));
    }

    /** The spelling of a whole text, names and the strings between quotes. */
    static String text(String text) {
        StringBuilder spelt = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            append(spelt, unit, quoted ? IN_STRING : IN_NAME);
            if (unit == '"') {
                quoted = !quoted;
            } else if (unit == '\\' && quoted) {
                i++;
                append(spelt, text.charAt(i), IN_STRING);
            }
        }
        return spelt.toString();
    }

    private static void append(StringBuilder spelt, char unit, String before) {
        if (unit < 0x80) {
            spelt.append(unit);
            return;
        }
        spelt.append(before);
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            spelt.append(Character.forDigit(unit >> DIGITS * digit & 0xf, 16));
        }
    }
}
