package org.junheng.pack;

/** Lines and columns of a text, counted from 1. */
final class Lines {
    private Lines() {}

    static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    static int column(String text, int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** Where a line begins. */
    static int offset(String text, int line) {
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
