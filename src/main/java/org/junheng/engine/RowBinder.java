package org.junheng.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.model.Cell;
import org.junheng.model.ExampleRow;
import org.junheng.model.Field;
import org.junheng.model.Place;
import org.junheng.model.Problem;
import org.junheng.model.SheetRow;
import org.junheng.model.Subject;

/** Binds the rows below one header to facts of one type. */
final class RowBinder {
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计", "TOTAL");

    private final Rulebook rulebook;
    private final BoundSheet sheet;
    private final List<Field> fields;
    private final List<Row> facts;
    private final List<CellRef> keyless;
    private final Problems problems;
    private final Map<String, Integer> rowOfKey = new HashMap<>();
    private final List<Integer> hiddenRows = new ArrayList<>();

    RowBinder(Rulebook rulebook, BoundSheet sheet, List<Row> facts, List<CellRef> keyless, Problems problems) {
        this.rulebook = rulebook;
        this.sheet = sheet;
        this.fields = sheet.type().fields();
        this.facts = facts;
        this.keyless = keyless;
        this.problems = problems;
    }

    void checkHeader(HeaderFinder.Header header) {
        Set<Integer> known = new TreeSet<>();
        for (int i = 0; i < fields.size(); i++) {
            List<Integer> columns = header.columnsOf(fields.get(i));
            known.addAll(columns);
            if (columns.isEmpty()) {
                missing(fields.get(i), header.row());
            } else if (columns.size() > 1) {
                twice(fields.get(i), Place.letters(columns.get(1)) + header.row());
            }
        }
        remarkOthers(header, known);
    }

    private void missing(Field field, int headerRow) {
        problems.add(
                Problem.Kind.MISSING_COLUMN,
                Optional.of(at(headerRow + ":" + headerRow)),
                field.name(),
                "missingColumn",
                sheet.name(),
                String.join(" / ", field.columns()));
    }

    private void twice(Field field, String second) {
        problems.add(
                Problem.Kind.DUPLICATE_COLUMN,
                Optional.of(at(second)),
                field.name(),
                "duplicateColumn",
                sheet.name(),
                field.name(),
                second);
    }

    private void remarkOthers(HeaderFinder.Header header, Collection<Integer> known) {
        header.texts().keySet().stream()
                .filter(column -> !known.contains(column))
                .forEach(column -> problems.remark(
                        Problem.Kind.UNKNOWN_COLUMN,
                        Optional.of(at(Place.letters(column) + header.row())),
                        header.shown(column),
                        "unknownColumn",
                        sheet.name(),
                        header.shown(column)));
    }

    private Place at(String cell) {
        return new Place(sheet.source(), sheet.table(), sheet.name(), cell);
    }

    void bind(SheetRow row) {
        List<Optional<Cell>> cells =
                IntStream.range(0, fields.size()).mapToObj(i -> cell(row, i)).toList();
        if (cells.stream().allMatch(Optional::isEmpty)) {
            return;
        }
        if (isExample(row)) {
            refuse(row, ExampleRow.MARK, "exampleRow");
            return;
        }
        if (isTotal(row)) {
            refuse(row, cells.get(0).map(Cell::shown).orElse(""), "totalRow");
            return;
        }
        keep(row, cells);
    }

    private void keep(SheetRow row, List<Optional<Cell>> cells) {
        Object[] values = new Object[fields.size()];
        String[] shown = new String[fields.size()];
        boolean[] holes = new boolean[fields.size()];
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            shown[i] = cells.get(i).map(Cell::shown).orElse("");
            values[i] = cells.get(i)
                    .map(found -> CellReader.read(found, field).value())
                    .orElse(null);
            holes[i] = values[i] == null;
        }
        keep(row, values, new RowOrigin(sheet, row.number(), shown, holes, subject(values, row.number())));
    }

    /** Books a row that is nobody's figures. */
    private void refuse(SheetRow row, String shown, String reason) {
        Place place = at(row.number() + ":" + row.number());
        problems.add(Problem.Kind.WRONG_TYPE, Optional.of(place), shown, reason, sheet.name(), row.number());
    }

    private void keep(SheetRow row, Object[] values, RowOrigin origin) {
        bookCells(row, origin);
        if (isKeyless(values)) {
            keyless.addAll(origin.keyHoles());
            return;
        }
        checkKey(values, row.number());
        if (row.hidden()) {
            hiddenRows.add(row.number());
        }
        facts.add(rulebook.newFact(sheet.type(), values, origin));
    }

    private boolean isKeyless(Object[] values) {
        return fields.stream().anyMatch(Field::key)
                && Subjects.of(sheet.type(), values).isEmpty();
    }

    /** Sheets end with sums of their columns, which are nobody's figures. */
    private boolean isTotal(SheetRow row) {
        Stream<Cell> names = IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).key() || fields.get(i).label())
                .mapToObj(i -> cell(row, i))
                .flatMap(Optional::stream);
        return Stream.concat(row.cells().stream().limit(1), names)
                .anyMatch(cell -> TOTALS.contains(HeaderWords.folded(cell.shown())));
    }

    private static boolean isExample(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> cell.shown().strip().equals(ExampleRow.MARK));
    }

    private Optional<Cell> cell(SheetRow row, int field) {
        int column = sheet.columns().get(field);
        return row.cells().stream().filter(cell -> cell.column() == column).findFirst();
    }

    private Subject subject(Object[] values, int row) {
        return Subjects.of(sheet.type(), values)
                .orElse(new Subject(sheet.type().name(), sheet.name() + "!" + row, sheet.name() + "!" + row));
    }

    private void bookCells(SheetRow row, RowOrigin origin) {
        for (int i = 0; i < fields.size(); i++) {
            if (!origin.isHole(i) || !sheet.has(i)) {
                continue;
            }
            CellRef cell = origin.cell(i);
            if (cell.shown().isEmpty()) {
                blank(fields.get(i), cell.place());
            } else {
                unreadable(row, i, cell.place(), cell.shown());
            }
        }
    }

    private void blank(Field field, Place place) {
        if (field.required() || field.key() || rulebook.selects(sheet.type().name(), field.name())) {
            problems.add(Problem.Kind.BLANK, Optional.of(place), "", "blank", place, field.name());
        }
    }

    private void unreadable(SheetRow row, int index, Place place, String shown) {
        Field field = fields.get(index);
        Problem.Kind kind = cell(row, index)
                .flatMap(found -> CellReader.read(found, field).problem())
                .orElse(Problem.Kind.WRONG_TYPE);
        problems.add(kind, Optional.of(place), shown, kind.json(), place, shown, field.name(), expected(field));
    }

    private String expected(Field field) {
        return field.oneOf().isEmpty() ? problems.expectation(field) : String.join("、", field.oneOf());
    }

    private void checkKey(Object[] values, int row) {
        Optional<Subject> subject = Subjects.of(sheet.type(), values);
        if (subject.isEmpty()) {
            return;
        }
        Integer earlier = rowOfKey.putIfAbsent(subject.get().key(), row);
        if (earlier != null) {
            problems.add(
                    Problem.Kind.DUPLICATE_KEY,
                    Optional.of(at(row + ":" + row)),
                    subject.get().key(),
                    "duplicateKey",
                    sheet.name(),
                    subject.get().key(),
                    earlier,
                    row);
        }
    }

    void finish() {
        if (!hiddenRows.isEmpty()) {
            int first = hiddenRows.get(0);
            problems.remark(
                    Problem.Kind.HIDDEN,
                    Optional.of(at(first + ":" + first)),
                    "",
                    "hiddenRows",
                    sheet.name(),
                    hiddenRows.size(),
                    first);
        }
        if (facts.isEmpty()) {
            problems.add(Problem.Kind.EMPTY_SHEET, Optional.of(at("A1")), sheet.name(), "emptySheet", sheet.name());
        }
    }
}
