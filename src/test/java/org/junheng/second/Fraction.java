package org.junheng.second;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What is one whole number over another, exactly? In lowest terms, with a positive denominator. */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    public Fraction {
        if (under.signum() == 0) {
            throw new ArithmeticException("nothing is divided by zero");
        }
        BigInteger shared = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(shared);
        under = under.divide(shared);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A decimal as it is written, such as {@code 0.65}. */
    public static Fraction of(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    public Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    public Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    public Fraction floor() {
        BigInteger[] parts = over.divideAndRemainder(under);
        return new Fraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    public Fraction ceiling() {
        return ZERO.minus(ZERO.minus(this).floor());
    }

    public int sign() {
        return over.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    @Override
    public String toString() {
        return under.equals(BigInteger.ONE) ? over.toString() : over + "/" + under;
    }
}
