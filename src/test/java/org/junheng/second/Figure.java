package org.junheng.second;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What is a number that may not be known, or only between two bounds?
 *
 * <p>A blank, a missing row and a division by zero leave it unknown, and so is whatever is worked out from it. Only
 * square roots have bounds that differ, by less than one of the last of eighty digits.
 *
 * @param known whether the bounds mean anything
 */
public record Figure(boolean known, Fraction low, Fraction high) {
    public static final Figure UNKNOWN = new Figure(false, Fraction.ZERO, Fraction.ZERO);
    public static final Figure ZERO = of(0);
    private static final BigInteger FINE = BigInteger.TEN.pow(80);

    public static Figure of(long whole) {
        return of(Fraction.of(whole));
    }

    public static Figure of(String decimal) {
        return of(Fraction.of(decimal));
    }

    public static Figure of(Fraction exact) {
        return new Figure(true, exact, exact);
    }

    /** The sum of all; unknown as soon as one is, and over nobody. */
    public static Figure sum(Collection<Figure> all) {
        return all.stream().reduce(Figure::plus).orElse(UNKNOWN);
    }

    public static Figure greatest(Collection<Figure> all) {
        return all.stream().reduce(Figure::max).orElse(UNKNOWN);
    }

    public static Figure least(Collection<Figure> all) {
        return all.stream().reduce(Figure::min).orElse(UNKNOWN);
    }

    public boolean exact() {
        return known && low.equals(high);
    }

    public Figure plus(Figure other) {
        return known && other.known ? new Figure(true, low.plus(other.low), high.plus(other.high)) : UNKNOWN;
    }

    public Figure minus(Figure other) {
        return both(other, Fraction::minus);
    }

    public Figure times(Figure other) {
        return both(other, Fraction::times);
    }

    public Figure times(String decimal) {
        return times(of(decimal));
    }

    /** Unknown where the divisor is zero. */
    public Figure over(Figure divisor) {
        if (!divisor.exact() || divisor.low.sign() == 0) {
            return UNKNOWN;
        }
        return known ? scaled(divisor.low) : UNKNOWN;
    }

    private Figure scaled(Fraction divisor) {
        Fraction one = low.dividedBy(divisor);
        Fraction two = high.dividedBy(divisor);
        return divisor.sign() > 0 ? new Figure(true, one, two) : new Figure(true, two, one);
    }

    public Figure over(long divisor) {
        return over(of(divisor));
    }

    public Figure max(Figure other) {
        return both(other, (one, two) -> one.compareTo(two) >= 0 ? one : two);
    }

    public Figure min(Figure other) {
        return both(other, (one, two) -> one.compareTo(two) <= 0 ? one : two);
    }

    public Figure ceiling() {
        return alone(Fraction::ceiling);
    }

    public Figure floor() {
        return alone(Fraction::floor);
    }

    /** Rounded to so many places, a half away from zero; of numbers that are not negative. */
    public Figure rounded(int places) {
        Fraction scale = new Fraction(BigInteger.TEN.pow(places), BigInteger.ONE);
        Fraction half = Fraction.of("0.5");
        return alone(number -> number.times(scale).plus(half).floor().dividedBy(scale));
    }

    /** √(p/q) = √(p·q)/q, between whole numbers of a fine measure. */
    public Figure root() {
        if (!known) {
            return UNKNOWN;
        }
        Fraction square = only();
        BigInteger inside =
                square.over().multiply(square.under()).multiply(FINE).multiply(FINE);
        BigInteger root = inside.sqrt();
        BigInteger measure = square.under().multiply(FINE);
        boolean even = root.multiply(root).equals(inside);
        return new Figure(
                true, new Fraction(root, measure), new Fraction(even ? root : root.add(BigInteger.ONE), measure));
    }

    /** Below, at or above another that is known. */
    public int against(Figure other) {
        if (high.compareTo(other.low) < 0) {
            return -1;
        }
        if (low.compareTo(other.high) > 0) {
            return 1;
        }
        if (exact() && other.exact()) {
            return 0;
        }
        throw new ArithmeticException(this + " and " + other + " need finer bounds");
    }

    public Truth atLeast(Figure other) {
        return known && other.known ? Truth.of(against(other) >= 0) : Truth.OPEN;
    }

    public Truth below(Figure other) {
        return atLeast(other).not();
    }

    public Truth atLeast(long other) {
        return atLeast(of(other));
    }

    public Truth below(long other) {
        return below(of(other));
    }

    private Fraction only() {
        if (!exact()) {
            throw new ArithmeticException(this + " has two bounds");
        }
        return low;
    }

    private Figure both(Figure other, BinaryOperator<Fraction> worked) {
        return known && other.known ? of(worked.apply(only(), other.only())) : UNKNOWN;
    }

    private Figure alone(UnaryOperator<Fraction> worked) {
        return known ? of(worked.apply(only())) : UNKNOWN;
    }

    @Override
    public String toString() {
        return !known ? "?" : exact() ? low.toString() : List.of(low, high).toString();
    }
}
