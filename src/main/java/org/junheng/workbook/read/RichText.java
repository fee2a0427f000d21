package org.junheng.workbook.read;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What does a text read as, its runs joined and its escapes resolved? */
final class RichText {
    /** ECMA-376 part 1, 22.9.2.19 (ST_Xstring): characters that XML cannot hold stand as _xHHHH_. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** The text of the current element ({@code si} or {@code is}); readings printed above it ({@code rPh}) are not it. */
    static String read(Xml xml) throws Refused {
        String text = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> text = text.concat(xml.text());
                case "r" -> text = text.concat(run(xml));
                default -> xml.skip();
            }
        }
        return text;
    }

    private static String run(Xml xml) throws Refused {
        String text = "";
        while (xml.nextChild()) {
            if (xml.is("t")) {
                text = text.concat(xml.text());
            } else {
                xml.skip();
            }
        }
        return text;
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
