package org.junheng.check.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.model.plan.Measure;
import org.junheng.model.sheet.CellValue;

/**
 * How is an amount divided over some cells so that they end up as even as they can?
 *
 * @param sign whether it is added to the smallest or taken from the largest
 */
record Spread(List<Grid.Known> cells, Measure measure, int sign) {
    /** The cells after the amount, in the pack's unit, was divided; empty if it is no whole number of steps. */
    Optional<Edits> of(BigDecimal amount, Edits before) {
        BigDecimal steps = amount.divide(measure.step(), MathContext.DECIMAL128);
        if (Steps.plain(steps).scale() > 0) {
            return Optional.empty();
        }
        Edits edits = before;
        for (int left = steps.intValueExact(); left > 0; left--) {
            Edits now = edits;
            Comparator<Grid.Known> bySize = Comparator.comparing(cell ->
                    Steps.number(cell, now).map(CellValue.Number::number).orElse(BigDecimal.ZERO));
            Grid.Known next =
                    cells.stream().min(sign > 0 ? bySize : bySize.reversed()).orElseThrow();
            Optional<CellValue> value = Steps.after(next, measure, BigDecimal.valueOf(sign), now);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            edits = now.plus(next.at(), value.get());
        }
        return Optional.of(edits);
    }
}
