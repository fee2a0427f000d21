package org.junheng.engine.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.ExampleRow;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnitNotes;
import org.junheng.word.Folding;

/** What kind of row is it, below a header? */
final class RowKinds {
    private final List<Field> fields;
    private final Columns columns;
    private final List<MergedRegion> merged;
    private final long needed;

    RowKinds(FactType type, Columns columns, List<MergedRegion> merged) {
        this.fields = type.fields();
        this.columns = columns;
        this.merged = merged;
        this.needed = IntStream.range(0, fields.size())
                .filter(i -> columns.fields().get(i).exists())
                .filter(i -> fields.get(i).key() || fields.get(i).required())
                .count();
    }

    /** @param first whether no record of the block stands above */
    RowKind of(SheetRow row, boolean first) {
        List<String> texts =
                row.cells().stream().map(cell -> Folding.folded(cell.shown())).toList();
        if (row.cells().stream().anyMatch(cell -> ExampleRow.isSample(cell.shown()))) {
            return RowKind.SAMPLE;
        }
        if (first && isUnits(row)) {
            return RowKind.UNITS;
        }
        if (first && RowWords.countColumns(texts)) {
            return RowKind.NUMBERS;
        }
        return byName(row).orElseGet(() -> bySaying(row, texts));
    }

    private Optional<RowKind> byName(SheetRow row) {
        if (row.total()) {
            return Optional.of(RowKind.TOTAL);
        }
        List<String> names =
                names(row).filter(RowKinds::isNoValue).map(Named::bare).toList();
        if (names.stream().anyMatch(RowWords::isTotal)) {
            return Optional.of(RowKind.TOTAL);
        }
        if (names.stream().anyMatch(RowWords::isMean)) {
            return Optional.of(RowKind.MEAN);
        }
        return names.stream().anyMatch(RowWords::isWhole) ? Optional.of(RowKind.WHOLE) : Optional.empty();
    }

    private RowKind bySaying(SheetRow row, List<String> texts) {
        if (texts.stream().allMatch(RowWords::isPage)) {
            return RowKind.PAGE;
        }
        if (!hasFigure(row)) {
            if (RowWords.isNote(texts.get(0))
                    || !UnitNotes.of(row.cells().get(0).shown()).isEmpty()) {
                return RowKind.NOTE;
            }
            if (RowWords.isSignature(texts.get(0))) {
                return RowKind.SIGNATURE;
            }
        }
        return texts.size() == 1 ? alone(row, texts.get(0)) : read(row) ? RowKind.DATA : RowKind.ASIDE;
    }

    /** A row with one cell: a title for the rows below it, or something nobody can tell. */
    private RowKind alone(SheetRow row, String text) {
        Cell only = row.cells().get(0);
        boolean words = only.value() instanceof CellValue.Text;
        if (words && (RowWords.isSection(text) || isWide(row.number(), only.column()))) {
            return RowKind.SECTION;
        }
        if (!read(row)) {
            return RowKind.ASIDE;
        }
        return words && needed > 1 && !isMergedBelow(row.number()) ? RowKind.STRAY : RowKind.DATA;
    }

    private boolean isWide(int row, int column) {
        return merged.stream()
                .anyMatch(region -> region.firstRow() == row
                        && region.firstColumn() == column
                        && 2L * (region.lastColumn() - region.firstColumn() + 1) >= columns.count()
                        && region.lastColumn() - region.firstColumn() > 1);
    }

    /** Whether a cell merged from above reaches into the row, so that it says more than its own cells. */
    private boolean isMergedBelow(int row) {
        return merged.stream().anyMatch(region -> region.firstRow() < row && row <= region.lastRow());
    }

    private static boolean isUnits(SheetRow row) {
        boolean only = row.cells().stream().allMatch(cell -> isUnit(cell) || isNothing(cell.shown()));
        return only && row.cells().stream().anyMatch(RowKinds::isUnit);
    }

    private static boolean isUnit(Cell cell) {
        return cell.value() instanceof CellValue.Text && UnitNotes.isUnitCell(cell.shown());
    }

    private static boolean isNothing(String shown) {
        String folded = Folding.folded(shown);
        return folded.matches("[-—–/\\\\]*|(?:计量)?单位:?");
    }

    /** The cells by which a row is called: the first of all, and those of keys and labels. */
    private Stream<Named> names(SheetRow row) {
        Stream<Named> own = IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).key() || fields.get(i).label())
                .boxed()
                .flatMap(i -> row.cells().stream()
                        .filter(cell -> columns.fields().get(i).holds(cell.column()))
                        .map(cell -> new Named(cell, List.of(fields.get(i)))));
        Cell first = row.cells().get(0);
        List<Field> ofFirst = IntStream.range(0, fields.size())
                .filter(i -> columns.fields().get(i).holds(first.column()))
                .mapToObj(fields::get)
                .toList();
        return Stream.concat(Stream.of(new Named(first, ofFirst)), own);
    }

    /** A cell by which a row is called, with the fields that it gives. */
    private record Named(Cell cell, List<Field> fields) {
        String bare() {
            return Folding.bare(HeaderText.of(cell.shown()).name());
        }
    }

    /** A word that the declaration lists as a value is one, whatever else it means. */
    private static boolean isNoValue(Named named) {
        String folded = Folding.folded(named.cell().shown());
        return named.cell().value() instanceof CellValue.Text
                && named.fields().stream()
                        .flatMap(field -> field.oneOf().stream())
                        .noneMatch(word -> Folding.folded(word).equals(folded));
    }

    private boolean hasFigure(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> cell.value() instanceof CellValue.Number && isRead(cell.column()));
    }

    private boolean read(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> isRead(cell.column()));
    }

    private boolean isRead(int column) {
        return columns.fields().stream().anyMatch(field -> field.holds(column));
    }
}
