package org.junheng.engine.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junheng.engine.fact.Blank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of rules: at a limit, beside it, and without a value. */
class ExactTest {
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    @ParameterizedTest
    @CsvSource({
        "44.99, true, true, false, false, false",
        "45, false, true, true, false, true",
        "45.00, false, true, true, false, true",
        "45.01, false, false, true, true, false"
    })
    void a_figure_below_at_and_above_a_limit(
            BigDecimal figure, boolean less, boolean atMost, boolean atLeast, boolean more, boolean same) {
        BigDecimal limit = new BigDecimal("45");
        assertEquals(less, Exact.less(figure, limit));
        assertEquals(atMost, Exact.atMost(figure, limit));
        assertEquals(atLeast, Exact.atLeast(figure, limit));
        assertEquals(more, Exact.more(figure, limit));
        assertEquals(same, Exact.same(figure, limit));
        assertEquals(!same, Exact.different(figure, limit));
    }

    @Test
    void a_day_is_held_against_a_day_and_a_word_against_a_word() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        assertTrue(Exact.atLeast(day, LocalDate.of(2026, 9, 1)) && Exact.atMost(day, LocalDate.of(2026, 9, 1)));
        assertFalse(Exact.more(day, LocalDate.of(2026, 9, 1)) || Exact.less(day, LocalDate.of(2026, 9, 1)));
        assertTrue(Exact.same("小学", "小学") && Exact.different("小学", "初中"));
        assertTrue(Exact.different(BigDecimal.ONE, "1"));
    }

    @Test
    void nothing_is_decided_by_a_blank_on_either_side() {
        assertThrows(Blank.class, () -> Exact.less(null, THREE));
        assertThrows(Blank.class, () -> Exact.atMost(THREE, null));
        assertThrows(Blank.class, () -> Exact.more(null, THREE));
        assertThrows(Blank.class, () -> Exact.atLeast(THREE, null));
        assertThrows(Blank.class, () -> Exact.same(null, THREE));
        assertThrows(Blank.class, () -> Exact.different(THREE, null));
        assertThrows(Blank.class, () -> Exact.decided(null));
        assertTrue(Exact.decided(true));
        assertFalse(Exact.decided(false));
    }

    @Test
    void what_is_worked_out_with_a_blank_on_either_side_is_blank() {
        List<BinaryOperator<BigDecimal>> operations = List.of(
                Exact::plus, Exact::minus, Exact::times, Exact::divide, Exact::quotient, Exact::min, Exact::max);
        for (BinaryOperator<BigDecimal> operation : operations) {
            assertNull(operation.apply(null, THREE));
            assertNull(operation.apply(THREE, null));
        }
        assertNull(Exact.abs(null));
        assertNull(Exact.ceiling(null));
        assertNull(Exact.floor(null));
        assertNull(Exact.round(null, BigDecimal.ZERO));
        assertNull(Exact.round(THREE, null));
        assertNull(Exact.plus((String) null, THREE));
        assertNull(Exact.plus("第", null));
        assertNull(Exact.plus((BigDecimal) null, "年"));
        assertNull(Exact.plus(THREE, (String) null));
    }

    @Test
    void each_operation_does_what_its_sign_says() {
        BigDecimal two = new BigDecimal("2");
        assertEquals(new BigDecimal("5"), Exact.plus(two, THREE));
        assertEquals(new BigDecimal("-1"), Exact.minus(two, THREE));
        assertEquals(new BigDecimal("6"), Exact.times(two, THREE));
        assertEquals(new BigDecimal("1.5"), Exact.divide(THREE, two));
        assertEquals(new BigDecimal("1.5"), Exact.quotient(THREE, two));
        assertEquals(two, Exact.min(two, THREE));
        assertEquals(THREE, Exact.max(two, THREE));
        assertEquals(two, Exact.abs(new BigDecimal("-2")));
        assertEquals("2026届", Exact.plus(new BigDecimal("2026"), "届"));
        assertEquals("第3", Exact.plus("第", THREE));
    }

    @Test
    void nothing_is_divided_by_zero_and_a_quotient_by_zero_stays_open() {
        assertThrows(ZeroDivisor.class, () -> Exact.divide(THREE, new BigDecimal("0.0")));
        assertNull(Exact.quotient(THREE, new BigDecimal("0.0")));
        assertTrue(ZeroDivisor.isCauseOf(new IllegalStateException(new ZeroDivisor())));
        assertFalse(ZeroDivisor.isCauseOf(new IllegalStateException(new ArithmeticException("other"))));
    }

    @ParameterizedTest
    @CsvSource({"2.45, 1, 2.5", "2.449, 1, 2.4", "-2.45, 1, -2.5", "2.5, 0, 3", "1250, -2, 1300", "2, 1, 2"})
    void a_half_is_rounded_away_from_zero(BigDecimal number, BigDecimal decimals, BigDecimal rounded) {
        assertEquals(rounded, Exact.round(number, decimals));
    }

    @ParameterizedTest
    @CsvSource({"300, true", "-300, true", "301, false", "-301, false"})
    void more_decimals_than_any_figure_has_are_refused(BigDecimal decimals, boolean possible) {
        if (possible) {
            Exact.round(THREE, decimals);
        } else {
            assertThrows(ArithmeticException.class, () -> Exact.round(THREE, decimals));
        }
    }

    @ParameterizedTest
    @CsvSource({"2.01, 3, 2", "2, 2, 2", "-2.01, -2, -3"})
    void a_number_between_two_whole_ones_lies_below_one_and_above_the_other(
            BigDecimal number, BigDecimal ceiling, BigDecimal floor) {
        assertEquals(ceiling, Exact.ceiling(number));
        assertEquals(floor, Exact.floor(number));
    }

    @Test
    void three_thirds_are_a_whole_and_a_third_keeps_34_digits() {
        BigDecimal third = Exact.divide(BigDecimal.ONE, THREE);
        assertEquals(new BigDecimal("0.3333333333333333333333333333333333"), third);
        assertEquals(BigDecimal.ONE, Exact.times(third, THREE));
    }

    /** Beside 30 sure digits, a number of 20 digits is meant and one of 21 is not; nor is one that was never a quotient. */
    @ParameterizedTest
    @CsvSource({
        "1.0000000000000000001000000000000001, 1.0000000000000000001",
        "1.00000000000000000001000000000001, 1.00000000000000000001000000000001",
        "1.000000000000000000010000000000001, 1.000000000000000000010000000000001",
        "0.99999999999999999999999999999999, 0.99999999999999999999999999999999",
        "0.999999999999999999999999999999999, 1"
    })
    void only_what_misses_a_number_of_few_digits_in_the_last_places_is_that_number(
            BigDecimal worked, BigDecimal settled) {
        assertEquals(settled, Exact.settled(worked));
    }
}
