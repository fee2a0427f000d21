package org.junheng.workbook.read;

import java.util.Optional;
import org.junheng.model.sheet.Address;
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

    /** Empty if the text is no address of a cell that Excel can have. */
    static Optional<Address> of(String text) {
        int letters = 0;
        int column = 0;
        while (letters < text.length() && isLetter(text.charAt(letters)) && column <= MOST_COLUMNS) {
            column = column * 26 + (text.charAt(letters++) - 'A' + 1);
        }
        int row = digits(text, letters);
        return isColumn(column - 1) && isRow(row) ? Optional.of(new Address(row, column - 1)) : Optional.empty();
    }

    /** The cells from one address to another; empty if the text names no such cells. */
    static Optional<MergedRegion> region(String reference) {
        String[] corners = reference.split(":", 2);
        return of(corners[0])
                .flatMap(first -> of(corners[corners.length - 1])
                        .map(last -> new MergedRegion(first.row(), first.column(), last.row(), last.column())));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static int digits(String text, int from) {
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || number > MOST_ROWS) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
