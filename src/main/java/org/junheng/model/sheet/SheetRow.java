package org.junheng.model.sheet;

import java.util.List;

/**
 * One row of a sheet or table, its non-blank cells in column order.
 *
 * @param number 1 for the first row, as Excel counts
 * @param total whether the workbook itself keeps the row as the total row of a table
 */
public record SheetRow(int number, boolean hidden, boolean total, List<Cell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** A row that no table of the workbook calls its total. */
    public SheetRow(int number, boolean hidden, List<Cell> cells) {
        this(number, hidden, false, cells);
    }
}
