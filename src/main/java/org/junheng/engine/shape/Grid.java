package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;

/** The cells of a sheet that must be seen as a whole, merged ones from every place that they cover. */
public final class Grid {
    /** A sheet with more rows than this is a list, whatever it is called. */
    private static final int MOST_ROWS = 5_000;

    private final NavigableMap<Integer, SheetRow> rows = new TreeMap<>();
    private final List<MergedRegion> merged;

    public Grid(List<MergedRegion> merged) {
        this.merged = List.copyOf(merged);
    }

    /** Takes the next row; those beyond what a form can be are left. */
    public void add(SheetRow row) {
        if (rows.size() < MOST_ROWS) {
            rows.put(row.number(), row);
        }
    }

    /** From the top down. */
    public List<SheetRow> rows() {
        return List.copyOf(rows.values());
    }

    /** The region that covers a cell and others; empty if it stands alone. */
    Optional<MergedRegion> region(int row, int column) {
        return merged.stream()
                .filter(region -> region.firstRow() <= row && row <= region.lastRow())
                .filter(region -> region.firstColumn() <= column && column <= region.lastColumn())
                .findFirst();
    }

    /** What a person sees at a place, and where it is kept. */
    Spot at(int row, int column) {
        Optional<MergedRegion> region = region(row, column);
        int top = region.map(MergedRegion::firstRow).orElse(row);
        int left = region.map(MergedRegion::firstColumn).orElse(column);
        return new Spot(new Address(top, left), cell(top, left));
    }

    private Optional<Cell> cell(int row, int column) {
        return cells(row).stream().filter(cell -> cell.column() == column).findFirst();
    }

    /** The cells that a row holds itself. */
    List<Cell> cells(int row) {
        return Optional.ofNullable(rows.get(row)).map(SheetRow::cells).orElse(List.of());
    }

    /** What stands to the left of a column in a row, texts that cover it from above included; from left to right. */
    List<String> before(int row, int column) {
        List<String> texts = new ArrayList<>();
        for (int left = 0; left < column; left++) {
            at(row, left).cell().map(cell -> cell.shown().strip()).ifPresent(texts::add);
        }
        return texts.stream().distinct().toList();
    }
}
