package org.junheng.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.engine.county.County;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;

/** One sheet of a workbook, cell by cell, for tests of what a sheet may look like. */
final class SheetFixture {
    private final String name;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<MergedRegion> merged = new ArrayList<>();
    private boolean hidden;
    private int next = 1;

    private final List<Integer> unseen = new ArrayList<>();

    private SheetFixture(String name) {
        this.name = name;
    }

    static SheetFixture sheet(String name) {
        return new SheetFixture(name);
    }

    /** A row; an empty text is a blank cell. */
    SheetFixture row(Object... values) {
        return row(false, values);
    }

    SheetFixture hiddenRow(Object... values) {
        return row(true, values);
    }

    /** Leaves a row empty. */
    SheetFixture gap() {
        next++;
        return this;
    }

    SheetFixture merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merged.add(new MergedRegion(firstRow, firstColumn, lastRow, lastColumn));
        return this;
    }

    SheetFixture hidden() {
        hidden = true;
        return this;
    }

    SheetFixture hiddenColumn(int column) {
        unseen.add(column);
        return this;
    }

    void into(County county) {
        county.sheets().beginSheet(name, hidden, merged);
        rows.forEach(county.sheets()::row);
        county.sheets().hiddenColumns(unseen);
        county.sheets().endSheet();
    }

    private SheetFixture row(boolean isHidden, Object... values) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("")) {
                cells.add(cell(i, values[i]));
            }
        }
        rows.add(new SheetRow(next++, isHidden, cells));
        return this;
    }

    private static Cell cell(int column, Object value) {
        if (value instanceof Cell made) {
            return made;
        }
        if (value instanceof CellValue.Error error) {
            return new Cell(column, error, error.code());
        }
        if (value instanceof CellValue typed) {
            return new Cell(column, typed, typed.toString());
        }
        return value instanceof Integer number
                ? new Cell(column, new CellValue.Number(BigDecimal.valueOf(number), false), String.valueOf(number))
                : new Cell(column, new CellValue.Text(value.toString()), value.toString());
    }
}
