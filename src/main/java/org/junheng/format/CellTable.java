package org.junheng.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Place;

/** Every cell that something rests on, and the sets of them, each said once. */
final class CellTable {
    /** Before the range of cells that a subject is observed by. */
    static final String OBSERVED = "*";

    private final Map<Place, Evidence> cells = new LinkedHashMap<>();
    private final Map<String, Integer> ranges = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
    private final SheetOrder order = new SheetOrder();
    private final String source;

    /** What tells one column of cells from another. */
    private record Head(SheetName sheet, String column, String header, boolean figure) {}

    /** @param source the workbook that need not be named in ranges */
    CellTable(String source) {
        this.source = source;
    }

    /** Takes note of the order in which cells are told. */
    void note(List<Evidence> evidence) {
        order.note(evidence);
    }

    /** Takes cells into the table, though no set of them is asked for. */
    void add(List<Evidence> evidence) {
        evidence.forEach(cell -> cells.putIfAbsent(cell.place(), cell));
    }

    /** The number of a set. */
    int set(List<Evidence> evidence) {
        add(evidence);
        List<Integer> set = new ArrayList<>();
        for (Role role : Role.values()) {
            ranges(evidence, role).forEach(range -> set.add(ranges.computeIfAbsent(range, first -> ranges.size())));
        }
        return sets.computeIfAbsent(List.copyOf(set), first -> sets.size());
    }

    private List<String> ranges(List<Evidence> evidence, Role role) {
        Map<SheetName, List<Address>> bySheet = new LinkedHashMap<>();
        evidence.stream()
                .filter(cell -> cell.role() == role)
                .forEach(cell -> bySheet.computeIfAbsent(SheetName.of(cell.place()), first -> new ArrayList<>())
                        .add(cell.place().address()));
        List<String> found = new ArrayList<>();
        bySheet.forEach((sheet, addresses) -> CellRange.of(addresses)
                .forEach(range ->
                        found.add((role == Role.OBSERVED ? OBSERVED : "") + sheet.name(source) + "!" + range)));
        return found;
    }

    List<List<Integer>> sets() {
        return List.copyOf(sets.keySet());
    }

    List<String> ranges() {
        return List.copyOf(ranges.keySet());
    }

    /** Column by column, sheets in their order. */
    List<WrittenJudgements.Column> columns() {
        Map<SheetName, Integer> ranks = new HashMap<>();
        order.sheets().forEach(sheet -> ranks.put(sheet, ranks.size()));
        Map<Head, TreeMap<Integer, String>> columns = new LinkedHashMap<>();
        Map<Head, Integer> letters = new HashMap<>();
        cells.forEach((place, cell) -> {
            Address address = place.address();
            Head head = new Head(SheetName.of(place), address.letters(), cell.header(), cell.figure());
            columns.computeIfAbsent(head, first -> new TreeMap<>()).put(address.row(), cell.value());
            letters.put(head, address.column());
        });
        return columns.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Head, TreeMap<Integer, String>> column) ->
                                ranks.get(column.getKey().sheet()))
                        .thenComparingInt(column -> letters.get(column.getKey()))
                        .thenComparing(column -> column.getValue().firstKey())
                        .thenComparing(column -> column.getKey().header()))
                .map(column -> written(column.getKey(), column.getValue()))
                .toList();
    }

    private static WrittenJudgements.Column written(Head head, TreeMap<Integer, String> values) {
        SortedSet<Integer> rows = new TreeSet<>(values.keySet());
        SheetName sheet = head.sheet();
        return new WrittenJudgements.Column(
                sheet.table() ? null : sheet.source(),
                sheet.table() ? sheet.source() : null,
                sheet.sheet(),
                head.column(),
                head.header(),
                head.figure(),
                CellRange.runs(rows).stream()
                        .map(run -> run[0] == run[1] ? String.valueOf(run[0]) : run[0] + ":" + run[1])
                        .toList(),
                List.copyOf(values.values()));
    }
}
