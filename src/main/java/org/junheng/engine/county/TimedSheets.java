package org.junheng.engine.county;

import java.util.List;
import org.junheng.engine.compile.Stopwatch;
import org.junheng.engine.compile.Stopwatch.Phase;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** How much of the reading of a workbook is the binding of its rows? */
record TimedSheets(RowSink sheets, Stopwatch watch) implements RowSink {
    @Override
    public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
        timed(() -> sheets.beginSheet(sheet, hidden, merged));
    }

    @Override
    public void row(SheetRow row) {
        timed(() -> sheets.row(row));
    }

    @Override
    public void hiddenColumns(List<Integer> columns) {
        sheets.hiddenColumns(columns);
    }

    @Override
    public void endSheet() {
        timed(sheets::endSheet);
    }

    private void timed(Runnable binding) {
        long began = System.nanoTime();
        binding.run();
        watch.add(Phase.BINDING, Phase.READING, began);
    }
}
