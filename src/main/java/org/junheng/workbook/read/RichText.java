package org.junheng.workbook.read;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What does a text read as, its runs joined and its escapes resolved? */
final class RichText {
    /** ECMA-376 part 1, 22.9.2.19 (ST_Xstring): characters that XML cannot hold stand as _xHHHH_. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /**
     * Adds the text of the current element ({@code si} or {@code is}); readings above it ({@code rPh}) are not it.
     *
     * @throws Refused if something else stands in it, which may be text that is not seen here
     */
    static void read(Xml xml, Written text) throws Refused {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> xml.text(text);
                case "r" -> run(xml, text);
                case "rPh", "phoneticPr", "extLst" -> xml.skip();
                default -> throw xml.malformed();
            }
        }
    }

    private static void run(Xml xml, Written text) throws Refused {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> xml.text(text);
                case "rPr" -> xml.skip();
                default -> throw xml.malformed();
            }
        }
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(RichText::character);
    }

    private static String character(MatchResult escape) {
        char character = (char) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(character));
    }
}
