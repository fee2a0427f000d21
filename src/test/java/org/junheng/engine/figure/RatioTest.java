package org.junheng.engine.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junheng.engine.figure.Balances.Ratio;
import org.junit.jupiter.api.Test;

class RatioTest {
    /** Pupils and books of the worked example to the calculation notes. */
    private static final List<Weighted> SCHOOLS =
            List.of(school(45, 279), school(37, 137), school(89, 935), school(76, 160), school(55, 402));

    // (1/302)·Σ books²/pupils − (1913/302)², in books² per pupil²; over the mean squared it is 0.515257².
    @Test
    void the_variance_of_the_worked_example_is_the_exact_fraction() {
        Ratio mean = new Ratio(BigInteger.valueOf(1913), BigInteger.valueOf(302));
        Ratio variance = Balances.variance(SCHOOLS, BigDecimal.valueOf(302), mean);
        assertEquals(new BigInteger("3343375367537"), variance.numerator());
        assertEquals(new BigInteger("313849836740"), variance.denominator());
    }

    @Test
    void a_fraction_stands_in_lowest_terms_with_a_positive_denominator() {
        Ratio ratio = new Ratio(BigInteger.valueOf(6), BigInteger.valueOf(-4));
        assertEquals(BigInteger.valueOf(-3), ratio.numerator());
        assertEquals(BigInteger.valueOf(2), ratio.denominator());
    }

    @Test
    void a_decimal_becomes_the_fraction_it_states() {
        assertEquals(new Ratio(BigInteger.valueOf(13), BigInteger.valueOf(20)), Ratio.of(new BigDecimal("0.650")));
        assertEquals(new Ratio(BigInteger.valueOf(1200), BigInteger.ONE), Ratio.of(new BigDecimal("1.2E+3")));
    }

    @Test
    void the_root_of_a_square_is_exact() {
        assertEquals(new BigDecimal("0.65"), new Ratio(BigInteger.valueOf(169), BigInteger.valueOf(400)).root());
    }

    // 1.4142135623730950488016887242096980785696718753769480…
    @Test
    void any_other_root_has_34_digits() {
        assertEquals(
                new BigDecimal("1.414213562373095048801688724209698"),
                new Ratio(BigInteger.TWO, BigInteger.ONE).root());
    }

    private static Weighted school(int pupils, int books) {
        return new Weighted(null, BigDecimal.valueOf(books), BigDecimal.valueOf(pupils));
    }
}
