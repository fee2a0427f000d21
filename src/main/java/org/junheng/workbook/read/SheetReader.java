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
            if (xml.is("sheetData")) {
                readRows();
            } else if (!MergedRegions.read(xml, merged)) {
                xml.skip();
            }
        }
        xml.finish();
        return List.copyOf(merged);
    }

    private void readRows() throws Refused {
        int row = 0;
        while (xml.nextChild()) {
            if (xml.is("row")) {
                row = readRow(row);
            } else {
                xml.skip();
            }
        }
    }

    /** A row without a number of its own follows the one before it. */
    private int readRow(int before) throws Refused {
        int row = xml.attribute("r", before + 1);
        if (row <= before || !References.isRow(row)) {
            throw malformed(row);
        }
        boolean hidden = xml.flag("hidden");
        readCells(row);
        if (!filled.isEmpty()) {
            taker.accept(new SheetRow(row, hidden, totals.has(row, filled), filled));
        }
        return row;
    }

    private void readCells(int row) throws Refused {
        filled.clear();
        int column = -1;
        while (xml.nextChild()) {
            if (xml.is("c")) {
                column = column(row, column);
                add(cells.read(xml, column));
            } else {
                xml.skip();
            }
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
