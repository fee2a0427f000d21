package org.junheng.pack.file;

import java.util.List;

/**
 * One row of a CSV file, its cells without surrounding blanks.
 *
 * @param number the row as a spreadsheet shows it, counted from 1
 * @param line the line in the file where it begins, counted from 1; another than {@code number} below a cell of several lines
 */
record CsvRow(int number, int line, List<String> cells) {
    CsvRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The cell of a column counted from 0, empty beyond the row's end. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether anything stands to the right of the last column that the header names. */
    boolean isWiderThan(CsvRow header) {
        return cells.stream().skip(header.cells().size()).anyMatch(cell -> !cell.isEmpty());
    }
}
