package org.junheng.second;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which rows did a district send in, sheet by sheet, and which of those that must be there are missing? */
public final class District {
    private final Map<String, List<Fact>> sheets = new LinkedHashMap<>();
    private final int year;
    private final int month;

    /** @param year of the day that the assessment speaks for */
    public District(Map<String, List<Map<String, String>>> rows, int year, int month) {
        rows.forEach((sheet, all) -> sheets.put(
                sheet,
                new ArrayList<>(
                        all.stream().map(row -> new Fact(row, Truth.YES, false)).toList())));
        this.year = year;
        this.month = month;
    }

    public int year() {
        return year;
    }

    public int month() {
        return month;
    }

    public List<Fact> all(String sheet) {
        return List.copyOf(sheets.getOrDefault(sheet, List.of()));
    }

    public List<Fact> all(String sheet, String column, String word) {
        return all(sheet).stream()
                .filter(fact -> fact.text(column).equals(word))
                .toList();
    }

    public List<Figure> numbers(String sheet, String column) {
        return all(sheet).stream().map(fact -> fact.number(column)).toList();
    }

    /** Adds what must be there and is not, as a row of blanks. */
    public void expect(String sheet, Map<String, String> keys, Truth wanted) {
        boolean there = all(sheet).stream()
                .anyMatch(fact -> keys.entrySet().stream()
                        .allMatch(key -> fact.text(key.getKey()).equals(key.getValue())));
        if (!there && !wanted.no()) {
            sheets.computeIfAbsent(sheet, first -> new ArrayList<>()).add(Fact.missing(keys, wanted));
        }
    }

    public TreeSet<Integer> years(String sheet, String column) {
        TreeSet<Integer> years = new TreeSet<>();
        all(sheet).forEach(fact -> years.add(Integer.valueOf(fact.text(column))));
        return years;
    }

    /** The row of a year that there is or must be. */
    public Fact in(String sheet, String column, int year) {
        return all(sheet, column, String.valueOf(year)).get(0);
    }

    /** Whether a year is among the last so many of a sheet; open where a later row, which is missing, may push it out. */
    public Truth amongLast(String sheet, String column, int year, int count) {
        Truth pushed = Truth.NO;
        for (Fact row : all(sheet)) {
            if (Integer.parseInt(row.text(column)) >= year + count) {
                pushed = pushed.or(row.absent() ? Truth.OPEN : Truth.YES);
            }
        }
        return pushed.not();
    }

    /** Adds the last so many years up to the newest of a sheet, or up to another year where that is later. */
    public void expectYears(String sheet, String column, int count, int atLeastUpTo) {
        int newest = Math.max(years(sheet, column).last(), atLeastUpTo);
        for (int year = newest; year > newest - count; year--) {
            expect(sheet, Map.of(column, String.valueOf(year)), Truth.YES);
        }
    }
}
