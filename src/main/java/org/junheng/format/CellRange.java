package org.junheng.format;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.model.sheet.Address;

/** A rectangle of cells of one sheet, written as people write it: {@code F4}, {@code F4:G49}, or {@code 5:5} for a row. */
record CellRange(Address first, Address last) {
    /** The fewest rectangles that hold some cells and no others, by the columns that they begin in. */
    static List<CellRange> of(Iterable<Address> cells) {
        TreeMap<Integer, SortedSet<Integer>> columns = new TreeMap<>();
        cells.forEach(cell ->
                columns.computeIfAbsent(cell.column(), first -> new TreeSet<>()).add(cell.row()));
        List<CellRange> ranges = new ArrayList<>();
        columns.forEach((column, rows) -> runs(rows).forEach(run -> add(column, run, ranges)));
        return ranges;
    }

    /** Unbroken runs, each by its first and last number. */
    static List<int[]> runs(SortedSet<Integer> numbers) {
        List<int[]> runs = new ArrayList<>();
        for (int number : numbers) {
            int[] run = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (run != null && run[1] == number - 1) {
                run[1] = number;
            } else {
                runs.add(new int[] {number, number});
            }
        }
        return runs;
    }

    private static void add(int column, int[] run, List<CellRange> ranges) {
        if (column == Address.WHOLE) {
            for (int row = run[0]; row <= run[1]; row++) {
                ranges.add(new CellRange(new Address(row, column), new Address(row, column)));
            }
            return;
        }
        for (int i = 0; i < ranges.size(); i++) {
            CellRange left = ranges.get(i);
            if (left.last.column() == column - 1 && left.first.row() == run[0] && left.last.row() == run[1]) {
                ranges.set(i, new CellRange(left.first, new Address(run[1], column)));
                return;
            }
        }
        ranges.add(new CellRange(new Address(run[0], column), new Address(run[1], column)));
    }

    static CellRange parse(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return new CellRange(Address.of(text), Address.of(text));
        }
        int colon = text.indexOf(':');
        Address first = Address.of(colon < 0 ? text : text.substring(0, colon));
        return new CellRange(first, colon < 0 ? first : Address.of(text.substring(colon + 1)));
    }

    /** Row by row. */
    List<Address> cells() {
        if (first.isWhole()) {
            return List.of(first);
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
