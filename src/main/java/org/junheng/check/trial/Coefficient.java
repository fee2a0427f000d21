package org.junheng.check.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;

/** Is a judgement one of a weighted coefficient of variation, and what is such a coefficient in doubles? */
public final class Coefficient {
    private static final BigDecimal NOTHING = BigDecimal.ONE.movePointLeft(20);

    private Coefficient() {}

    /** Whether what is judged is a coefficient or the mean of some, and the limit a number. */
    public static boolean isMean(Judgement judgement) {
        Optional<BigDecimal> actual = judgement.actualNumber();
        return !judgement.workings().isEmpty()
                && judgement.requiredNumber().isPresent()
                && actual.isPresent()
                && mean(judgement)
                        .filter(mean -> mean.subtract(actual.get()).abs().compareTo(NOTHING) < 0)
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

    /**
     * Of amounts q with weights n.
     *
     * @param sum of q
     * @param squares sum of q²/n
     * @param weights sum of n
     */
    public static double of(double sum, double squares, double weights) {
        return Math.sqrt(Math.max(0, weights * squares / (sum * sum) - 1));
    }
}
