package org.junheng.engine.layout;

import org.junheng.model.sheet.SheetRow;

/** Takes a sheet block by block. */
public interface BlockSink {
    /**
     * A block of rows begins.
     *
     * @param header the columns that its header gives
     */
    void block(Columns header);

    /** A record of the block that began last. */
    void record(SheetRow row);

    /**
     * A row that is no record.
     *
     * @param row with its cells as they are
     */
    void passedOver(SheetRow row, RowKind kind);
}
