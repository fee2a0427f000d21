package org.junheng.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;

/** Which rows does a sheet have? Held one at a time. */
final class SheetReader {
    private final Xml xml;
    private final String sheet;
    private final CellReader cells;
    private final TotalRows totals;
    private final Consumer<SheetRow> taker;
    private final References.Reader address = new References.Reader();
    private final List<Cell> filled = new ArrayList<>();
    private final Filled range = new Filled();
    private boolean rowsRead;

    SheetReader(Xml xml, String sheet, CellReader cells, TotalRows totals, Consumer<SheetRow> taker) {
        this.xml = xml;
        this.sheet = sheet;
        this.cells = cells;
        this.totals = totals;
        this.taker = taker;
    }

    /** Hands the rows on, and answers with the merged regions. */
    List<MergedRegion> read() throws Refused {
        List<MergedRegion> merged = new ArrayList<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "sheetData" -> readRows();
                case "cols" -> range.columns(xml);
                case "mergeCells" -> MergedRegions.read(xml, merged);
                default -> xml.skip();
            }
        }
        xml.finish();
        return range.reachedBy(merged);
    }

    /** The columns that hold something and that nobody sees; known when the rows are read. */
    List<Integer> hiddenColumns() {
        return range.unseen();
    }

    private void readRows() throws Refused {
        if (rowsRead) {
            throw xml.malformed();
        }
        rowsRead = true;
        int row = 0;
        while (xml.nextChild()) {
            require("row");
            row = readRow(row);
        }
    }

    /** What stands where cells are awaited may be cells that are not seen here. */
    private void require(String name) throws Refused {
        if (!xml.is(name)) {
            throw xml.malformed();
        }
    }

    /** A row without a number of its own follows the one before it. */
    private int readRow(int before) throws Refused {
        int row = xml.attribute("r", before + 1);
        if (row <= before || !References.isRow(row)) {
            throw malformed(row);
        }
        boolean unseen = xml.flag("hidden") || xml.attribute("ht", "").equals("0");
        readCells(row);
        if (!filled.isEmpty()) {
            range.note(row, filled);
            taker.accept(new SheetRow(row, unseen, totals.has(row, filled), filled));
        }
        return row;
    }

    private void readCells(int row) throws Refused {
        filled.clear();
        int column = -1;
        while (xml.nextChild()) {
            if (xml.is("extLst")) {
                xml.skip();
                continue;
            }
            require("c");
            column = column(row, column);
            add(cells.read(xml, column));
        }
    }

    private void add(Cell cell) {
        if (cell != null) {
            filled.add(cell);
        }
    }

    /** A cell without an address follows the one before it. */
    private int column(int row, int before) throws Refused {
        boolean stated = xml.attribute("r", address) && address.row() != 0;
        int column = stated ? address.column() : before + 1;
        if (stated && address.row() != row || column <= before || !References.isColumn(column)) {
            throw malformed(row);
        }
        return column;
    }

    private Refused malformed(int row) {
        return new Refused(Fault.MALFORMED_ROW, sheet, String.valueOf(row));
    }
}
