package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.engine.fact.BoundSheet;
import org.junheng.engine.fact.PendingRecord;
import org.junheng.engine.fact.PendingRecord.Kind;
import org.junheng.engine.layout.BlockReader;
import org.junheng.engine.layout.BlockSink;
import org.junheng.engine.layout.Columns;
import org.junheng.engine.layout.RowKind;
import org.junheng.engine.shape.Matrix;
import org.junheng.model.judged.Problem;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnitNotes;

/** Binds one sheet to facts of one type, a cell a fact: its row and the header above it are fields of it. */
final class MatrixBinder implements BlockSink, SheetTaker {
    private static final String PATH = "/";

    private final Matrix matrix;
    private final SheetSource source;
    private final List<MergedRegion> merged;
    private final BindingPlace place;
    private final BlockReader reader;
    private final PassedRows passed;
    private final List<BlockBinder> blocks = new ArrayList<>();
    private final Map<Integer, String> unitRow = new HashMap<>();
    private Columns header;
    private RowCells cells;

    MatrixBinder(Matrix matrix, SheetSource source, List<MergedRegion> merged, BindingPlace place) {
        this.matrix = matrix;
        this.source = source;
        this.merged = merged;
        this.place = place;
        this.passed = new PassedRows(source, place.problems());
        this.reader = BlockReader.ofSheet(matrix.rows(), merged, this);
    }

    @Override
    public void row(SheetRow row) {
        reader.row(row);
    }

    @Override
    public void end() {
        if (!reader.end()) {
            String wanted = matrix.rows().fields().stream()
                    .map(field -> field.columns().get(0))
                    .collect(Collectors.joining("、"));
            place.problems()
                    .add(
                            Problem.Kind.NO_HEADER,
                            Optional.of(source.at("A1")),
                            source.name(),
                            Problem.Kind.NO_HEADER.json(),
                            source.name(),
                            wanted);
            return;
        }
        blocks.forEach(block -> {
            block.note(passed.stated());
            block.settle();
        });
        passed.say();
    }

    @Override
    public void block(Columns found) {
        header = found;
        unitRow.clear();
        cells = new RowCells(matrix.rows().fields(), header, merged);
        List<String> headers =
                found.fields().stream().map(Columns.Column::shown).toList();
        BoundSheet rows = new BoundSheet(
                place.number().getAsInt(), source.file(), false, source.name(), matrix.rows(), header, headers);
        new BlockProblems(place.rulebook(), rows, place.problems()).header();
    }

    @Override
    public void record(SheetRow row) {
        PendingRecord record = cells.read(row, Kind.RECORD);
        for (int across = 0; across < matrix.size(); across++) {
            if (header.fields().get(matrix.column(across)).exists()) {
                cell(row.number(), record, across);
            }
        }
    }

    private void cell(int row, PendingRecord record, int across) {
        Columns.Column above = header.fields().get(matrix.column(across));
        List<String> path = new ArrayList<>();
        Optional<String> ownUnit = Optional.empty();
        String declared = matrix.unit(across);
        for (int i = 0; i < matrix.sides(); i++) {
            String shown = record.shown(i);
            path.add(shown.strip());
            Optional<String> listed = matrix.unitOfSide(i, record.read()[i]);
            declared = listed.orElse(declared);
            ownUnit = listed.isPresent() ? HeaderText.of(shown).unit() : ownUnit;
            above = listed.isPresent() ? withUnit(above, ownUnit) : above;
        }
        path.add(above.shown());
        Columns.Column value = withUnit(
                above,
                above.unit()
                        .or(() -> Optional.ofNullable(unitRow.get(
                                header.fields().get(matrix.column(across)).first()))));
        blocks.add(block(row, record, across, declared, value, String.join(PATH, path)));
    }

    private static Columns.Column withUnit(Columns.Column column, Optional<String> unit) {
        return new Columns.Column(column.first(), column.last(), column.shown(), unit, column.apart());
    }

    private BlockBinder block(
            int row, PendingRecord record, int across, String declared, Columns.Column value, String label) {
        Address head = new Address(header.headerRow(), value.first());
        Function<Integer, Columns.Column> columns = i -> matrix.isAcross(i)
                ? Columns.Column.above(matrix.type().fields().get(i).name(), head)
                : matrix.isValue(i) ? value : header.fields().get(matrix.sideOf(i));
        List<Columns.Column> all = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < matrix.type().fields().size(); i++) {
            all.add(columns.apply(i));
            headers.add(matrix.isValue(i) ? label : all.get(i).shown());
        }
        BoundSheet sheet = new BoundSheet(
                place.number().getAsInt(),
                source.file(),
                false,
                source.name(),
                matrix.counting(declared),
                new Columns(header.headerRow(), all, List.of()),
                headers);
        BlockBinder block = new BlockBinder(place.rulebook(), sheet, List.of(), place.bound(), place.problems());
        block.take(spread(row, record, across, head));
        return block;
    }

    /** The cell as a fact of its own: what the row and the header say, and what stands in it. */
    private PendingRecord spread(int row, PendingRecord record, int across, Address head) {
        int size = matrix.type().fields().size();
        PendingRecord spread = new PendingRecord(
                row, record.hidden(), Kind.RECORD, new Object[size], new String[size], new int[2 * size]);
        for (int i = 0; i < size; i++) {
            if (matrix.isAcross(i)) {
                String word = matrix.word(across);
                Cell cell = new Cell(head.column(), new CellValue.Text(word), word);
                spread.read()[i] = new CellReader(matrix.type().fields().get(i)).read(cell);
                spread.shown()[i] = word;
                spread.spots()[2 * i] = head.row();
                spread.spots()[2 * i + 1] = head.column();
            } else {
                int from = matrix.isValue(i) ? matrix.column(across) : matrix.sideOf(i);
                spread.read()[i] = record.read()[from];
                spread.shown()[i] = record.shown()[from];
                boolean inPlace = record.spots().length == 0;
                spread.spots()[2 * i] = inPlace ? row : record.spots()[2 * from];
                spread.spots()[2 * i + 1] = inPlace ? header.fields().get(from).first() : record.spots()[2 * from + 1];
            }
        }
        return spread;
    }

    @Override
    public void passedOver(SheetRow row, RowKind kind) {
        if (kind == RowKind.UNITS) {
            row.cells().forEach(cell -> unitRow.put(cell.column(), UnitNotes.unit(cell.shown())));
        } else {
            passed.state(row, kind);
        }
        passed.add(row, kind);
    }
}
