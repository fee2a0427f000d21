package org.junheng.check.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;
import org.junheng.model.plan.Measure;
import org.junheng.model.sheet.CellValue;

/** How is a coefficient, or the mean of several, brought under its limit for the least money? Judged again to prove it. */
final class Levelling {
    private static final BigDecimal NOTHING = BigDecimal.ONE.movePointLeft(20);

    /** If doubles were a hair too sure, the limit is lowered by as little, so often. */
    private static final int MOST_LOWERED = 6;

    private static final double LOWERED = 1e-12;

    private final Bench bench;
    private final Attempts attempts;

    Levelling(Bench bench, Attempts attempts) {
        this.bench = bench;
        this.attempts = attempts;
    }

    /** @param proved whether it is known that nothing cheaper does */
    record Levelled(Edits edits, boolean proved) {}

    /** Whether a judgement is one of a coefficient or of the mean of some, over its limit. */
    static boolean isOne(Judgement judgement) {
        return !judgement.workings().isEmpty()
                && judgement.isFinding()
                && judgement.requiredNumber().isPresent()
                && judgement
                        .actualNumber()
                        .filter(actual -> mean(judgement)
                                .filter(mean -> mean.subtract(actual).abs().compareTo(NOTHING) < 0)
                                .isPresent())
                        .isPresent();
    }

    private static Optional<BigDecimal> mean(Judgement judgement) {
        List<Balance> workings = judgement.workings();
        if (workings.stream().anyMatch(one -> one.coefficient().isEmpty())) {
            return Optional.empty();
        }
        BigDecimal sum = workings.stream().map(one -> one.coefficient().get()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(workings.size()), MathContext.DECIMAL128));
    }

    /** The cheapest way that was found; empty if there is none. */
    Optional<Levelled> of(Judgement over) {
        List<Shares.Shared> shared = new Shares(bench, over, attempts).all();
        double limit = over.requiredNumber().orElseThrow().doubleValue();
        for (int i = 0; i < MOST_LOWERED && !shared.isEmpty(); i++) {
            Optional<Levelled> found = steps(shared, limit * (1 - i * LOWERED));
            if (found.isEmpty()
                    || new Search(bench, over, Edits.NONE)
                            .judged(found.get().edits())
                            .filter(one -> !one.isFinding())
                            .isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Levelled> steps(List<Shares.Shared> shared, double limit) {
        if (shared.size() == 1) {
            return Leveller.under(shared.get(0).members(), limit)
                    .map(answer -> new Levelled(edits(shared, List.of(answer.steps())), answer.proved()));
        }
        List<List<Leveller.Member>> members =
                shared.stream().map(Shares.Shared::members).toList();
        return Mix.under(members, limit).map(steps -> new Levelled(edits(shared, steps), false));
    }

    private Edits edits(List<Shares.Shared> shared, List<int[]> steps) {
        Map<Grid.Known, Integer> counts = new HashMap<>();
        for (int i = 0; i < shared.size(); i++) {
            for (int t = 0; t < steps.get(i).length; t++) {
                int count = steps.get(i)[t];
                shared.get(i)
                        .cells()
                        .get(t)
                        .filter(cell -> count > 0)
                        .ifPresent(cell -> counts.merge(cell, count, Math::max));
            }
        }
        List<Edits> all = new ArrayList<>();
        counts.forEach((cell, count) -> after(cell, count).ifPresent(value -> all.add(Edits.of(cell.at(), value))));
        return all.stream().reduce(Edits.NONE, Edits::plus);
    }

    private Optional<CellValue> after(Grid.Known cell, int count) {
        Measure measure = attempts.measure(cell).orElseThrow();
        return Steps.after(cell, measure, BigDecimal.valueOf(count), Edits.NONE);
    }
}
