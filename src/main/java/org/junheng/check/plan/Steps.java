package org.junheng.check.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.junheng.model.plan.Measure;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.Unit;

/** By how much does a cell change in one step, and what stands in it after some steps? */
final class Steps {
    private static final String PERCENT = "%";
    private static final int HUNDREDTHS = 2;

    private Steps() {}

    /** The number in a cell, or in what is to stand there; empty if there is none. */
    static Optional<CellValue.Number> number(Grid.Known cell, Edits edits) {
        CellValue now = edits.cells().get(cell.at());
        CellValue value = now == null ? cell.cell().map(one -> one.value()).orElse(null) : now;
        return value instanceof CellValue.Number number ? Optional.of(number) : Optional.empty();
    }

    /** A step of the pack's unit in the unit of the cell. */
    static BigDecimal inCell(Grid.Known cell, BigDecimal step, boolean percent) {
        Optional<Unit> own = Unit.of(cell.unit());
        Optional<Unit> packs = Unit.of(cell.field().unit());
        boolean converts = own.isPresent() && packs.isPresent() && packs.get().fits(own.get());
        BigDecimal converted = converts ? packs.get().convert(step, own.get()) : step;
        return percent && cell.field().unit().equals(PERCENT) ? converted.movePointLeft(HUNDREDTHS) : converted;
    }

    /** The cell after some steps, fewer than none to shrink it; empty if it may not hold that. */
    static Optional<CellValue> after(Grid.Known cell, Measure measure, BigDecimal steps, Edits edits) {
        return number(cell, edits).flatMap(number -> {
            BigDecimal step = inCell(cell, measure.step(), number.percent());
            BigDecimal sum = number.number().add(step.multiply(steps), MathContext.DECIMAL128);
            BigDecimal least = cell.field().min().orElse(BigDecimal.ZERO);
            return sum.compareTo(least) < 0
                    ? Optional.empty()
                    : Optional.of(new CellValue.Number(plain(sum), number.percent()));
        });
    }

    /** How many steps lie between what stands in a cell and what is to stand there. */
    static Optional<BigDecimal> between(Grid.Known cell, Measure measure, CellValue then) {
        Optional<CellValue.Number> before = number(cell, Edits.NONE);
        if (before.isEmpty() || !(then instanceof CellValue.Number after)) {
            return Optional.empty();
        }
        BigDecimal step = inCell(cell, measure.step(), after.percent());
        return Optional.of(plain(after.number().subtract(before.get().number()).divide(step, MathContext.DECIMAL128)));
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
