package org.junheng.engine.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.engine.layout.GuessedHeader;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnitNotes;
import org.junheng.model.text.Texts;
import org.junheng.word.Folding;

/** Which declaration would read one sheet? */
final class SheetDraft {

    private static final int SENTENCE = 12;

    private final String sheet;
    private final List<MergedRegion> merged;
    private final List<SheetRow> rows;
    private final Texts texts;
    private final List<FieldDraft> fields = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private String layout = "";

    SheetDraft(String sheet, List<MergedRegion> merged, List<SheetRow> rows, Texts texts) {
        this.sheet = sheet;
        this.merged = merged;
        this.rows = rows;
        this.texts = texts;
        Optional<SheetRow> head = rows.stream().filter(this::isFormHead).findFirst();
        if (head.isPresent()) {
            form(head.get());
        } else {
            GuessedHeader.of(rows, merged).ifPresent(this::list);
        }
        tellApart();
    }

    /** What stands on the sheet; without fields where no header was made out. */
    TypeDraft type() {
        return new TypeDraft(sheet, layout, fields, doubts);
    }

    private boolean isFormHead(SheetRow row) {
        return find(row, "labels").isPresent() && find(row, "values").isPresent();
    }

    private Optional<Cell> find(SheetRow row, String kind) {
        List<String> words = List.of(texts.get("draft.words." + kind).split("、"));
        return row.cells().stream()
                .filter(cell -> words.contains(Folding.bare(cell.shown())))
                .findFirst();
    }

    private void form(SheetRow head) {
        Cell label = find(head, "labels").orElseThrow();
        Cell value = find(head, "values").orElseThrow();
        Optional<Cell> unit = find(head, "units");
        layout = " @form( \"" + label.shown().strip() + "\", \"" + value.shown().strip() + "\""
                + unit.map(cell -> ", \"" + cell.shown().strip() + "\"").orElse("") + " )";
        for (SheetRow row : rows) {
            Optional<Cell> words = at(row, label.column());
            if (row.number() > head.number() && words.isPresent()) {
                FieldDraft field = new FieldDraft(
                        words.get().shown(),
                        unit.flatMap(cell -> at(row, cell.column())).map(Cell::shown));
                field.see(at(row, value.column()));
                fields.add(field);
            }
        }
        doubts.add(texts.get("draft.form"));
    }

    private static Optional<Cell> at(SheetRow row, int column) {
        return row.cells().stream().filter(cell -> cell.column() == column).findFirst();
    }

    private void list(GuessedHeader header) {
        Map<Integer, FieldDraft> columns = new TreeMap<>();
        for (GuessedHeader.Guess guess : header.columns()) {
            if (guess.word().isEmpty()) {
                doubts.add(texts.get("draft.sameHeader", guess.shown()));
            } else {
                columns.put(guess.first(), new FieldDraft(guess.word(), guess.unit()));
            }
        }
        sides(header, columns);
        Optional<SheetRow> units = units(header, columns);
        List<SheetRow> body = header.body(rows).stream()
                .filter(row -> !units.equals(Optional.of(row)))
                .toList();
        titles(header, body);
        body.forEach(row ->
                columns.forEach((column, field) -> field.see(at(row, column).or(() -> above(row.number(), column)))));
        fields.addAll(columns.values());
        sentences(body);
    }

    /** The row of units, if there is one; headers that come again may have other words for a column. */
    private Optional<SheetRow> units(GuessedHeader header, Map<Integer, FieldDraft> columns) {
        rows.stream()
                .filter(header::repeats)
                .forEach(row -> columns.forEach(
                        (column, field) -> at(row, column).ifPresent(cell -> field.alsoCalled(cell.shown()))));
        Optional<SheetRow> units = rows.stream()
                .filter(row -> row.number() > header.row())
                .findFirst()
                .filter(row -> row.cells().stream().allMatch(cell -> UnitNotes.isUnitCell(cell.shown())));
        units.ifPresent(row -> columns.forEach(
                (column, field) -> at(row, column).ifPresent(cell -> field.unit(UnitNotes.unit(cell.shown())))));
        return units;
    }

    /** Says that some figures stand in sentences, if they do. */
    private void sentences(List<SheetRow> body) {
        long sentences = body.stream()
                .flatMap(row -> row.cells().stream())
                .filter(SheetDraft::isSentence)
                .count();
        if (sentences > 1) {
            doubts.add(texts.get("draft.sentences"));
        }
    }

    private static boolean isSentence(Cell cell) {
        return cell.shown().length() > SENTENCE && cell.shown().matches(".*[\\d＿_].*[，,。].*");
    }

    /** Columns of words at the left that have no header. */
    private void sides(GuessedHeader header, Map<Integer, FieldDraft> columns) {
        int first = header.columns().stream()
                .mapToInt(GuessedHeader.Guess::first)
                .min()
                .orElse(0);
        List<SheetRow> body = header.body(rows);
        for (int column = 0; column < first; column++) {
            int at = column;
            if (body.stream().anyMatch(row -> at(row, at).isPresent())) {
                FieldDraft field = new FieldDraft(texts.get("draft.side", column + 1), Optional.empty());
                field.standing(" @side");
                columns.put(column, field);
            }
        }
        if (columns.containsKey(0) && first > 0) {
            doubts.add(texts.get("draft.matrix"));
        }
    }

    /** Rows of one cell between records, each of which says something of those below it. */
    private void titles(GuessedHeader header, List<SheetRow> body) {
        List<Cell> titles = new ArrayList<>();
        FieldDraft field = new FieldDraft(texts.get("draft.section"), Optional.empty());
        Optional<Cell> last = Optional.empty();
        for (SheetRow row : rows) {
            boolean title = row.number() > header.row()
                    && row.cells().size() == 1
                    && body.stream().anyMatch(record -> record.number() == row.number() + 1);
            if (title) {
                last = Optional.of(row.cells().get(0));
                titles.add(last.get());
            } else if (body.contains(row)) {
                field.see(last);
            }
        }
        if (titles.size() > 1 && field.isFull()) {
            String values = titles.stream()
                    .map(cell -> "\"" + cell.shown().strip() + "\"")
                    .distinct()
                    .collect(Collectors.joining(", "));
            field.standing(" @section @oneOf( " + values + " )");
            fields.add(field);
        }
    }

    /** What a cell merged from above says. */
    private Optional<Cell> above(int row, int column) {
        return merged.stream()
                .filter(region -> region.firstColumn() == column && region.firstRow() < row && row <= region.lastRow())
                .findFirst()
                .flatMap(region -> rows.stream()
                        .filter(top -> top.number() == region.firstRow())
                        .findFirst()
                        .flatMap(top -> at(top, column)));
    }

    /** Two columns may differ by signs that no name can have. */
    private void tellApart() {
        Set<String> taken = new HashSet<>();
        for (FieldDraft field : fields) {
            String name = field.name();
            for (int i = 2; !taken.add(field.name()); i++) {
                field.rename(name + i);
            }
        }
    }
}
