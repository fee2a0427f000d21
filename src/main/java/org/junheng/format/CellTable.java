package org.junheng.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.format.Cells.Cell;
import org.junheng.format.Cells.Placed;
import org.junheng.format.Cells.Sheet;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.sheet.SheetName;

/** Every cell that something rests on, and the sets of them, each said once. */
final class CellTable {
    /** Before the range of cells that a subject is observed by. */
    static final String OBSERVED = "*";

    private static final Role[] ROLES = Role.values();

    private final BitSet told = new BitSet();
    private final Map<Long, List<Column>> columns = new LinkedHashMap<>();
    private final Map<Long, Integer> rangesByCorners = new HashMap<>();
    private final Map<String, Integer> ranges = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
    private final String source;

    /** The cells of one column under one header, and what they show by their rows. */
    private record Column(Cell first, String header, boolean figure, TreeMap<Integer, String> values) {
        boolean holds(Evidence evidence) {
            return figure == evidence.figure() && header.equals(evidence.header());
        }
    }

    /** @param source the workbook that need not be named in ranges */
    CellTable(String source) {
        this.source = source;
    }

    /** Takes cells into the table, though no set of them is asked for. */
    void add(Placed placed) {
        for (int i = 0; i < placed.cells().size(); i++) {
            Cell cell = placed.cells().get(i);
            if (!told.get(cell.number())) {
                told.set(cell.number());
                Evidence entry = placed.evidence().get(i);
                column(cell, entry).values().put(cell.row(), entry.value());
            }
        }
    }

    private Column column(Cell cell, Evidence evidence) {
        long place = both(cell.sheet().number(), cell.column());
        List<Column> here = columns.computeIfAbsent(place, first -> new ArrayList<>());
        for (Column column : here) {
            if (column.holds(evidence)) {
                return column;
            }
        }
        here.add(new Column(cell, evidence.header(), evidence.figure(), new TreeMap<>()));
        return here.get(here.size() - 1);
    }

    private static long both(int high, int low) {
        return (long) high << Integer.SIZE | low;
    }

    /** The number of a set. */
    int set(Placed placed) {
        add(placed);
        List<Integer> set = new ArrayList<>();
        for (Role role : ROLES) {
            bySheet(placed, role)
                    .values()
                    .forEach(some -> CellRange.of(some).forEach(range -> set.add(range(range, role == Role.OBSERVED))));
        }
        return sets.computeIfAbsent(List.copyOf(set), first -> sets.size());
    }

    private static Map<Sheet, List<Cell>> bySheet(Placed placed, Role role) {
        Map<Sheet, List<Cell>> bySheet = new LinkedHashMap<>();
        Sheet sheet = null;
        List<Cell> same = List.of();
        for (int i = 0; i < placed.cells().size(); i++) {
            if (placed.evidence().get(i).role() == role) {
                Cell cell = placed.cells().get(i);
                same = cell.sheet() == sheet ? same : bySheet.computeIfAbsent(cell.sheet(), first -> new ArrayList<>());
                sheet = cell.sheet();
                same.add(cell);
            }
        }
        return bySheet;
    }

    /** Tables of one name in several packs are told by one name. */
    private int range(Cell[] corners, boolean observed) {
        long key = both(corners[0].number(), 2 * corners[1].number() + (observed ? 1 : 0));
        Integer known = rangesByCorners.get(key);
        if (known == null) {
            String name = corners[0].sheet().name().name(source) + "!"
                    + new CellRange(corners[0].address(), corners[1].address());
            known = ranges.computeIfAbsent(observed ? OBSERVED + name : name, first -> ranges.size());
            rangesByCorners.put(key, known);
        }
        return known;
    }

    List<List<Integer>> sets() {
        return List.copyOf(sets.keySet());
    }

    List<String> ranges() {
        return List.copyOf(ranges.keySet());
    }

    /** Column by column, sheets in their order, and after them those that it does not say, as they were met. */
    List<WrittenJudgements.Column> columns(List<SheetName> order) {
        Map<SheetName, Integer> ranks = new HashMap<>();
        order.forEach(sheet -> ranks.put(sheet, ranks.size()));
        return columns.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt((Column column) -> ranks.getOrDefault(
                                column.first().sheet().name(),
                                order.size() + column.first().sheet().number()))
                        .thenComparingInt(column -> column.first().column())
                        .thenComparing(column -> column.values().firstKey())
                        .thenComparing(Column::header))
                .map(CellTable::written)
                .toList();
    }

    private static WrittenJudgements.Column written(Column column) {
        SheetName sheet = column.first().sheet().name();
        return new WrittenJudgements.Column(
                sheet.table() ? null : sheet.source(),
                sheet.table() ? sheet.source() : null,
                sheet.bare(),
                column.first().address().letters(),
                column.header(),
                column.figure(),
                CellRange.runs(column.values().keySet()).stream()
                        .map(run -> run[0] == run[1] ? String.valueOf(run[0]) : run[0] + ":" + run[1])
                        .toList(),
                List.copyOf(column.values().values()));
    }
}
