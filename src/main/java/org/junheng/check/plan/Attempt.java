package org.junheng.check.plan;

import java.util.List;
import java.util.Optional;
import org.junheng.model.plan.Measure;
import org.junheng.model.plan.Move;
import org.junheng.model.sheet.CellValue;

/**
 * One way of changing one cell.
 *
 * @param sign whether it grows or shrinks step by step; 0 if one of the values is to stand there
 * @param values that may stand there
 */
record Attempt(Grid.Known cell, Optional<Measure> measure, Move.Kind kind, int sign, List<CellValue> values) {
    private static final int LAST = 1_000_000;

    Attempt {
        values = List.copyOf(values);
    }

    /** What is to be done anyway comes before what has a place in the table, and that before the rest. */
    int rank() {
        if (measure.isPresent()) {
            return measure.get().rank() + 1;
        }
        return kind == Move.Kind.DO ? 0 : LAST;
    }
}
