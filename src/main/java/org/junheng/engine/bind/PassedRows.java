package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.layout.BlockReader;
import org.junheng.engine.layout.RowKind;
import org.junheng.model.judged.Problem;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.Unit;
import org.junheng.model.sheet.UnitMentions;
import org.junheng.model.sheet.UnitNotes;

/** The rows of a sheet that are no records: what they state about its units, and that they were passed over. */
final class PassedRows {
    private static final int MOST_NUMBERS = 10;

    private final SheetSource source;
    private final Problems problems;
    private final Map<RowKind, List<SheetRow>> passed = new EnumMap<>(RowKind.class);
    private final List<Unit> stated = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<SheetRow> beside = new ArrayList<>();
    private boolean titled;

    /** A unit that a text speaks of without saying of which figures. */
    record Mention(String text, Unit unit) {}

    PassedRows(SheetSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Titles of rows give these a field, and are told so. */
    void titled() {
        titled = true;
    }

    void add(SheetRow row, RowKind kind) {
        passed.computeIfAbsent(kind, first -> new ArrayList<>()).add(row);
    }

    /** Takes the units that a row states; those stated last count. */
    void state(SheetRow row, RowKind kind) {
        List<Unit> units = new ArrayList<>();
        row.cells().forEach(cell -> units.addAll(stated(cell.shown(), kind)));
        List<Unit> alone = kind == RowKind.TITLE ? alone(row) : List.of();
        units.addAll(alone.size() == 1 ? alone : List.of());
        row.cells().forEach(cell -> mention(cell.shown(), units));
        if (!units.isEmpty()) {
            stated.clear();
            stated.addAll(units);
        }
    }

    private static List<Unit> stated(String text, RowKind kind) {
        List<Unit> units = new ArrayList<>(UnitNotes.of(text));
        if (kind == RowKind.TITLE || kind == RowKind.SECTION) {
            HeaderText.of(text).unit().flatMap(Unit::of).ifPresent(units::add);
        }
        return units;
    }

    /** The units that stand in cells of their own; one of several is said of its column, not of the table. */
    private static List<Unit> alone(SheetRow row) {
        return row.cells().stream()
                .map(Cell::shown)
                .filter(UnitNotes::isUnitCell)
                .flatMap(shown -> Unit.of(UnitNotes.unit(shown)).stream())
                .filter(unit -> !unit.isYear())
                .toList();
    }

    /** Takes what a text says about units besides those that are understood. */
    void mention(String text, List<Unit> understood) {
        Stream.concat(UnitNotes.of(text).stream(), UnitMentions.of(text).stream())
                .filter(unit -> understood.stream().noneMatch(known -> known.fits(unit) && known.same(unit)))
                .forEach(unit -> mentions.add(new Mention(text.strip(), unit)));
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Takes what stands to the right of all columns. */
    void beside(SheetRow row, List<Cell> cells) {
        cells.forEach(cell -> mention(cell.shown(), List.of()));
        beside.add(new SheetRow(row.number(), row.hidden(), row.total(), cells));
    }

    List<Unit> stated() {
        return stated;
    }

    /** Names them all by their kinds. */
    void say() {
        passed.forEach(this::say);
        if (!beside.isEmpty()) {
            sayBeside();
        }
    }

    /** A text and figures beside each other may be a record; figures alone are somebody's reckoning. */
    private void sayBeside() {
        SheetRow first = beside.get(0);
        String shown = first.cells().get(0).shown().strip();
        if (beside.stream().anyMatch(PassedRows::isLikeRecord)) {
            problems.add(
                    Problem.Kind.UNREAD_ROW,
                    row(first.number()),
                    shown,
                    "row.beside",
                    source.name(),
                    numbers(beside),
                    shown);
        } else {
            say("row.beside", first.number(), numbers(beside), shown);
        }
    }

    private static boolean isLikeRecord(SheetRow row) {
        return BlockReader.hasFigures(row)
                && row.cells().stream().anyMatch(cell -> cell.value() instanceof CellValue.Text);
    }

    private void say(RowKind kind, List<SheetRow> those) {
        SheetRow first = those.get(0);
        String shown = first.cells().get(0).shown().strip();
        if (kind.isDoubtful()) {
            problems.add(
                    kind == RowKind.SAMPLE ? Problem.Kind.WRONG_TYPE : Problem.Kind.UNREAD_ROW,
                    row(first.number()),
                    shown,
                    "row." + kind.key(),
                    source.name(),
                    numbers(those),
                    shown);
        } else if (kind != RowKind.TITLE) {
            say(kind, first.number(), numbers(those), shown);
        }
    }

    void say(RowKind kind, int first, String numbers, String shown) {
        say(kind == RowKind.SECTION && titled ? "row.titled" : "row." + kind.key(), first, numbers, shown);
    }

    private void say(String key, int first, String numbers, String shown) {
        problems.remark(Problem.Kind.SKIPPED_ROW, row(first), shown, key, source.name(), numbers, shown);
    }

    private String numbers(List<SheetRow> those) {
        String first = those.stream()
                .limit(MOST_NUMBERS)
                .map(row -> String.valueOf(row.number()))
                .collect(Collectors.joining("、"));
        return those.size() > MOST_NUMBERS ? problems.text("row.more", first, those.size()) : first;
    }

    private Optional<Place> row(int number) {
        return Optional.of(source.at(number + ":" + number));
    }
}
