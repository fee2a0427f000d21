package org.junheng.model.sheet;

import java.util.List;

/** Takes sheets row by row, so that a large workbook is never held whole. */
public interface RowSink {
    /**
     * A sheet begins.
     *
     * @param merged the merged regions of the sheet, known before its rows
     */
    void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged);

    /** The next row that has at least one non-blank cell. */
    void row(SheetRow row);

    /**
     * Columns of the sheet that hold something and that nobody sees; told after its rows, if there are any.
     *
     * @param columns counted from 0
     */
    default void hiddenColumns(List<Integer> columns) {}

    void endSheet();
}
