package org.junheng.model.sheet;

import java.util.List;

/**
 * The cells of one column that hold something and that no rule looked at.
 *
 * @param header the column's header, empty if the sheet has none that the pack knows
 * @param blocks runs of cells such as {@code F5:F49}, from top to bottom
 * @param count how many cells that are
 * @param filled how many cells of the column hold something
 */
public record UnusedCells(String sheet, String header, List<String> blocks, int count, int filled) {
    public UnusedCells {
        blocks = List.copyOf(blocks);
    }

    /** Whether no rule looked at any cell of the column. */
    public boolean whole() {
        return count == filled;
    }
}
