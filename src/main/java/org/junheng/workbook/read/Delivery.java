package org.junheng.workbook.read;

import java.util.List;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** Hands rows on and remembers a failure of the taker, which must not be blamed on the workbook. */
final class Delivery implements RowSink {
    private final RowSink sink;
    private boolean takerFailed;

    Delivery(RowSink sink) {
        this.sink = sink;
    }

    boolean takerFailed() {
        return takerFailed;
    }

    @Override
    public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
        hand(() -> sink.beginSheet(sheet, hidden, merged));
    }

    @Override
    public void row(SheetRow row) {
        hand(() -> sink.row(row));
    }

    @Override
    public void hiddenColumns(List<Integer> columns) {
        hand(() -> sink.hiddenColumns(columns));
    }

    @Override
    public void endSheet() {
        hand(sink::endSheet);
    }

    private void hand(Runnable call) {
        takerFailed = true;
        call.run();
        takerFailed = false;
    }
}
