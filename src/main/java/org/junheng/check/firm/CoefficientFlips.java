package org.junheng.check.firm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.check.trial.Bench;
import org.junheng.check.trial.Coefficient;
import org.junheng.check.trial.Judged;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;

/**
 * Which coefficients turn by one step in one cell of a column?
 *
 * <p>Cell number i is moved in the judgings that the binary digits of i name; what a share is then is what it is when that
 * cell alone is moved, so that the coefficient with only that share changed can be worked out for every cell.
 */
final class CoefficientFlips {
    /** What comes as near to its limit as this is judged. */
    private static final double NEAR = 1e-9;

    private final Bench bench;
    private final Judged base;
    private final Flips flips;

    CoefficientFlips(Bench bench, Judged base, Flips flips) {
        this.bench = bench;
        this.base = base;
        this.flips = flips;
    }

    void find(List<Nudge> column, Set<String> codes) {
        List<Judged> judged = new ArrayList<>();
        for (int digit = 1; digit <= column.size(); digit <<= 1) {
            List<Nudge> some = new ArrayList<>();
            for (int i = 1; i <= column.size(); i++) {
                if ((i & digit) != 0) {
                    some.add(column.get(i - 1));
                }
            }
            judged.add(bench.judge(codes, Batches.edits(some)));
        }
        base.all().stream()
                .filter(one -> codes.contains(one.code()) && one.verdict() == Verdict.MET)
                .forEach(met -> of(met, judged, column));
    }

    private void of(Judgement met, List<Judged> judged, List<Nudge> column) {
        List<Optional<Judgement>> after =
                judged.stream().map(one -> one.at(met.id())).toList();
        boolean alike = Coefficient.isMean(met)
                && after.stream()
                        .allMatch(one -> one.filter(now -> isAlike(now, met)).isPresent());
        for (int i = 1; i <= column.size(); i++) {
            if (!alike || comesNear(met, after, i)) {
                Nudge nudge = column.get(i - 1);
                bench.judge(Set.of(met.code()), nudge.edits())
                        .at(met.id())
                        .filter(Judgement::isFinding)
                        .ifPresent(flipped -> flips.add(nudge, flipped));
            }
        }
    }

    /** Whether the same members stand behind the same coefficients, all of them known. */
    private static boolean isAlike(Judgement now, Judgement met) {
        if (now.workings().size() != met.workings().size()) {
            return false;
        }
        for (int i = 0; i < met.workings().size(); i++) {
            Balance one = met.workings().get(i);
            Balance other = now.workings().get(i);
            if (one.terms().size() != other.terms().size()
                    || other.coefficient().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean comesNear(Judgement met, List<Optional<Judgement>> after, int number) {
        double sum = 0;
        boolean changed = false;
        for (int b = 0; b < met.workings().size(); b++) {
            List<Balance.Term> terms = new ArrayList<>(met.workings().get(b).terms());
            for (int t = 0; t < terms.size(); t++) {
                Optional<Balance.Term> other = moved(terms.get(t), after, b, t, number);
                changed |= other.isPresent();
                terms.set(t, other.orElse(terms.get(t)));
            }
            sum += coefficient(terms);
        }
        double limit = met.requiredNumber().orElseThrow().doubleValue();
        return changed && sum / met.workings().size() > limit * (1 - NEAR);
    }

    /** What a term is when the cell of a number is moved; empty if that does not change it. */
    private static Optional<Balance.Term> moved(
            Balance.Term before, List<Optional<Judgement>> after, int balance, int term, int number) {
        int spelt = 0;
        Balance.Term moved = before;
        for (int digit = 0; digit < after.size(); digit++) {
            Balance.Term now = after.get(digit)
                    .orElseThrow()
                    .workings()
                    .get(balance)
                    .terms()
                    .get(term);
            boolean same =
                    now.resource().equals(before.resource()) && now.weight().equals(before.weight());
            spelt |= same ? 0 : 1 << digit;
            moved = same ? moved : now;
        }
        return spelt == number ? Optional.of(moved) : Optional.empty();
    }

    private static double coefficient(List<Balance.Term> terms) {
        double sum = 0;
        double squares = 0;
        double weights = 0;
        for (Balance.Term term : terms) {
            double amount = term.resource().map(BigDecimal::doubleValue).orElse(0.0);
            double weight = term.weight().map(BigDecimal::doubleValue).orElse(1.0);
            sum += amount;
            squares += amount * amount / weight;
            weights += weight;
        }
        return Coefficient.of(sum, squares, weights);
    }
}
