package org.junheng.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.model.Cell;
import org.junheng.model.MergedRegion;
import org.junheng.model.RowSink;
import org.junheng.model.SheetRow;

/** Every cell of a workbook that holds something, noted while another takes the rows. */
final class FilledCells implements RowSink {
    private final RowSink taker;
    private final Map<String, SortedMap<Integer, NavigableMap<Integer, String>>> sheets = new LinkedHashMap<>();
    private SortedMap<Integer, NavigableMap<Integer, String>> columns = new TreeMap<>();

    FilledCells(RowSink taker) {
        this.taker = taker;
    }

    /** By sheet in workbook order, column counted from 0 and row number, the text shown. */
    Map<String, SortedMap<Integer, NavigableMap<Integer, String>>> sheets() {
        return sheets;
    }

    @Override
    public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
        columns = new TreeMap<>();
        sheets.put(sheet, columns);
        taker.beginSheet(sheet, hidden, merged);
    }

    @Override
    public void row(SheetRow row) {
        for (Cell cell : row.cells()) {
            columns.computeIfAbsent(cell.column(), column -> new TreeMap<>()).put(row.number(), cell.shown());
        }
        taker.row(row);
    }

    @Override
    public void endSheet() {
        taker.endSheet();
    }
}
