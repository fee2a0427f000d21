package org.junheng.workbook.format;

/**
 * One sign of a format code, or one run of equal letters.
 *
 * @param text the literal text, the placeholder, or the letters of a part of a date in lower case
 */
record Token(Kind kind, String text) {
    enum Kind {
        LITERAL,
        /** A place for a digit: {@code 0}, {@code #} or {@code ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        EXPONENT,
        SLASH,
        /** The number as it is, wherever the section wants it. */
        GENERAL,
        /** The place of a text; a section that has one is for texts only. */
        TEXT,
        /** Year, month, day, weekday, hour or second; {@code m} may be a minute. */
        DATE,
        /** Hours, minutes or seconds of a duration, such as {@code [h]}. */
        ELAPSED,
        /** Before or after noon; the two words stand with a slash between them. */
        HALF_DAY
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isDate(char letter) {
        return kind == Kind.DATE && text.charAt(0) == letter;
    }
}
