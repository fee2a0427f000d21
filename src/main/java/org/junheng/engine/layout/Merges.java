package org.junheng.engine.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;

/** Which cell reaches down into a row, because cells are merged over several rows? */
public final class Merges {
    private final Map<Integer, TreeMap<Integer, MergedRegion>> tall = new HashMap<>();
    private final Map<MergedRegion, Cell> tops = new HashMap<>();

    /**
     * @param merged all merged regions of a sheet
     * @param columns the columns that are asked for
     */
    public Merges(List<MergedRegion> merged, Columns columns) {
        merged.stream()
                .filter(region -> region.lastRow() > region.firstRow())
                .forEach(region -> columns.fields().stream()
                        .filter(column -> column.holds(region.firstColumn()))
                        .forEach(column -> tall.computeIfAbsent(region.firstColumn(), first -> new TreeMap<>())
                                .put(region.firstRow(), region)));
    }

    /** Notes the cells of a row from which others may reach down. */
    public void note(SheetRow row) {
        for (Cell cell : tall.isEmpty() ? List.<Cell>of() : row.cells()) {
            MergedRegion region = regionAt(row.number(), cell.column());
            if (region != null && region.firstRow() == row.number()) {
                tops.put(region, cell);
            }
        }
    }

    /** The first row of the merged cells that cover a cell from above; empty if none do. */
    public Optional<Integer> topOf(int row, int column) {
        return Optional.ofNullable(regionAt(row, column))
                .map(MergedRegion::firstRow)
                .filter(top -> top < row);
    }

    /** The cell that reaches down to a place; empty if it is blank or none does. */
    public Optional<Cell> reaching(int row, int column) {
        return Optional.ofNullable(regionAt(row, column)).map(tops::get);
    }

    private MergedRegion regionAt(int row, int column) {
        TreeMap<Integer, MergedRegion> inColumn = tall.get(column);
        Map.Entry<Integer, MergedRegion> found = inColumn == null ? null : inColumn.floorEntry(row);
        return found == null || found.getValue().lastRow() < row ? null : found.getValue();
    }
}
