package org.junheng.model.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A unit of measurement as people write it: what it counts, how many of the basic unit it is, and per what.
 *
 * @param written the unit as it stood
 * @param dimension what it counts; units of one dimension convert into each other
 * @param factor how many of the dimension's basic unit it is
 * @param per what it is counted by, such as a head; empty if by nothing
 */
public record Unit(String written, String dimension, Ratio factor, Optional<Per> per) {
    /**
     * What a figure is counted by.
     *
     * @param factor how many of them, such as a hundred heads
     */
    public record Per(String dimension, Ratio factor) {}

    /** A fraction of whole numbers, since some units are no finite decimal of others: 1 mu is 2000/3 square metres. */
    public record Ratio(BigDecimal over, BigDecimal under) {
        static final Ratio ONE = of("1", "1");

        static Ratio of(String over, String under) {
            return new Ratio(new BigDecimal(over), new BigDecimal(under));
        }

        Ratio times(Ratio other) {
            return new Ratio(over.multiply(other.over), under.multiply(other.under));
        }

        Ratio dividedBy(Ratio other) {
            return new Ratio(over.multiply(other.under), under.multiply(other.over));
        }

        /** Exact where the result is a finite decimal of 34 digits at most, else rounded to 34 digits. */
        BigDecimal of(BigDecimal number) {
            return number.multiply(over).divide(under, MathContext.DECIMAL128);
        }

        boolean isOne() {
            return over.compareTo(under) == 0;
        }
    }

    /** The unit that a text is, wholly; empty for any other text. */
    public static Optional<Unit> of(String written) {
        return UnitReader.read(written);
    }

    /** Whether figures in this unit can be stated in the other. */
    public boolean fits(Unit other) {
        return alike(dimension, other.dimension) && per.map(Per::dimension).equals(other.per.map(Per::dimension));
    }

    /** The same where only one of the two says what it is counted by, and the figure's name says so for the other. */
    public boolean fitsPerHead(Unit other) {
        return alike(dimension, other.dimension)
                && per.isPresent() != other.per.isPresent()
                && per.or(other::per)
                        .filter(by -> by.dimension().equals(UnitWords.HEADS))
                        .isPresent();
    }

    private static boolean alike(String one, String other) {
        return one.equals(other)
                || one.equals(UnitWords.PIECES) && UnitWords.isCounted(other)
                || other.equals(UnitWords.PIECES) && UnitWords.isCounted(one);
    }

    /** Whether its figures are mere numbers, after which nobody says a unit. */
    public boolean isBare() {
        return dimension.equals(UnitWords.SHARE) && factor.isOne() && per.isEmpty();
    }

    /** How many of the other unit one of this is. */
    public BigDecimal in(Unit other) {
        return convert(BigDecimal.ONE, other);
    }

    /**
     * A figure stated in another unit.
     *
     * @param other one that this unit fits
     */
    public BigDecimal convert(BigDecimal number, Unit other) {
        return whole().dividedBy(other.whole()).of(number);
    }

    private Ratio whole() {
        return per.map(by -> factor.dividedBy(by.factor())).orElse(factor);
    }

    /** Whether figures need no conversion. */
    public boolean same(Unit other) {
        return whole().dividedBy(other.whole()).isOne();
    }

    /** Whether it is a share of something, such as per cent. */
    public boolean isShare() {
        return dimension.equals(UnitWords.SHARE);
    }

    /** Whether it is a year of the calendar or an age. */
    public boolean isYear() {
        return dimension.equals(UnitWords.YEAR) && per.isEmpty();
    }

    /** Whether it is so much of something for so much money. */
    boolean isPerMoney() {
        return per.filter(by -> by.dimension().equals(UnitWords.MONEY)).isPresent();
    }

    /** Whether it counts things one by one, so that the word may as well name the things. */
    public boolean isPlainCount() {
        return (isPieces() || UnitWords.isCounted(dimension)) && factor.isOne() && per.isEmpty();
    }

    /** Whether it counts things without saying which. */
    public boolean isPieces() {
        return dimension.equals(UnitWords.PIECES);
    }

    /** Whether figures of several can be added up. */
    public boolean addsUp() {
        return per.isEmpty() && !isShare() && !isYear();
    }
}
