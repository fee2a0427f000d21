package org.junheng.model.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param firmness of what was judged as it is now
 */
public record Plan(RunInfo run, RunVerdict before, List<Fix> fixes, Bundle needed, Bundle whole, Firmness firmness) {
    public Plan {
        fixes = List.copyOf(fixes);
    }

    /** The same with how firm it is. */
    public Plan with(Firmness firm) {
        return new Plan(run, before, fixes, needed, whole, firm);
    }

    /** The items that lose points, the cheapest points to win first. */
    public List<Points> points() {
        return Points.of(fixes);
    }

    /** Which other findings the money for one would satisfy instead, the cheapest first. */
    public List<Fix> instead(Fix fix) {
        BigDecimal left = fix.cost().orElse(BigDecimal.ZERO);
        List<Fix> others = new ArrayList<>();
        List<Fix> priced = fixes.stream()
                .filter(other -> other != fix && other.cost().isPresent())
                .sorted(Comparator.comparing(other -> other.cost().get()))
                .toList();
        for (Fix other : priced) {
            if (other.cost().get().compareTo(left) <= 0) {
                others.add(other);
                left = left.subtract(other.cost().get());
            }
        }
        return others;
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
