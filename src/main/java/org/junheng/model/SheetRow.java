package org.junheng.model;

import java.util.List;

/**
 * One row of a sheet or table, its non-blank cells in column order.
 *
 * @param number 1 for the first row, as Excel counts
 */
public record SheetRow(int number, boolean hidden, List<Cell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    public boolean total() {
        return false;
    }
}
