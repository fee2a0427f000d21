package org.junheng.pack.file;

import java.util.stream.IntStream;

/**
 * Where does a cell of a CSV file stand?
 *
 * @param from offset of its first character; within the quotation marks if it has some
 * @param to offset after its last, blanks around it left out
 */
record CsvCell(String file, int from, int to, boolean quoted) {
    /** @throws IllegalArgumentException if there is none */
    static CsvCell at(String file, int row, int column) {
        int at = file.startsWith("\uFEFF") ? 1 : 0;
        for (int i = 1; i < row; i++) {
            at = afterRow(file, at);
        }
        for (int i = 0; i < column; i++) {
            at = cellEnd(file, at) + 1;
            if (at > file.length() || file.charAt(at - 1) != ',') {
                throw new IllegalArgumentException("no cell " + row + "/" + column);
            }
        }
        return within(file, at, cellEnd(file, at));
    }

    private static CsvCell within(String file, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(file.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(file.charAt(to - 1))) {
            to--;
        }
        boolean quoted = to - from > 1 && file.charAt(from) == '"';
        return quoted ? new CsvCell(file, from + 1, to - 1, true) : new CsvCell(file, from, to, false);
    }

    /** A comment is a row too, whatever signs stand in it. */
    private static int afterRow(String file, int begin) {
        int at = file.startsWith("#", begin) ? lineEnd(file, begin) : cellEnd(file, begin);
        while (at < file.length() && file.charAt(at) == ',') {
            at = cellEnd(file, at + 1);
        }
        if (at >= file.length()) {
            throw new IllegalArgumentException("no such row");
        }
        return at + (file.startsWith("\r\n", at) ? 2 : 1);
    }

    private static int lineEnd(String file, int from) {
        return IntStream.range(from, file.length())
                .filter(at -> "\r\n".indexOf(file.charAt(at)) >= 0)
                .findFirst()
                .orElse(file.length());
    }

    private static int cellEnd(String file, int from) {
        boolean quoted = false;
        int at = from;
        while (at < file.length() && (quoted || ",\r\n".indexOf(file.charAt(at)) < 0)) {
            quoted ^= file.charAt(at) == '"';
            at++;
        }
        return at;
    }

    /** A value as it is written in the place of this one. */
    String written(String value) {
        String doubled = value.replace("\"", "\"\"");
        boolean plain = quoted || value.chars().noneMatch(sign -> ",\"\r\n#".indexOf(sign) >= 0);
        return plain ? doubled : '"' + doubled + '"';
    }
}
