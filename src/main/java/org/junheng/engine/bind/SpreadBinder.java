package org.junheng.engine.bind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.engine.fact.BoundSheet;
import org.junheng.engine.layout.Columns;
import org.junheng.engine.layout.RowKind;
import org.junheng.engine.shape.Grid;
import org.junheng.engine.shape.Laid;
import org.junheng.engine.shape.Shapes;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Shape;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;

/** Binds one sheet over which a fact is spread: a form, or sentences with blanks. */
final class SpreadBinder implements SheetTaker {
    private final FactType type;
    private final SheetSource source;
    private final List<MergedRegion> merged;
    private final BindingPlace place;
    private final Grid grid;

    SpreadBinder(FactType type, SheetSource source, List<MergedRegion> merged, BindingPlace place) {
        this(type, source, merged, place, new Grid(merged));
    }

    /** @param grid what was taken of the sheet before it was known to be one of the type */
    SpreadBinder(FactType type, SheetSource source, List<MergedRegion> merged, BindingPlace place, Grid grid) {
        this.type = type;
        this.source = source;
        this.merged = merged;
        this.place = place;
        this.grid = grid;
    }

    @Override
    public void row(SheetRow row) {
        grid.add(row);
    }

    @Override
    public void end() {
        List<Laid> found = Shapes.read(type, grid);
        if (found.isEmpty()) {
            boolean blank = grid.rows().isEmpty();
            Problem.Kind kind = blank ? Problem.Kind.EMPTY_SHEET : Problem.Kind.NO_HEADER;
            String key = blank ? kind.json() : type.shape().is(Shape.Kind.FORM) ? "noForm" : "noSentence";
            String wanted = type.shape().words().stream().limit(2).collect(Collectors.joining("、"));
            place.problems().add(kind, Optional.of(source.at("A1")), source.name(), key, source.name(), wanted);
        }
        found.forEach(this::bind);
    }

    private void bind(Laid laid) {
        List<String> headers =
                laid.columns().fields().stream().map(Columns.Column::shown).toList();
        BoundSheet sheet = new BoundSheet(
                place.number().getAsInt(), source.file(), false, source.name(), type, laid.columns(), headers);
        BlockBinder block = new BlockBinder(place.rulebook(), sheet, merged, place.bound(), place.problems());
        PassedRows around = new PassedRows(source, place.problems());
        grid.rows().stream()
                .filter(row -> !laid.read().contains(row.number()))
                .forEach(row -> around.state(row, RowKind.NOTE));
        block.note(around.stated());
        block.take(laid);
        block.settle();
    }
}
