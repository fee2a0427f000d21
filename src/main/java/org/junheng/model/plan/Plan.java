package org.junheng.model.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;

/**
 * What it would take.
 *
 * @param fixes one for each finding of the run, in its order
 * @param needed what the conclusion takes
 * @param whole what all findings take
 */
public record Plan(RunInfo run, RunVerdict before, List<Fix> fixes, Bundle needed, Bundle whole) {
    public Plan {
        fixes = List.copyOf(fixes);
    }

    /**
     * Changes made together.
     *
     * @param moves in the order of the workbook's cells
     * @param after the verdict with all of them made
     * @param left what is not met then
     * @param closed how many findings are met then
     */
    public record Bundle(List<Move> moves, RunVerdict after, List<Judgement> left, int closed) {
        public Bundle {
            moves = List.copyOf(moves);
            left = List.copyOf(left);
        }

        /** What it costs in yuan, as far as there are prices. */
        public Optional<BigDecimal> cost() {
            return Fix.sum(moves);
        }
    }
}
