package org.junheng.check.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** Passes the rows of a workbook on with some cells changed and new rows at the end of their sheets. */
public final class EditedSheets implements RowSink {
    private static final BigDecimal HUNDRED = BigDecimal.TEN.scaleByPowerOfTen(1);

    private final RowSink taker;
    private final Map<String, NavigableMap<Integer, NavigableMap<Integer, CellValue>>> edits = new HashMap<>();
    private NavigableMap<Integer, NavigableMap<Integer, CellValue>> open = new TreeMap<>();

    public EditedSheets(Edits edits, RowSink taker) {
        this.taker = taker;
        edits.cells()
                .forEach((at, value) -> this.edits
                        .computeIfAbsent(at.sheet(), sheet -> new TreeMap<>())
                        .computeIfAbsent(at.row(), row -> new TreeMap<>())
                        .put(at.column(), value));
    }

    @Override
    public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
        open = new TreeMap<>(edits.getOrDefault(sheet, new TreeMap<>()));
        taker.beginSheet(sheet, hidden, merged);
    }

    @Override
    public void row(SheetRow row) {
        while (!open.isEmpty() && open.firstKey() < row.number()) {
            added();
        }
        NavigableMap<Integer, CellValue> changed = open.remove(row.number());
        taker.row(changed == null ? row : changed(row, changed));
    }

    @Override
    public void hiddenColumns(List<Integer> columns) {
        taker.hiddenColumns(columns);
    }

    @Override
    public void endSheet() {
        while (!open.isEmpty()) {
            added();
        }
        taker.endSheet();
    }

    private void added() {
        int number = open.firstKey();
        taker.row(new SheetRow(number, false, cells(open.remove(number))));
    }

    private static SheetRow changed(SheetRow row, NavigableMap<Integer, CellValue> changed) {
        NavigableMap<Integer, Cell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        cells(changed).forEach(cell -> cells.put(cell.column(), cell));
        return new SheetRow(row.number(), row.hidden(), row.total(), new ArrayList<>(cells.values()));
    }

    private static List<Cell> cells(NavigableMap<Integer, CellValue> values) {
        return values.entrySet().stream()
                .map(entry -> new Cell(entry.getKey(), entry.getValue(), shown(entry.getValue())))
                .toList();
    }

    /** A value as a person sees it in a cell without a format of its own. */
    public static String shown(CellValue value) {
        if (value instanceof CellValue.Number number) {
            BigDecimal seen = number.percent() ? number.number().multiply(HUNDRED) : number.number();
            String plain = seen.signum() == 0 ? "0" : seen.stripTrailingZeros().toPlainString();
            return number.percent() ? plain + "%" : plain;
        }
        if (value instanceof CellValue.Date date) {
            return date.date().toString();
        }
        if (value instanceof CellValue.Flag flag) {
            return flag.flag() ? "TRUE" : "FALSE";
        }
        return value instanceof CellValue.Text text ? text.text() : "";
    }
}
