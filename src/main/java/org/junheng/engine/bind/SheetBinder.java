package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.junheng.engine.layout.SectionTitle;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Stand;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnitNotes;

/** Binds one sheet or table to facts of one type, block by block, and says what of it is no record. */
final class SheetBinder implements BlockSink, SheetTaker {
    private final Rulebook rulebook;
    private final FactType type;
    private final SheetSource source;
    private final List<MergedRegion> merged;
    private final BoundFacts bound;
    private final Problems problems;
    private final IntSupplier number;
    private final BlockReader reader;
    private final List<BlockBinder> blocks = new ArrayList<>();
    private final PassedRows passed;
    private final Map<Integer, Title> titles = new HashMap<>();
    private final int factsBefore;
    private int rows;
    private int edge;

    /** What a row gives to those below it. */
    private record Title(int row, Cell cell) {}

    /** @param number gives each block of the run its own */
    SheetBinder(
            Rulebook rulebook,
            FactType type,
            SheetSource source,
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
        this.passed = new PassedRows(source, problems);
        this.reader = source.table() ? BlockReader.ofTable(type, this) : BlockReader.ofSheet(type, merged, this);
        this.factsBefore = bound.facts().get(type.name()).size();
    }

    @Override
    public void row(SheetRow row) {
        rows++;
        reader.row(row);
    }

    @Override
    public void end() {
        if (!reader.end()) {
            Problem.Kind kind = rows == 0 ? Problem.Kind.EMPTY_SHEET : Problem.Kind.NO_HEADER;
            sayUnheaded(kind);
            return;
        }
        noteLast();
        blocks.forEach(block -> block.doubt(passed.mentions()));
        blocks.forEach(BlockBinder::settle);
        passed.say();
        if (!blocks.isEmpty() && bound.facts().get(type.name()).size() == factsBefore) {
            sayEmpty();
        }
    }

    /** A list that may be missing beside a form on the same sheet is no fault of the sheet. */
    private void sayUnheaded(Problem.Kind kind) {
        Optional<Place> corner = Optional.of(source.at("A1"));
        boolean beside = type.isOptional()
                && rulebook.pack().types().stream()
                        .anyMatch(other -> other.sheet().equals(type.sheet())
                                && other.shape().isSpread());
        if (beside) {
            problems.remark(kind, corner, source.name(), kind.json(), source.name(), wanted());
        } else {
            problems.add(kind, corner, source.name(), kind.json(), source.name(), wanted());
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
            passed.say(RowKind.HEADER, header.headerRow(), String.valueOf(header.headerRow()), headers.get(0));
        }
        BlockBinder block = new BlockBinder(rulebook, sheet, merged, bound, problems);
        block.note(passed.stated());
        titles.forEach((field, title) -> block.fix(field, title.row(), title.cell()));
        blocks.add(block);
        edge = header.edge();
        header.others().stream()
                .map(Columns.Other::shown)
                .filter(UnitNotes::isUnitCell)
                .forEach(shown -> passed.mention(shown, List.of()));
    }

    @Override
    public void record(SheetRow row) {
        noteLast();
        last().take(row, Kind.RECORD);
        if (!source.table() && row.cells().get(row.cells().size() - 1).column() > edge) {
            passed.beside(
                    row,
                    row.cells().stream().filter(cell -> cell.column() > edge).toList());
        }
    }

    private BlockBinder last() {
        return blocks.get(blocks.size() - 1);
    }

    /** Units that are stated below a table are its own, those right above the next are the next one's. */
    private void noteLast() {
        if (!blocks.isEmpty()) {
            last().note(passed.stated());
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
            passed.state(row, kind);
            titles(row, kind);
        }
        passed.add(row, kind);
    }

    /** A title that is none of the listed ones still ends what the last one gave. */
    private void titles(SheetRow row, RowKind kind) {
        for (int i = 0; i < type.fields().size(); i++) {
            Field field = type.fields().get(i);
            if (!field.stands(Stand.Spot.SECTION) || kind != RowKind.SECTION && kind != RowKind.TITLE) {
                continue;
            }
            Cell first = row.cells().get(0);
            Optional<Cell> title = SectionTitle.of(field, first);
            if (title.isPresent() || kind == RowKind.SECTION) {
                passed.titled();
                Title found = new Title(row.number(), title.orElse(first));
                titles.put(i, found);
                if (!blocks.isEmpty()) {
                    last().fix(i, found.row(), found.cell());
                }
            }
        }
    }
}
