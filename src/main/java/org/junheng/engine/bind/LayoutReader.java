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
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Layout;
import org.junheng.model.pack.Pack;
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
        pack.types().stream()
                .filter(type -> SheetNames.match(name, type))
                .forEach(type -> readers.add(BlockReader.ofSheet(type, merged, new Names(name, type, merged))));
    }

    @Override
    public void row(SheetRow row) {
        readers.forEach(reader -> reader.row(row));
    }

    @Override
    public void endSheet() {
        readers.forEach(BlockReader::end);
        readers.clear();
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
