package org.junheng.check.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.check.county.WaiverWords.Column;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.text.Texts;
import org.junheng.word.DateReader;

/** Reads a list of waivers or explanations row by row; a row with something missing or wrong does nothing and is reported. */
final class WaiverReader {
    private final Waiver.Kind kind;
    private final String source;
    private final String sheet;
    private final Texts texts;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A waiver and the county it is for.
     *
     * @param workbook file name with or without its ending, empty if the list does not say
     */
    record Entry(Waiver waiver, String workbook) {}

    /** What a list holds. */
    record Waivers(List<Entry> entries, List<Problem> problems) {
        static final Waivers NONE = new Waivers(List.of(), List.of());

        Waivers {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    private WaiverReader(Waiver.Kind kind, String source, String sheet, Texts texts) {
        this.kind = kind;
        this.source = source;
        this.sheet = sheet;
        this.texts = texts;
    }

    /**
     * The waivers of a list.
     *
     * @param source file name for places and problems
     * @param rows header first
     */
    static Waivers read(Waiver.Kind kind, String source, String sheet, List<SheetRow> rows, Texts texts) {
        return new WaiverReader(kind, source, sheet, texts).read(rows);
    }

    private Waivers read(List<SheetRow> rows) {
        if (rows.isEmpty()) {
            return Waivers.NONE;
        }
        rows.get(0).cells().forEach(this::readHeader);
        for (Column column : Column.values()) {
            if (!column.optional(kind) && !columns.containsKey(column)) {
                problem(rows.get(0), 0, "", "noColumn", sheet, column.header(kind, texts));
            }
        }
        if (problems.isEmpty()) {
            rows.stream().skip(1).forEach(this::readRow);
        }
        return new Waivers(entries, problems);
    }

    private void readHeader(Cell cell) {
        for (Column column : Column.values()) {
            if (column.isHeader(kind, cell.shown())) {
                columns.putIfAbsent(column, cell.column());
            }
        }
    }

    private void readRow(SheetRow row) {
        int before = problems.size();
        for (Column column : Column.values()) {
            if (!column.optional(kind) && text(row, column).isEmpty()) {
                problem(row, columns.get(column), "", "blank", place(row, column), column.header(kind, texts));
            }
        }
        Optional<LocalDate> issued = date(row, Column.ISSUED);
        Optional<LocalDate> expires = date(row, Column.EXPIRES);
        if (issued.isPresent() && expires.isPresent() && expires.get().isBefore(issued.get())) {
            String shown = text(row, Column.EXPIRES);
            problem(row, columns.get(Column.EXPIRES), shown, "backwards", place(row, Column.EXPIRES), shown);
        }
        if (problems.size() == before) {
            entries.add(entry(row, issued.orElseThrow(), expires.orElseThrow()));
        }
    }

    private Entry entry(SheetRow row, LocalDate issued, LocalDate expires) {
        Waiver waiver = new Waiver(
                kind,
                text(row, Column.CODE),
                text(row, Column.SUBJECT),
                text(row, Column.ITEM),
                text(row, Column.REASON),
                text(row, Column.APPROVER),
                issued,
                expires,
                text(row, Column.EVIDENCE),
                place(row, Column.CODE));
        return new Entry(waiver, text(row, Column.WORKBOOK));
    }

    private Optional<LocalDate> date(SheetRow row, Column column) {
        Optional<Cell> cell = cell(row, column);
        if (cell.isEmpty() || text(row, column).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = cell.get().value() instanceof CellValue.Date day
                ? Optional.of(day.date())
                : DateReader.day(text(row, column));
        if (date.isEmpty()) {
            String shown = text(row, column);
            problem(row, columns.get(column), shown, "badDate", place(row, column), column.header(kind, texts), shown);
        }
        return date;
    }

    private Optional<Cell> cell(SheetRow row, Column column) {
        return row.cells().stream()
                .filter(cell -> columns.containsKey(column) && cell.column() == columns.get(column))
                .findFirst();
    }

    private String text(SheetRow row, Column column) {
        return cell(row, column).map(cell -> cell.shown().strip()).orElse("");
    }

    private Place place(SheetRow row, Column column) {
        return place(row, columns.get(column));
    }

    private Place place(SheetRow row, int column) {
        return new Place(source, false, sheet, Place.letters(column) + row.number());
    }

    private void problem(SheetRow row, int column, String value, String key, Object... values) {
        problems.add(new Problem(
                Problem.Kind.of(kind, "MALFORMED"),
                texts.get(kind.word() + "." + key, values),
                Optional.of(place(row, column)),
                source,
                value,
                false));
    }
}
