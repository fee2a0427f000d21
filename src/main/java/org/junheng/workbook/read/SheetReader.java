package org.junheng.workbook.read;

import java.util.ArrayList;
import java.util.List;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** Which rows does a sheet have? Held one at a time. */
final class SheetReader {
    private final Xml xml;
    private final String sheet;
    private final CellReader cells;
    private final TotalRows totals;
    private final RowSink sink;
    private final References.Reader address = new References.Reader();
    private final List<Cell> filled = new ArrayList<>();

    SheetReader(Xml xml, String sheet, CellReader cells, TotalRows totals, RowSink sink) {
        this.xml = xml;
        this.sheet = sheet;
        this.cells = cells;
        this.totals = totals;
        this.sink = sink;
    }

    void read() throws Refused {
        while (xml.nextChild()) {
            if (xml.is("sheetData")) {
                readRows();
            } else {
                xml.skip();
            }
        }
        xml.finish();
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
            sink.row(new SheetRow(row, hidden, totals.has(row, filled), filled));
        }
        return row;
    }

    private void readCells(int row) throws Refused {
        filled.clear();
        int column = -1;
        while (xml.nextChild()) {
            if (xml.is("c")) {
                column = column(row, column);
                cells.read(xml, column).ifPresent(filled::add);
            } else {
                xml.skip();
            }
        }
    }

    /** A cell without an address follows the one before it. */
    private int column(int row, int before) throws Refused {
        boolean stated = xml.attribute("r", address);
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
