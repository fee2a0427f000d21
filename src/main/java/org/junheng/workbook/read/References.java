package org.junheng.workbook.read;

import java.util.Optional;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.junheng.model.sheet.MergedRegion;

/** Which cell, or which cells, does a reference in a workbook name, if Excel can have them? */
final class References {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    private References() {}

    static boolean isColumn(int column) {
        return column >= 0 && column < MOST_COLUMNS;
    }

    static boolean isRow(int row) {
        return row >= 1 && row <= MOST_ROWS;
    }

    /** The cells from one address to another; empty if the text names no such cells. */
    static Optional<MergedRegion> region(String reference) {
        int colon = reference.indexOf(':');
        Reader first = new Reader();
        Reader last = new Reader();
        first.decode(colon < 0 ? reference : reference.substring(0, colon));
        last.decode(reference.substring(colon + 1));
        return first.row < 0 || last.row < 0
                ? Optional.empty()
                : Optional.of(new MergedRegion(first.row, first.column, last.row, last.column));
    }

    /** Takes the address of one cell after the other where the parser has it. */
    static final class Reader extends TypedValueDecoder {
        private int row;
        private int column;

        /** The row of the address taken last; 0 if it was empty, -1 if it was none that Excel can have. */
        int row() {
            return row;
        }

        int column() {
            return column;
        }

        @Override
        public void decode(char[] signs, int start, int end) {
            int at = start;
            int letters = 0;
            while (at < end && letter(signs[at]) > 0 && letters <= MOST_COLUMNS) {
                letters = letters * 26 + letter(signs[at++]);
            }
            column = letters - 1;
            row = digits(signs, at, end);
            row = isColumn(column) && isRow(row) ? row : -1;
        }

        /** Some programs write them small. */
        private static int letter(char sign) {
            int place = sign >= 'a' ? sign - 'a' + 1 : sign - 'A' + 1;
            return place <= 26 ? place : 0;
        }

        private static int digits(char[] signs, int start, int end) {
            int number = 0;
            for (int at = start; at < end; at++) {
                if (signs[at] < '0' || signs[at] > '9' || number > MOST_ROWS) {
                    return -1;
                }
                number = number * 10 + (signs[at] - '0');
            }
            return number;
        }

        @Override
        public void decode(String text) {
            decode(text.toCharArray(), 0, text.length());
        }

        @Override
        public void handleEmptyValue() {
            row = 0;
        }
    }
}
