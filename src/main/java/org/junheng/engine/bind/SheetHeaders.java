package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.engine.layout.BlockReader;
import org.junheng.engine.layout.BlockSink;
import org.junheng.engine.layout.Columns;
import org.junheng.engine.layout.RowKind;
import org.junheng.engine.layout.SheetNames;
import org.junheng.engine.shape.Matrix;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Shape;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** The first rows of every sheet, to be held against the declarations of any pack. */
public final class SheetHeaders implements RowSink {
    private static final int ROWS = 12;

    private final Map<String, List<SheetRow>> rows = new LinkedHashMap<>();
    private final Map<String, List<MergedRegion>> regions = new LinkedHashMap<>();
    private List<SheetRow> current = new ArrayList<>();

    @Override
    public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
        current = new ArrayList<>();
        rows.put(sheet, current);
        regions.put(sheet, List.copyOf(merged));
    }

    @Override
    public void row(SheetRow row) {
        if (current.size() < ROWS) {
            current.add(row);
        }
    }

    @Override
    public void endSheet() {}

    /** How many columns of a type the workbook lacks; all of them if it has no sheet of the type. */
    public int lacking(FactType type) {
        Lacking found = new Lacking(type.fields().size());
        rows.forEach((sheet, first) -> {
            if (SheetNames.match(sheet, type) && type.shape().isSpread()) {
                found.least = 0;
            } else if (SheetNames.match(sheet, type)) {
                BlockReader reader = BlockReader.ofSheet(rows(type), regions.get(sheet), found);
                first.forEach(reader::row);
                reader.end();
            }
        });
        return found.least;
    }

    private static FactType rows(FactType type) {
        return type.shape().is(Shape.Kind.MATRIX) ? Matrix.of(type).rows() : type;
    }

    /** Counts the columns that the best header of a sheet lacks. */
    private static final class Lacking implements BlockSink {
        private int least;

        Lacking(int all) {
            this.least = all;
        }

        @Override
        public void block(Columns header) {
            long missing =
                    header.fields().stream().filter(column -> !column.exists()).count();
            least = Math.min(least, (int) missing);
        }

        @Override
        public void record(SheetRow row) {}

        @Override
        public void passedOver(SheetRow row, RowKind kind) {}
    }
}
