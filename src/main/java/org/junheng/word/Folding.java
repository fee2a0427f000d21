package org.junheng.word;

import java.util.Locale;
import java.util.regex.Pattern;

/** In what form are words of headers, sheets and keys compared? */
public final class Folding {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_STEP = FULL_WIDTH_FIRST - '!';
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    /** The block of the common Chinese signs. */
    private static final char FIRST_COMMON = '\u4E00';

    private static final char LAST_COMMON = '\u9FFF';

    /** Stars and other marks before a word, and its number in a list of words. */
    private static final Pattern LEADING = Pattern.compile(
            "^(?:[*★☆△▲▽●○◆◇■□√#]+|[(\\[【〔]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)\\]】〕][.、:]?|[.、:])(?!\\d)|[①-⑳])+");

    private static final Pattern TRAILING = Pattern.compile("[:*★☆△▲#]+$");

    /** Brackets that only tell whether something must be filled in. */
    private static final Pattern DEMAND = Pattern.compile("[(\\[【〔](?:必填|必填项|选填|可不填|可填|非必填)[)\\]】〕]");

    private Folding() {}

    /** Full-width forms folded, white space and invisible signs removed, case ignored. */
    public static String folded(String text) {
        return isPlain(text) ? text : foldedAnew(text);
    }

    /** Whether it consists of common Chinese signs, capital letters, digits and marks alone, which fold to themselves. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean capital = sign > ' ' && sign < 'a' || sign > 'z' && sign <= '~';
            if (!capital && !isCommon(sign)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCommon(char sign) {
        return sign >= FIRST_COMMON && sign <= LAST_COMMON;
    }

    /** Whether it is a sign that is certainly seen: a common one, and no space. */
    public static boolean isVisible(char sign) {
        return sign > ' ' && sign <= '~' || isCommon(sign);
    }

    private static String foldedAnew(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Folding::narrow).filter(sign -> !isSpace(sign)).forEach(folded::appendCodePoint);
        return folded.toString().toUpperCase(Locale.ROOT);
    }

    /** Folded, without marks, numbering and demands around the words. */
    public static String bare(String text) {
        String folded = DEMAND.matcher(folded(text)).replaceAll("");
        String led = LEADING.matcher(folded).replaceFirst("");
        String ended = TRAILING.matcher(led).replaceFirst("");
        return ended.isEmpty() ? folded : ended;
    }

    /** A full-width form as its plain sign; every other sign as it is. */
    public static int narrow(int sign) {
        if (sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST) {
            return sign - FULL_WIDTH_STEP;
        }
        return sign == IDEOGRAPHIC_SPACE ? ' ' : sign;
    }

    /** White space of every kind, and signs that nobody sees. */
    public static boolean isSpace(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT
                || Character.isISOControl(sign);
    }
}
