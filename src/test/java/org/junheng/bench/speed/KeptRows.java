package org.junheng.bench.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.workbook.read.WorkbookReader;

/** The rows of a workbook as they were read, so that what comes after reading can be measured by itself. */
final class KeptRows implements RowSink {
    private final List<Consumer<RowSink>> steps = new ArrayList<>();

    static KeptRows of(Path file) throws UnreadableInput {
        KeptRows rows = new KeptRows();
        WorkbookReader.read(file, "zh", rows);
        return rows;
    }

    void send(RowSink sink) {
        steps.forEach(step -> step.accept(sink));
    }

    @Override
    public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
        List<MergedRegion> regions = List.copyOf(merged);
        steps.add(sink -> sink.beginSheet(sheet, hidden, regions));
    }

    @Override
    public void row(SheetRow row) {
        steps.add(sink -> sink.row(row));
    }

    @Override
    public void endSheet() {
        steps.add(RowSink::endSheet);
    }
}
