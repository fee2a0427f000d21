package org.junheng.workbook.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;

/** Keeps everything a reader delivers, for tests to look at. */
final class ReadSheets implements RowSink {
    record Sheet(String name, boolean hidden, List<MergedRegion> merged, List<SheetRow> rows) {
        /** The cell at an address such as {@code B2}, which must be there. */
        Cell cell(String address) {
            return rows.stream()
                    .flatMap(row -> row.cells().stream()
                            .filter(cell -> address(row, cell).equals(address)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no cell " + address + " in " + addresses()));
        }

        /** Addresses of all cells in the order of their delivery. */
        List<String> addresses() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream().map(cell -> address(row, cell)))
                    .toList();
        }

        private static String address(SheetRow row, Cell cell) {
            return Place.letters(cell.column()) + row.number();
        }
    }

    private final List<Sheet> sheets = new ArrayList<>();

    static List<Sheet> of(Path file) throws UnreadableInput {
        ReadSheets read = new ReadSheets();
        WorkbookReader.read(file, "zh", read);
        return read.sheets;
    }

    /** The only cell of a workbook whose sheet has just this cell in A1. */
    static Cell only(TinyWorkbook workbook, String cell, Path folder) throws IOException, UnreadableInput {
        TinyWorkbook filled = workbook.sheet("学校", "<row r=\"1\">" + cell + "</row>");
        return of(filled.write(folder.resolve("表.xlsx"))).get(0).cell("A1");
    }

    @Override
    public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
        sheets.add(new Sheet(sheet, hidden, merged, new ArrayList<>()));
    }

    @Override
    public void row(SheetRow row) {
        sheets.get(sheets.size() - 1).rows().add(row);
    }

    @Override
    public void endSheet() {
        // Nothing to close: a sheet is complete when the next one begins.
    }
}
