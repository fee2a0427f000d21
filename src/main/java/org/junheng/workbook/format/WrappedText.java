package org.junheng.workbook.format;

/** How much room does a text take in a cell? */
public final class WrappedText {
    /** From the CJK radicals upwards characters are two wide; the few exceptions only make a row too high. */
    private static final int WIDE_FROM = 0x2E80;

    private WrappedText() {}

    /**
     * How many lines a wrapped text takes; LibreOffice does not work out the height of a row by itself.
     *
     * @param width of the column in Latin characters, of which a Chinese character takes two
     */
    public static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (breadth(line) + width - 1) / width))
                .sum();
    }

    private static int breadth(String line) {
        return line.codePoints().map(point -> point < WIDE_FROM ? 1 : 2).sum();
    }
}
