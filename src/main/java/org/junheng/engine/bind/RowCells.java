package org.junheng.engine.bind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.fact.PendingRecord;
import org.junheng.engine.layout.Columns;
import org.junheng.engine.layout.Merges;
import org.junheng.engine.shape.Laid;
import org.junheng.engine.shape.Spot;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;

/** What does each field of a row hold: its own cell, one merged from above, or the one that a ditto mark repeats? */
final class RowCells {
    private static final Set<String> DITTO = Set.of("〃", "″", "\"", "“", "”", "''", "同上", "同 上", "々", "仝", "仝上");
    private static final PendingRecord.Fault SHARED = new PendingRecord.Fault(Problem.Kind.WRONG_TYPE, "sharedFigure");

    private final List<Field> fields;
    private final Columns columns;
    private final Merges merges;
    private final List<CellReader> readers;
    private final Cell[] above;
    private final Cell[] fixed;
    private final int[] fixedRows;

    RowCells(List<Field> fields, Columns columns, List<MergedRegion> merged) {
        this.fields = fields;
        this.columns = columns;
        this.merges = new Merges(merged, columns);
        this.readers = fields.stream().map(CellReader::new).toList();
        this.above = new Cell[fields.size()];
        this.fixed = new Cell[fields.size()];
        this.fixedRows = new int[fields.size()];
    }

    /** Gives a field to all rows that follow, from a cell that stands in none of them. */
    void fix(int field, int row, Cell cell) {
        fixed[field] = cell;
        fixedRows[field] = row;
    }

    /** Reads a fact whose cells stand anywhere on the sheet. */
    PendingRecord read(Laid laid) {
        PendingRecord record = blank(laid.row(), false, PendingRecord.Kind.RECORD);
        for (int i = 0; i < fields.size(); i++) {
            Spot spot = laid.spots().get(i);
            if (columns.fields().get(i).isGiven()) {
                fill(record, i, spot.cell().orElse(null));
            }
            record.spots()[2 * i] = spot.at().row();
            record.spots()[2 * i + 1] = spot.at().isWhole() ? -1 : spot.at().column();
        }
        return record;
    }

    private PendingRecord blank(int row, boolean hidden, PendingRecord.Kind kind) {
        int size = fields.size();
        return new PendingRecord(row, hidden, kind, new Object[size], new String[size], new int[2 * size]);
    }

    private void fill(PendingRecord record, int field, Cell cell) {
        if (cell != null) {
            record.read()[field] = readers.get(field).read(cell);
            record.shown()[field] = cell.shown();
        }
        if (record.read()[field] == null) {
            record.read()[field] = readers.get(field).ofBlank();
        }
    }

    /** Reads a row; rows are read from the top down. */
    PendingRecord read(SheetRow row, PendingRecord.Kind kind) {
        merges.note(row);
        PendingRecord record = blank(row.number(), row.hidden(), kind);
        boolean elsewhere = false;
        for (int i = 0; i < fields.size(); i++) {
            Columns.Column column = columns.fields().get(i);
            read(row, i, column, record);
            elsewhere |= record.spots()[2 * i] != row.number()
                    || (column.exists() || fixed[i] != null) && record.spots()[2 * i + 1] != column.first();
        }
        return elsewhere ? record : record.inPlace();
    }

    private void read(SheetRow row, int field, Columns.Column column, PendingRecord record) {
        if (fixed[field] != null) {
            fill(record, field, fixed[field]);
            record.spots()[2 * field] = fixedRows[field];
            record.spots()[2 * field + 1] = fixed[field].column();
            return;
        }
        Cell cell = cell(row, column, field);
        int at = row.number();
        if (cell == null && column.exists()) {
            Optional<Integer> top = merges.topOf(row.number(), column.first());
            cell = top.isPresent() && isName(field) ? reaching(row, column) : null;
            at = cell == null ? at : top.orElseThrow();
            record.read()[field] = top.isPresent() && !isName(field) ? SHARED : null;
        }
        if (column.exists() && record.read()[field] == null) {
            fill(record, field, cell);
        }
        record.spots()[2 * field] = at;
        record.spots()[2 * field + 1] = cell == null ? column.first() : cell.column();
        above[field] = cell;
    }

    private Cell reaching(SheetRow row, Columns.Column column) {
        return merges.reaching(row.number(), column.first()).orElse(null);
    }

    /** A figure stands for the merged rows together and is nobody's alone; a name is each row's. */
    private boolean isName(int field) {
        return fields.get(field).type() != Field.Type.DECIMAL
                || fields.get(field).key();
    }

    /** The row's own cell, or null. */
    private Cell cell(SheetRow row, Columns.Column column, int field) {
        for (Cell cell : column.exists() ? row.cells() : List.<Cell>of()) {
            if (column.first() <= cell.column() && cell.column() <= column.last()) {
                return isDitto(cell) && above[field] != null
                        ? new Cell(cell.column(), above[field].value(), above[field].shown())
                        : cell;
            }
        }
        return null;
    }

    private static boolean isDitto(Cell cell) {
        return cell.value() instanceof CellValue.Text text
                && DITTO.contains(text.text().strip());
    }
}
