package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.layout.RowKind;
import org.junheng.model.judged.Problem;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.Unit;
import org.junheng.model.sheet.UnitNotes;

/** The rows of a sheet that are no records: what they state about its units, and that they were passed over. */
final class PassedRows {
    private static final int MOST_NUMBERS = 10;

    private final SheetSource source;
    private final Problems problems;
    private final Map<RowKind, List<SheetRow>> passed = new EnumMap<>(RowKind.class);
    private final List<Unit> stated = new ArrayList<>();
    private boolean titled;

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
        row.cells().forEach(cell -> units.addAll(UnitNotes.of(cell.shown())));
        if (kind == RowKind.TITLE || kind == RowKind.SECTION) {
            row.cells()
                    .forEach(cell ->
                            HeaderText.of(cell.shown()).unit().flatMap(Unit::of).ifPresent(units::add));
        }
        if (!units.isEmpty()) {
            stated.clear();
            stated.addAll(units);
        }
    }

    List<Unit> stated() {
        return stated;
    }

    /** Names them all by their kinds. */
    void say() {
        passed.forEach(this::say);
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
        String key = kind == RowKind.SECTION && titled ? "row.titled" : "row." + kind.key();
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
