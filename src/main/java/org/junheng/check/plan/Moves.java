package org.junheng.check.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.plan.Fix;
import org.junheng.model.plan.Measure;
import org.junheng.model.plan.Move;
import org.junheng.model.sheet.CellValue;

/** How do changed cells read for a person: what is changed, by how much, at what cost, and who pays? */
final class Moves {
    private final Grid grid;
    private final Attempts attempts;
    private final String workbook;

    Moves(Grid grid, Attempts attempts, String workbook) {
        this.grid = grid;
        this.attempts = attempts;
        this.workbook = workbook;
    }

    /**
     * The changes of some cells in the order of the workbook's cells.
     *
     * @param wanted those that are made for themselves; the others follow from them
     */
    List<Move> of(Edits all, Edits wanted, String owner) {
        List<Move> moves = new ArrayList<>();
        all.cells().forEach((at, value) -> {
            boolean own = wanted.cells().containsKey(at);
            moves.add(grid.at(at).map(cell -> move(cell, value, own, owner)).orElseGet(() -> added(at, value, owner)));
        });
        return moves;
    }

    private Move move(Grid.Known cell, CellValue value, boolean own, String owner) {
        Optional<Measure> measure = attempts.measure(cell);
        Optional<BigDecimal> steps = measure.flatMap(one -> Steps.between(cell, one, value));
        return new Move(
                cell.at().place(workbook),
                cell.row().named(),
                cell.header(),
                own ? kind(cell, value) : Move.Kind.FOLLOW,
                cell.shown(),
                value,
                EditedSheets.shown(value),
                steps.map(count ->
                        Steps.plain(count.multiply(measure.orElseThrow().step(), MathContext.DECIMAL128))),
                cell.field().unit(),
                steps.flatMap(count -> measure.orElseThrow().cost(count)),
                measure.map(Measure::payer).filter(payer -> !payer.isEmpty()).orElse(owner));
    }

    private static Move.Kind kind(Grid.Known cell, CellValue value) {
        if (cell.cell().isEmpty()) {
            return Move.Kind.FILL;
        }
        return value instanceof CellValue.Number ? Move.Kind.CHANGE : Move.Kind.DO;
    }

    private Move added(At at, CellValue value, String owner) {
        return new Move(
                at.place(workbook),
                "",
                grid.header(at),
                Move.Kind.ROW,
                "",
                value,
                EditedSheets.shown(value),
                Optional.empty(),
                "",
                Optional.empty(),
                owner);
    }

    /** What some changes cost; empty if none of them has a price. */
    Optional<BigDecimal> cost(Edits all) {
        return Fix.sum(of(all, all, ""));
    }
}
