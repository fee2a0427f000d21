package org.junheng.pack.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.pack.Table;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.SheetRow;

/** Reads a table of numbers of the pack; the cells stay text until they are bound to a declared type. */
final class TableReader {
    private TableReader() {}

    /** The table in a file of the folder {@code tables}; empty, with a fault booked, if it has no header. */
    static Optional<Table> read(TextFile file, Faults faults) {
        List<CsvRow> rows = CsvFile.rows(file, faults);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<SheetRow> sheetRows = rows.stream().map(TableReader::sheetRow).toList();
        return Optional.of(new Table(name(file.path()), file.path(), sheetRows));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    private static SheetRow sheetRow(CsvRow row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String text = row.cell(column);
            if (!text.isEmpty()) {
                cells.add(new Cell(column, new CellValue.Text(text), text));
            }
        }
        return new SheetRow(row.number(), false, cells);
    }
}
