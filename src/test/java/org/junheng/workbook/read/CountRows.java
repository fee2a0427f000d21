package org.junheng.workbook.read;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;

/** Reads one workbook and answers how much it held; started by a test in a process of its own, with little memory. */
public final class CountRows implements RowSink {
    private int rows;
    private int cells;

    private CountRows() {}

    public static void main(String[] arguments) throws UnreadableInput {
        CountRows count = new CountRows();
        WorkbookReader.read(Path.of(arguments[0]), "zh", count);
        System.out.print(count.rows + " rows, " + count.cells + " cells");
    }

    @Override
    public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
        // Only rows are counted.
    }

    @Override
    public void row(SheetRow row) {
        rows++;
        cells += row.cells().size();
    }

    @Override
    public void endSheet() {
        // Only rows are counted.
    }
}
