package org.junheng.check.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.check.county.KeptWorkbook;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.Layout;
import org.junheng.model.sheet.BookSheet;
import org.junheng.model.sheet.Place;

/** The cells of one run's workbook by what they are about, so that a row that has moved is still the same row. */
final class CellBook {
    private static final String BETWEEN = "\n";

    private final Map<String, Shown> cells = new LinkedHashMap<>();
    private final Map<String, String> rowNames = new HashMap<>();
    private final Map<String, Set<String>> byRow = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Optional<Layout> layout;

    /**
     * A cell as a person sees it.
     *
     * @param row what its row is called
     */
    record Shown(Place place, String row, String header, String value) {}

    private CellBook(Optional<Layout> layout) {
        this.layout = layout;
    }

    /** The cells of a kept workbook; rows are known by their keys. */
    static CellBook of(KeptWorkbook workbook, String source) {
        CellBook book = new CellBook(Optional.of(workbook.layout()));
        workbook.cells()
                .forEach((sheet, columns) ->
                        columns.forEach((column, values) -> values.forEach((row, value) -> book.add(
                                new Place(
                                        BookSheet.book(sheet).orElse(source),
                                        false,
                                        sheet,
                                        Place.letters(column) + row),
                                book.header(sheet, Place.letters(column), row),
                                value))));
        return book;
    }

    /** The cells that a report names; rows are known by their numbers only. */
    static CellBook of(Report report) {
        CellBook book = new CellBook(Optional.empty());
        report.told().forEach(judgement -> judgement.evidence().forEach(book::add));
        report.exclusions().forEach(exclusion -> exclusion.evidence().forEach(book::add));
        return book;
    }

    private void add(Evidence cell) {
        if (!cell.place().table()) {
            add(cell.place(), cell.header(), cell.value());
        }
    }

    private void add(Place place, String header, String value) {
        String row = row(place);
        String identity = place.sheet() + BETWEEN + row + BETWEEN + header;
        cells.put(identity, new Shown(place, row, header, value));
        byRow.computeIfAbsent(rowOf(identity), first -> new LinkedHashSet<>()).add(identity);
    }

    private String header(String sheet, String letters, int row) {
        String header = layout.map(read -> read.name(sheet, letters, row)).orElse("");
        return header.isEmpty() ? letters : header;
    }

    /** A row without a key, or with one that stands above already, is known by its number. */
    private String row(Place place) {
        int number = place.address().row();
        String at = place.row();
        String known = rowNames.get(at);
        if (known == null) {
            known = layout.flatMap(read -> read.row(place.sheet(), number))
                    .map(Subject::key)
                    .filter(key -> !key.isEmpty() && taken.add(place.sheet() + BETWEEN + key))
                    .orElse(String.valueOf(number));
            rowNames.put(at, known);
        }
        return known;
    }

    /** What a cell of the run is about. */
    String identity(Evidence cell) {
        Place place = cell.place();
        String letters = place.address().letters();
        String header = layout.isEmpty()
                ? cell.header()
                : header(place.sheet(), letters, place.address().row());
        return place.sheet() + BETWEEN + row(place) + BETWEEN + header;
    }

    /** Sheet and row of an identity. */
    static String rowOf(String identity) {
        return identity.substring(0, identity.lastIndexOf(BETWEEN));
    }

    /** Whether a row is known by more than its number. */
    boolean isNamed(Place place) {
        return !row(place).equals(String.valueOf(place.address().row()));
    }

    boolean hasRow(String row) {
        return byRow.containsKey(row);
    }

    /** The cell of an identity; empty if it is blank or does not exist. */
    Optional<Shown> at(String identity) {
        return Optional.ofNullable(cells.get(identity));
    }

    /** The identities of all cells in a row. */
    Set<String> inRow(String row) {
        return byRow.getOrDefault(row, Set.of());
    }
}
