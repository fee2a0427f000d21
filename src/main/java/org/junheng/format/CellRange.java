package org.junheng.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junheng.format.Cells.Cell;
import org.junheng.model.sheet.Address;

/** A rectangle of cells of one sheet, written as people write it: {@code F4}, {@code F4:G49}, or {@code 5:5} for a row. */
record CellRange(Address first, Address last) {
    private static final Comparator<Cell> BY_COLUMN = Comparator.comparingLong(Cell::standing);

    /** The fewest rectangles that hold some cells of a sheet and no others, by the columns that they begin in. */
    static List<Cell[]> of(List<Cell> cells) {
        if (cells.size() == 1) {
            return List.<Cell[]>of(new Cell[] {cells.get(0), cells.get(0)});
        }
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(BY_COLUMN);
        List<Cell[]> ranges = new ArrayList<>();
        Cell first = sorted.get(0);
        Cell last = first;
        for (Cell cell : sorted) {
            boolean apart = cell.column() != last.column() || cell.row() > last.row() + 1;
            if (apart || cell.address().isWhole() && cell != last) {
                add(first, last, ranges);
                first = cell;
            }
            last = cell;
        }
        add(first, last, ranges);
        return ranges;
    }

    /** A run of cells in one column, beside one as long in the column before it where there is one. */
    private static void add(Cell first, Cell last, List<Cell[]> ranges) {
        for (Cell[] left : ranges) {
            if (left[1].column() == first.column() - 1 && left[0].row() == first.row() && left[1].row() == last.row()) {
                left[1] = last;
                return;
            }
        }
        ranges.add(new Cell[] {first, last});
    }

    /** Unbroken runs, each by its first and last number. */
    static List<int[]> runs(Iterable<Integer> sorted) {
        List<int[]> runs = new ArrayList<>();
        int[] run = null;
        for (int number : sorted) {
            if (run != null && run[1] == number - 1) {
                run[1] = number;
            } else {
                run = new int[] {number, number};
                runs.add(run);
            }
        }
        return runs;
    }

    static CellRange parse(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return new CellRange(Address.of(text), Address.of(text));
        }
        int colon = text.indexOf(':');
        Address first = Address.of(colon < 0 ? text : text.substring(0, colon));
        return new CellRange(first, colon < 0 ? first : Address.of(text.substring(colon + 1)));
    }

    /**
     * Row by row.
     *
     * @throws IllegalArgumentException if they are more than there can be
     */
    List<Address> cells(long most) {
        if (first.isWhole()) {
            return List.of(first);
        }
        long rows = (long) last.row() - first.row() + 1;
        long columns = (long) last.column() - first.column() + 1;
        if (rows < 1 || columns < 1 || rows * columns > most) {
            throw new IllegalArgumentException("no range: " + this);
        }
        List<Address> cells = new ArrayList<>();
        for (int row = first.row(); row <= last.row(); row++) {
            for (int column = first.column(); column <= last.column(); column++) {
                cells.add(new Address(row, column));
            }
        }
        return cells;
    }

    boolean isOne() {
        return first.equals(last);
    }

    @Override
    public String toString() {
        return isOne() ? first.toString() : first + ":" + last;
    }
}
