package org.junheng.check.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.junheng.check.trial.Attempt;
import org.junheng.check.trial.Bench;
import org.junheng.check.trial.Edits;
import org.junheng.check.trial.Steps;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.plan.Measure;
import org.junheng.model.sheet.CellValue;

/** What is the smallest whole number of steps in one cell by which a judgement becomes met? Found by judging again. */
final class Search {
    private static final int MOST_DOUBLINGS = 12;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Bench bench;
    private final Judgement wanted;
    private final Edits before;

    /** @param before what is changed already */
    Search(Bench bench, Judgement wanted, Edits before) {
        this.bench = bench;
        this.wanted = wanted;
        this.before = before;
    }

    /** The least change of an attempt that satisfies; empty if none of it does. */
    Optional<Edits> least(Attempt attempt) {
        if (attempt.sign() == 0) {
            for (CellValue value : attempt.values()) {
                Edits edits = before.plus(attempt.cell().at(), value);
                if (isMet(judged(edits))) {
                    return Optional.of(edits);
                }
            }
            return Optional.empty();
        }
        return steps(attempt).flatMap(steps -> edits(attempt, steps));
    }

    private Optional<Edits> edits(Attempt attempt, BigDecimal steps) {
        Measure measure = attempt.measure().orElseThrow();
        BigDecimal signed = attempt.sign() < 0 ? steps.negate() : steps;
        return Steps.after(attempt.cell(), measure, signed, before)
                .map(value -> before.plus(attempt.cell().at(), value));
    }

    private Optional<BigDecimal> steps(Attempt attempt) {
        Optional<Judgement> one = edits(attempt, BigDecimal.ONE).flatMap(this::judged);
        if (isMet(one)) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<BigDecimal> first = one.flatMap(judgement -> guess(attempt, judgement));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal low = BigDecimal.ONE;
        BigDecimal high = first.get().max(TWO);
        for (int i = 0; !meets(attempt, high); i++) {
            if (i == MOST_DOUBLINGS || edits(attempt, high).isEmpty()) {
                return Optional.empty();
            }
            low = high;
            high = high.multiply(TWO);
        }
        return Optional.of(between(attempt, low, high));
    }

    /** How many steps it should take if each does as much as the first; empty if the first one made it worse. */
    private Optional<BigDecimal> guess(Attempt attempt, Judgement afterOne) {
        Optional<BigDecimal> gap = gap(wanted);
        Optional<BigDecimal> left = gap(afterOne);
        if (gap.isEmpty() || left.isEmpty()) {
            return wanted.verdict() == Verdict.UNDETERMINED ? Optional.empty() : Optional.of(TWO);
        }
        BigDecimal gain = gap.get().subtract(left.get());
        if (gain.signum() < 0) {
            return Optional.empty();
        }
        BigDecimal each = gain.signum() == 0 ? attempt.measure().orElseThrow().step() : gain;
        return Optional.of(gap.get().divide(each, MathContext.DECIMAL128).setScale(0, RoundingMode.CEILING));
    }

    static Optional<BigDecimal> gap(Judgement judgement) {
        try {
            return Optional.of(new BigDecimal(judgement.gap())).filter(gap -> gap.signum() > 0);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The least that meets, of which it is known that the lower end does not and the higher one does. */
    private BigDecimal between(Attempt attempt, BigDecimal low, BigDecimal high) {
        BigDecimal most = high.subtract(BigDecimal.ONE);
        if (most.compareTo(low) <= 0 || !meets(attempt, most)) {
            return high;
        }
        BigDecimal from = low;
        BigDecimal to = most;
        while (to.subtract(from).compareTo(BigDecimal.ONE) > 0) {
            BigDecimal middle = from.add(to).divide(TWO, 0, RoundingMode.FLOOR);
            if (meets(attempt, middle)) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return to;
    }

    private boolean meets(Attempt attempt, BigDecimal steps) {
        return isMet(edits(attempt, steps).flatMap(this::judged));
    }

    private static boolean isMet(Optional<Judgement> judgement) {
        return judgement.filter(one -> one.verdict() == Verdict.MET).isPresent();
    }

    Optional<Judgement> judged(Edits edits) {
        return bench.judge(Set.of(wanted.code()), edits).answer(wanted.id());
    }
}
