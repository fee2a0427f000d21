package org.junheng.engine.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnitNotes;
import org.junheng.word.Folding;

/**
 * Which rows of a sheet that nobody has declared look like its header?
 *
 * @param row the last of them
 * @param columns from left to right
 */
public record GuessedHeader(int row, List<Guess> columns) {
    private static final int WITHIN = 30;
    private static final int DEEPEST = 8;

    /**
     * A column of such a header.
     *
     * @param first counted from 0; the first of those over which it is merged
     * @param shown its lowest words
     * @param word the words that tell it from all others, empty if none do
     * @param unit as written, if its words give one
     */
    public record Guess(int first, int last, String shown, String word, Optional<String> unit) {}

    public GuessedHeader {
        columns = List.copyOf(columns);
    }

    /** The header of some rows; empty if none looks like one. */
    public static Optional<GuessedHeader> of(List<SheetRow> rows, List<MergedRegion> merged) {
        for (int i = 0; i < Math.min(WITHIN, rows.size()); i++) {
            if (isWords(rows.get(i)) && !isAside(rows.get(i))) {
                int bottom = bottom(rows, i, merged);
                List<SheetRow> window = rows.subList(Math.max(0, bottom + 1 - DEEPEST), bottom + 1);
                return Optional.of(of(new HeaderReader(window, merged).read()));
            }
        }
        return Optional.empty();
    }

    private static GuessedHeader of(Header header) {
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> paths = new HashMap<>();
        for (HeaderColumn column : header.columns()) {
            names.merge(ColumnNames.of(column).name(), 1, Integer::sum);
            paths.merge(path(column), 1, Integer::sum);
        }
        return new GuessedHeader(
                header.row(),
                header.columns().stream()
                        .map(column -> new Guess(
                                column.first(),
                                column.last(),
                                column.shown(),
                                names.get(ColumnNames.of(column).name()) == 1
                                        ? column.shown()
                                        : paths.get(path(column)) == 1 ? path(column) : "",
                                column.unit()))
                        .toList());
    }

    private static String path(HeaderColumn column) {
        List<String> joined = ColumnNames.of(column).joined();
        return joined.isEmpty() ? ColumnNames.of(column).name() : joined.get(0);
    }

    /** The rows below that may be records, with rows of units and of column numbers, notes and repeated headers left out. */
    public List<SheetRow> body(List<SheetRow> rows) {
        return rows.stream()
                .filter(below -> below.number() > row && below.cells().size() > 1)
                .filter(below -> !isAside(below) && !repeats(below) && !isTotal(below))
                .filter(below -> !RowWords.countColumns(below.cells().stream()
                        .map(cell -> Folding.folded(cell.shown()))
                        .toList()))
                .toList();
    }

    private static boolean isTotal(SheetRow row) {
        String first = Folding.bare(row.cells().get(0).shown());
        return row.total() || RowWords.isTotal(first) || RowWords.isMean(first);
    }

    /** Whether a row is the header once more, perhaps with some words changed. */
    public boolean repeats(SheetRow below) {
        long same = below.cells().stream()
                .filter(cell -> columns.stream()
                        .anyMatch(column -> column.first() == cell.column()
                                && Folding.bare(column.shown()).equals(Folding.bare(cell.shown()))))
                .count();
        return below.number() > row && same > 0 && 2 * same >= below.cells().size();
    }

    /** Several texts and nothing else. */
    private static boolean isWords(SheetRow row) {
        return row.cells().size() > 1 && row.cells().stream().allMatch(cell -> cell.value() instanceof CellValue.Text);
    }

    private static boolean isAside(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> {
            String folded = Folding.folded(cell.shown());
            return !UnitNotes.of(cell.shown()).isEmpty() || RowWords.isSignature(folded) || RowWords.isNote(folded);
        });
    }

    /** Rows below belong to it that merged cells bridge, or that stand below a cell merged over several columns. */
    private static int bottom(List<SheetRow> rows, int top, List<MergedRegion> merged) {
        int bottom = top;
        while (bottom + 1 < rows.size() && isPart(rows.get(bottom + 1), rows.get(bottom), rows.get(top), merged)) {
            bottom++;
        }
        return bottom;
    }

    private static boolean isPart(SheetRow next, SheetRow last, SheetRow top, List<MergedRegion> merged) {
        boolean bridged = merged.stream()
                .anyMatch(region -> region.firstRow() >= top.number()
                        && region.firstRow() <= last.number()
                        && region.lastRow() >= next.number());
        boolean below = merged.stream()
                .anyMatch(region -> region.lastRow() == last.number()
                        && region.firstRow() >= top.number()
                        && region.lastColumn() > region.firstColumn()
                        && next.cells().stream()
                                .anyMatch(cell ->
                                        cell.column() >= region.firstColumn() && cell.column() <= region.lastColumn()));
        boolean words = next.cells().stream().allMatch(cell -> cell.value() instanceof CellValue.Text);
        return words
                && (bridged || below)
                && !RowWords.countColumns(next.cells().stream()
                        .map(cell -> Folding.folded(cell.shown()))
                        .toList());
    }
}
