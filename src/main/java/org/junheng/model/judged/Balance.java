package org.junheng.model.judged;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The enrolment-weighted coefficient of variation of one resource over schools, with its working.
 *
 * <p>X̄ = Σx/ΣP, S = √Σ(P/ΣP)(x/P − X̄)², coefficient = S/X̄; no n−1. Source: the calculation notes to 教督〔2012〕3号.
 *
 * @param mean resource per pupil over all schools; empty if it cannot be determined
 * @param deviation weighted standard deviation, in the unit of the mean
 * @param coefficient deviation ÷ mean, without a unit
 */
public record Balance(
        Optional<BigDecimal> mean, Optional<BigDecimal> deviation, Optional<BigDecimal> coefficient, List<Term> terms) {
    public Balance {
        terms = List.copyOf(terms);
    }

    /**
     * One school's share in the sum.
     *
     * @param label what a person calls the school
     * @param resource x, the school's total of the resource
     * @param weight P, its pupils
     * @param ratio x/P
     * @param square (P/ΣP)(x/P − X̄)²
     */
    public record Term(
            String label,
            Optional<BigDecimal> resource,
            Optional<BigDecimal> weight,
            Optional<BigDecimal> ratio,
            Optional<BigDecimal> square) {}
}
