package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.engine.fact.PendingRecord;
import org.junheng.engine.fact.Subjects;
import org.junheng.engine.layout.BlockReader;
import org.junheng.engine.layout.BlockSink;
import org.junheng.engine.layout.Columns;
import org.junheng.engine.layout.RowKind;
import org.junheng.engine.layout.SheetNames;
import org.junheng.engine.shape.Grid;
import org.junheng.engine.shape.Laid;
import org.junheng.engine.shape.Matrix;
import org.junheng.engine.shape.Shapes;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Layout;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Shape;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** Reads how a workbook is laid out, without binding anything: headers, and what each row is called. */
public final class LayoutReader implements RowSink {
    private final Pack pack;
    private final Map<String, Integer> headerRows = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Set<String> passedOver = new HashSet<>();
    private final List<BlockReader> readers = new ArrayList<>();
    private final List<FactType> spread = new ArrayList<>();
    private Grid grid = new Grid(List.of());
    private String sheet = "";

    public LayoutReader(Pack pack) {
        this.pack = pack;
    }

    /** What was read so far. */
    public Layout layout() {
        return new Layout(headerRows, headers, subjects, passedOver);
    }

    @Override
    public void beginSheet(String name, boolean hidden, List<MergedRegion> merged) {
        readers.clear();
        spread.clear();
        sheet = name;
        grid = new Grid(merged);
        boolean unknown = pack.types().stream().noneMatch(type -> SheetNames.match(name, type));
        for (FactType type : pack.types()) {
            boolean own = SheetNames.match(name, type);
            if (type.shape().isSpread() && (own || unknown && type.shape().anywhere())) {
                spread.add(type);
            } else if (own) {
                FactType rows =
                        type.shape().is(Shape.Kind.MATRIX) ? Matrix.of(type).rows() : type;
                readers.add(BlockReader.ofSheet(rows, merged, new Names(name, rows, merged)));
            }
        }
    }

    @Override
    public void row(SheetRow row) {
        readers.forEach(reader -> reader.row(row));
        if (!spread.isEmpty()) {
            grid.add(row);
        }
    }

    @Override
    public void endSheet() {
        readers.forEach(BlockReader::end);
        readers.clear();
        Set<Integer> read = new HashSet<>();
        for (FactType type : spread) {
            if (SheetNames.match(sheet, type) || Shapes.fit(type, grid)) {
                Shapes.read(type, grid).forEach(laid -> note(type, laid, read));
            }
        }
        if (!read.isEmpty()) {
            grid.rows().stream()
                    .filter(row -> !read.contains(row.number()))
                    .forEach(row -> passedOver.add(sheet + "!" + row.number()));
        }
    }

    /** Notes a fact that is spread over a sheet: every one of its cells has words of its own. */
    private void note(FactType type, Laid laid, Set<Integer> read) {
        headerRows.putIfAbsent(sheet, laid.columns().headerRow());
        read.addAll(laid.read());
        Object[] values = new RowCells(type.fields(), laid.columns(), List.of())
                .read(laid)
                .read();
        laid.read().forEach(row -> subjects.putIfAbsent(sheet + "!" + row, Subjects.named(type, values)));
        for (int i = 0; i < type.fields().size(); i++) {
            Columns.Column column = laid.columns().fields().get(i);
            if (column.exists()) {
                headers.putIfAbsent(sheet + "!" + laid.spots().get(i).at(), column.shown());
            }
        }
    }

    /** Notes what the rows of a sheet are called as records of one type. */
    private final class Names implements BlockSink {
        private final String sheet;
        private final FactType type;
        private final List<MergedRegion> merged;
        private RowCells cells;

        Names(String sheet, FactType type, List<MergedRegion> merged) {
            this.sheet = sheet;
            this.type = type;
            this.merged = merged;
        }

        @Override
        public void block(Columns header) {
            headerRows.putIfAbsent(sheet, header.headerRow());
            passedOver.add(sheet + "!" + header.headerRow());
            header.fields().stream()
                    .filter(Columns.Column::exists)
                    .forEach(column -> note(column.first(), column.shown()));
            header.others().forEach(other -> note(other.column(), other.shown()));
            cells = new RowCells(type.fields(), header, merged);
        }

        private void note(int column, String shown) {
            headers.putIfAbsent(sheet + "!" + Place.letters(column), shown);
        }

        @Override
        public void record(SheetRow row) {
            Object[] read = cells.read(row, PendingRecord.Kind.RECORD).read();
            subjects.putIfAbsent(sheet + "!" + row.number(), Subjects.named(type, read));
        }

        @Override
        public void passedOver(SheetRow row, RowKind kind) {
            passedOver.add(sheet + "!" + row.number());
        }
    }
}
