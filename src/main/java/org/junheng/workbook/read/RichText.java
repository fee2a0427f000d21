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
     * @return whether some of it is struck out
     * @throws Refused if something else stands in it, which may be text that is not seen here
     */
    static boolean read(Xml xml, Written text) throws Refused {
        boolean struck = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> xml.text(text);
                case "r" -> struck |= run(xml, text);
                case "rPh", "phoneticPr", "extLst" -> xml.skip();
                default -> throw xml.malformed();
            }
        }
        return struck;
    }

    private static boolean run(Xml xml, Written text) throws Refused {
        boolean struck = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> xml.text(text);
                case "rPr" -> struck = isStruck(xml);
                default -> throw xml.malformed();
            }
        }
        return struck;
    }

    /** Whether the looks that the parser stands on, of a run or of a font, strike the text out. */
    static boolean isStruck(Xml looks) throws Refused {
        boolean struck = false;
        while (looks.nextChild()) {
            boolean off = looks.attribute("val", "1").matches("0|false|off");
            struck |= looks.name().equals("strike") && !off;
            looks.skip();
        }
        return struck;
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
