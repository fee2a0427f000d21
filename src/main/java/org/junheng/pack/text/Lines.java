package org.junheng.pack.text;

/** Lines and columns of a text, counted from 1. */
public final class Lines {
    private Lines() {}

    public static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    public static int column(String text, int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** Where a line begins. */
    public static int offset(String text, int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', offset);
            if (next < 0) {
                return offset;
            }
            offset = next + 1;
        }
        return offset;
    }
}
