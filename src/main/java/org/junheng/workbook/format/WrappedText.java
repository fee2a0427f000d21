package org.junheng.workbook.format;

import java.text.BreakIterator;
import java.util.Locale;

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
        return text.lines().mapToInt(line -> broken(line, width)).sum();
    }

    /** Words stay whole, and no line begins with a comma or ends with an opening bracket, so that lines are not full. */
    private static int broken(String line, int width) {
        if (breadth(line) <= width) {
            return 1;
        }
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(line);
        int lines = 1;
        int used = 0;
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
            int needed = breadth(line.substring(from, to).stripTrailing());
            if (used > 0 && used + needed > width) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, needed - 1) / width;
            used = needed > width ? (needed - 1) % width + 1 : used + breadth(line.substring(from, to));
            from = to;
        }
        return lines;
    }

    private static int breadth(String line) {
        return line.codePoints().map(point -> point < WIDE_FROM ? 1 : 2).sum();
    }
}
