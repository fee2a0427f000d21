package org.junheng.engine.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.junheng.engine.fact.Blank;
import org.junheng.engine.fact.Row;
import org.junheng.word.Figures;

/**
 * The arithmetic of rules: exact decimals, division to 34 digits (DECIMAL128), and a blank makes every result blank.
 *
 * <p>Compiled rules call it; authors write plain operators.
 */
public final class Exact {
    private static final MathContext QUOTIENT = MathContext.DECIMAL128;
    /** To how many digits a number that rests on quotients is sure, after some hundreds of sums. */
    private static final MathContext SURE = new MathContext(30);
    /** How many digits a number has at most that is no quotient. */
    private static final int FEW_DIGITS = 20;

    /** More decimals than any figure has; the zeros of a hundred million would fill the memory. */
    private static final BigDecimal MOST_DECIMALS = BigDecimal.valueOf(300);

    private Exact() {}

    /** The number a literal states. */
    public static BigDecimal of(String digits) {
        return Figures.canonical(new BigDecimal(digits));
    }

    /**
     * What was worked out, in the one form.
     *
     * <p>A quotient has 34 digits, of which the last is rounded, and what is worked out of quotients may miss a number of few
     * digits by some units of the last places: thirds that make a whole are that whole, so that no rounding decides.
     */
    static BigDecimal settled(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() >= QUOTIENT.getPrecision() - 1) {
            BigDecimal near = stripped.round(SURE).stripTrailingZeros();
            stripped = near.precision() <= FEW_DIGITS ? near : stripped;
        }
        return Figures.canonical(stripped);
    }

    /** The value, or null for a blank. */
    public static <T> T known(Optional<T> value) {
        return value.orElse(null);
    }

    public static BigDecimal plus(BigDecimal left, BigDecimal right) {
        return left == null || right == null ? null : settled(left.add(right));
    }

    public static String plus(String left, Object right) {
        return left == null || right == null ? null : left + Figures.text(right);
    }

    public static String plus(BigDecimal left, String right) {
        return left == null || right == null ? null : Figures.text(left) + right;
    }

    public static BigDecimal minus(BigDecimal left, BigDecimal right) {
        return left == null || right == null ? null : settled(left.subtract(right));
    }

    public static BigDecimal times(BigDecimal left, BigDecimal right) {
        return left == null || right == null ? null : settled(left.multiply(right));
    }

    /**
     * The quotient to 34 digits.
     *
     * @throws ZeroDivisor if the divisor is zero
     */
    public static BigDecimal divide(BigDecimal left, BigDecimal right) {
        if (left == null || right == null) {
            return null;
        }
        if (right.signum() == 0) {
            throw new ZeroDivisor();
        }
        return settled(left.divide(right, QUOTIENT));
    }

    /** As {@link #divide}, where what cannot be divided stays open like a blank. */
    public static BigDecimal quotient(BigDecimal left, BigDecimal right) {
        return right == null || right.signum() == 0 ? null : divide(left, right);
    }

    public static BigDecimal min(BigDecimal left, BigDecimal right) {
        return left == null || right == null ? null : left.min(right);
    }

    public static BigDecimal max(BigDecimal left, BigDecimal right) {
        return left == null || right == null ? null : left.max(right);
    }

    public static BigDecimal abs(BigDecimal number) {
        return number == null ? null : number.abs();
    }

    public static BigDecimal ceiling(BigDecimal number) {
        return number == null ? null : Figures.canonical(number.setScale(0, RoundingMode.CEILING));
    }

    public static BigDecimal floor(BigDecimal number) {
        return number == null ? null : Figures.canonical(number.setScale(0, RoundingMode.FLOOR));
    }

    /** Rounds half up to a number of decimals, for formulas whose source prescribes rounding. */
    public static BigDecimal round(BigDecimal number, BigDecimal decimals) {
        if (number == null || decimals == null) {
            return null;
        }
        if (decimals.abs().compareTo(MOST_DECIMALS) > 0) {
            throw new ArithmeticException("decimals " + decimals);
        }
        return Figures.canonical(number.setScale(decimals.intValueExact(), RoundingMode.HALF_UP));
    }

    public static boolean same(Object left, Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Blank.refuse(left).equals(Blank.refuse(right));
    }

    public static boolean different(Object left, Object right) {
        return !same(left, right);
    }

    public static <T extends Comparable<? super T>> boolean less(T left, T right) {
        return Blank.refuse(left).compareTo(Blank.refuse(right)) < 0;
    }

    public static <T extends Comparable<? super T>> boolean atMost(T left, T right) {
        return Blank.refuse(left).compareTo(Blank.refuse(right)) <= 0;
    }

    public static <T extends Comparable<? super T>> boolean more(T left, T right) {
        return Blank.refuse(left).compareTo(Blank.refuse(right)) > 0;
    }

    public static <T extends Comparable<? super T>> boolean atLeast(T left, T right) {
        return Blank.refuse(left).compareTo(Blank.refuse(right)) >= 0;
    }

    /** A flag on which something is decided. */
    public static boolean decided(Boolean flag) {
        return Blank.refuse(flag);
    }

    /** A fact's share in a weighted aggregate. */
    public static Weighted weigh(Row fact, BigDecimal resource, BigDecimal weight) {
        return new Weighted(fact, resource, weight);
    }
}
