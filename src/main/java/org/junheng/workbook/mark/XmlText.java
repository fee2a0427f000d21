package org.junheng.workbook.mark;

/** How is a text of people written into XML, so that nothing in it is taken for a sign of the format? */
final class XmlText {
    /** Signs that turn the text behind them round. */
    private static final String TURNING = "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private XmlText() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n', '\t' -> safe.appendCodePoint(sign);
                default -> safe.append(shown(sign));
            }
        });
        return safe.toString();
    }

    private static String shown(int sign) {
        boolean unknown =
                sign < ' ' || sign == 0xFFFE || sign == 0xFFFF || Character.getType(sign) == Character.SURROGATE;
        if (unknown) {
            return "?";
        }
        return TURNING.indexOf(sign) < 0 ? Character.toString(sign) : String.format("[U+%04X]", sign);
    }
}
