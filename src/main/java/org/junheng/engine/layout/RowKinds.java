package org.junheng.engine.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Stand;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.ExampleRow;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnitNotes;
import org.junheng.word.Folding;

/** What kind of row is it, below a header? */
final class RowKinds {
    private final List<Field> fields;
    private final Columns columns;
    private final Map<Integer, List<MergedRegion>> merged;
    private final BitSet reached = new BitSet();
    private final long needed;
    private final BitSet read = new BitSet();
    private final List<NameKinds> ofFields = new ArrayList<>();
    private final Map<Integer, NameKinds> ofFirst = new HashMap<>();

    RowKinds(FactType type, Columns columns, List<MergedRegion> merged) {
        this.fields = type.fields();
        this.columns = columns;
        this.merged = merged.stream().collect(Collectors.groupingBy(MergedRegion::firstRow));
        merged.stream()
                .filter(region -> region.lastRow() > region.firstRow())
                .forEach(region -> reached.set(region.firstRow() + 1, region.lastRow() + 1));
        this.needed = IntStream.range(0, fields.size())
                .filter(i -> columns.fields().get(i).exists())
                .filter(i -> fields.get(i).key() || fields.get(i).required())
                .count();
        for (int i = 0; i < fields.size(); i++) {
            Columns.Column column = columns.fields().get(i);
            if (column.exists()) {
                read.set(column.first(), column.last() + 1);
            }
            if (column.exists() && (fields.get(i).key() || fields.get(i).label())) {
                ofFields.add(new NameKinds(column, List.of(fields.get(i))));
            }
        }
    }

    /** @param first whether no record of the block stands above */
    RowKind of(SheetRow row, boolean first) {
        for (Cell cell : row.cells()) {
            if (ExampleRow.isSample(cell.shown())) {
                return RowKind.SAMPLE;
            }
        }
        if (row.cells().stream().allMatch(cell -> cell.value() instanceof CellValue.Struck)) {
            return RowKind.STRUCK;
        }
        if (first && isUnits(row)) {
            return RowKind.UNITS;
        }
        if (first && RowWords.countColumns(folded(row))) {
            return RowKind.NUMBERS;
        }
        return byName(row).orElseGet(() -> bySaying(row));
    }

    private static List<String> folded(SheetRow row) {
        return row.cells().stream().map(cell -> Folding.folded(cell.shown())).toList();
    }

    /** By the cells by which a row is called: the first of all, and those of keys and labels. */
    private Optional<RowKind> byName(SheetRow row) {
        if (row.total()) {
            return Optional.of(RowKind.TOTAL);
        }
        Cell first = row.cells().get(0);
        Optional<RowKind> kind =
                ofFirst.computeIfAbsent(first.column(), this::ofFirst).of(first);
        for (Cell cell : row.cells()) {
            for (NameKinds names : ofFields) {
                kind = names.holds(cell) ? NameKinds.stronger(kind, names.of(cell)) : kind;
            }
        }
        return kind;
    }

    private NameKinds ofFirst(int at) {
        List<Field> held = IntStream.range(0, fields.size())
                .filter(i -> columns.fields().get(i).holds(at))
                .mapToObj(fields::get)
                .toList();
        return new NameKinds(new Columns.Column(at, at, "", Optional.empty()), held);
    }

    private RowKind bySaying(SheetRow row) {
        String text = Folding.folded(row.cells().get(0).shown());
        if (RowWords.isPage(text) && folded(row).stream().allMatch(RowWords::isPage)) {
            return RowKind.PAGE;
        }
        if (!hasFigure(row)) {
            if (RowWords.isNote(text)
                    || !UnitNotes.of(row.cells().get(0).shown()).isEmpty()) {
                return RowKind.NOTE;
            }
            if (RowWords.isSignature(text)) {
                return RowKind.SIGNATURE;
            }
        }
        return row.cells().size() == 1 ? alone(row, text) : read(row) ? RowKind.DATA : RowKind.ASIDE;
    }

    /** A row with one cell: a title for the rows below it, or something nobody can tell. */
    private RowKind alone(SheetRow row, String text) {
        Cell only = row.cells().get(0);
        boolean words = only.value() instanceof CellValue.Text;
        if (words && (isTitle(only) || RowWords.isSection(text) || isWide(row.number(), only.column()))) {
            return RowKind.SECTION;
        }
        if (!read(row)) {
            return RowKind.ASIDE;
        }
        return words && needed > 1 && !isMergedBelow(row.number()) ? RowKind.STRAY : RowKind.DATA;
    }

    /** Whether it names what a field of the rows below is. */
    private boolean isTitle(Cell only) {
        return fields.stream()
                .anyMatch(field -> field.stands(Stand.Spot.SECTION)
                        && SectionTitle.of(field, only).isPresent());
    }

    private boolean isWide(int row, int column) {
        return merged.getOrDefault(row, List.of()).stream()
                .anyMatch(region -> region.firstColumn() == column
                        && 2L * (region.lastColumn() - region.firstColumn() + 1) >= columns.count()
                        && region.lastColumn() - region.firstColumn() > 1);
    }

    /** Whether a cell merged from above reaches into the row, so that it says more than its own cells. */
    private boolean isMergedBelow(int row) {
        return reached.get(row);
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

    private boolean hasFigure(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (cell.value() instanceof CellValue.Number && read.get(cell.column())) {
                return true;
            }
        }
        return false;
    }

    private boolean read(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> read.get(cell.column()));
    }
}
