package org.junheng.check.county;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.workbook.read.WorkbookReader;

/** The rows of a workbook kept in memory, so that judging it again does not read it again. */
public final class KeptSheets implements RowSink {
    private final List<Consumer<RowSink>> steps = new ArrayList<>();

    private KeptSheets() {}

    public static KeptSheets read(WorkbookFiles.Named workbook, String language) throws UnreadableInput {
        KeptSheets sheets = new KeptSheets();
        WorkbookReader.read(workbook.file(), workbook.name(), language, sheets);
        return sheets;
    }

    /** Sends them as often as they are asked for. */
    public void send(RowSink sink) {
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
    public void hiddenColumns(List<Integer> columns) {
        List<Integer> hidden = List.copyOf(columns);
        steps.add(sink -> sink.hiddenColumns(hidden));
    }

    @Override
    public void endSheet() {
        steps.add(RowSink::endSheet);
    }
}
