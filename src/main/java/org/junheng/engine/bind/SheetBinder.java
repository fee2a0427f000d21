package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.BoundSheet;
import org.junheng.engine.fact.PendingRecord.Kind;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.layout.BlockReader;
import org.junheng.engine.layout.BlockSink;
import org.junheng.engine.layout.Columns;
import org.junheng.engine.layout.RowKind;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.FactType;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.Unit;
import org.junheng.model.sheet.UnitNotes;

/** Binds one sheet or table to facts of one type, block by block, and says what of it is no record. */
final class SheetBinder implements BlockSink {
    private static final int MOST_NUMBERS = 10;

    private final Rulebook rulebook;
    private final FactType type;
    private final Source source;
    private final List<MergedRegion> merged;
    private final BoundFacts bound;
    private final Problems problems;
    private final IntSupplier number;
    private final BlockReader reader;
    private final List<BlockBinder> blocks = new ArrayList<>();
    private final Map<RowKind, List<SheetRow>> passed = new EnumMap<>(RowKind.class);
    private final List<Unit> stated = new ArrayList<>();
    private final int factsBefore;
    private int rows;

    /** Where rows come from: a sheet of the workbook, or a table of the pack. */
    record Source(String file, boolean table, String name) {
        Place at(String cell) {
            return new Place(file, table, name, cell);
        }
    }

    /** @param number gives each block of the run its own */
    SheetBinder(
            Rulebook rulebook,
            FactType type,
            Source source,
            List<MergedRegion> merged,
            BoundFacts bound,
            Problems problems,
            IntSupplier number) {
        this.rulebook = rulebook;
        this.type = type;
        this.source = source;
        this.merged = merged;
        this.bound = bound;
        this.problems = problems;
        this.number = number;
        this.reader = source.table() ? BlockReader.ofTable(type, this) : BlockReader.ofSheet(type, merged, this);
        this.factsBefore = bound.facts().get(type.name()).size();
    }

    void row(SheetRow row) {
        rows++;
        reader.row(row);
    }

    /** Makes the facts of the sheet; called after its last row. */
    void end() {
        if (!reader.end()) {
            Problem.Kind kind = rows == 0 ? Problem.Kind.EMPTY_SHEET : Problem.Kind.NO_HEADER;
            problems.add(kind, Optional.of(source.at("A1")), source.name(), kind.json(), source.name(), wanted());
            return;
        }
        noteLast();
        blocks.forEach(BlockBinder::settle);
        passed.forEach(this::say);
        if (!blocks.isEmpty() && bound.facts().get(type.name()).size() == factsBefore) {
            sayEmpty();
        }
    }

    private void sayEmpty() {
        Optional<Place> corner = Optional.of(source.at("A1"));
        if (type.isOptional()) {
            problems.remark(Problem.Kind.EMPTY_SHEET, corner, source.name(), "emptySheet", source.name());
        } else {
            problems.add(Problem.Kind.EMPTY_SHEET, corner, source.name(), "emptySheet", source.name());
        }
    }

    private String wanted() {
        return type.fields().stream().map(field -> field.columns().get(0)).collect(Collectors.joining("、"));
    }

    @Override
    public void block(Columns header) {
        List<String> headers =
                header.fields().stream().map(Columns.Column::shown).toList();
        BoundSheet sheet =
                new BoundSheet(number.getAsInt(), source.file(), source.table(), source.name(), type, header, headers);
        if (!blocks.isEmpty()) {
            say(RowKind.HEADER, header.headerRow(), String.valueOf(header.headerRow()), headers.get(0));
        }
        BlockBinder block = new BlockBinder(rulebook, sheet, merged, bound, problems);
        block.note(stated);
        blocks.add(block);
    }

    @Override
    public void record(SheetRow row) {
        noteLast();
        last().take(row, Kind.RECORD);
    }

    private BlockBinder last() {
        return blocks.get(blocks.size() - 1);
    }

    /** Units that are stated below a table are its own, those right above the next are the next one's. */
    private void noteLast() {
        if (!blocks.isEmpty()) {
            last().note(stated);
        }
    }

    @Override
    public void passedOver(SheetRow row, RowKind kind) {
        if (!blocks.isEmpty() && kind == RowKind.UNITS) {
            last().unitRow(row);
        } else if (kind == RowKind.TOTAL || kind == RowKind.MEAN) {
            last().take(row, kind == RowKind.TOTAL ? Kind.TOTAL : Kind.MEAN);
        } else if (kind == RowKind.WHOLE) {
            last().take(row, Kind.WHOLE);
        } else {
            state(row, kind);
        }
        passed.computeIfAbsent(kind, first -> new ArrayList<>()).add(row);
    }

    private void state(SheetRow row, RowKind kind) {
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

    private String numbers(List<SheetRow> those) {
        String first = those.stream()
                .limit(MOST_NUMBERS)
                .map(row -> String.valueOf(row.number()))
                .collect(Collectors.joining("、"));
        return those.size() > MOST_NUMBERS ? problems.text("row.more", first, those.size()) : first;
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

    private void say(RowKind kind, int first, String numbers, String shown) {
        problems.remark(
                Problem.Kind.SKIPPED_ROW, row(first), shown, "row." + kind.key(), source.name(), numbers, shown);
    }

    private Optional<Place> row(int number) {
        return Optional.of(source.at(number + ":" + number));
    }
}
