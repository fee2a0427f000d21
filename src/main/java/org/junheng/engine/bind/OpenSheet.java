package org.junheng.engine.bind;

import java.util.List;
import org.junheng.engine.shape.Grid;
import org.junheng.engine.shape.Shapes;
import org.junheng.model.pack.FactType;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;

/** Of which type is a sheet that none names? Of one that any sheet may be that is laid out so. */
final class OpenSheet {
    private final List<FactType> candidates;
    private final SheetSource source;
    private final List<MergedRegion> merged;
    private final Grid grid;
    private final boolean hidden;

    OpenSheet(List<FactType> types, SheetSource source, List<MergedRegion> merged, boolean hidden) {
        this.hidden = hidden;
        this.candidates = types.stream()
                .filter(type -> type.shape().anywhere() && type.shape().isSpread())
                .toList();
        this.source = source;
        this.merged = merged;
        this.grid = new Grid(merged);
    }

    SheetSource source() {
        return source;
    }

    boolean hidden() {
        return hidden;
    }

    void row(SheetRow row) {
        if (!candidates.isEmpty()) {
            grid.add(row);
        }
    }

    /** The types that it is one of; called after its last row. */
    List<FactType> types() {
        return candidates.stream().filter(type -> Shapes.fit(type, grid)).toList();
    }

    SheetTaker taker(FactType type, BindingPlace place) {
        return new SpreadBinder(type, source, merged, place, grid);
    }
}
