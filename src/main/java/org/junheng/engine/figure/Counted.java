package org.junheng.engine.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The things whose count stands behind a rate: so many graduates among so many who should have graduated.
 *
 * @param count what is counted; the rate is its share in the base, which does not change with it
 */
public record Counted(String name, BigDecimal count, BigDecimal base, String unit) {
    private static final Set<String> ORDERING = Set.of("atLeast", "moreThan", "atMost", "lessThan");

    /** By how many powers of ten a rate is greater than the share that it states. */
    private static final Map<String, Integer> POWERS = Map.of("%", 2, "‰", 3);

    /** By what part of a rate it may differ from its share, since a division is rounded to 34 digits. */
    private static final BigDecimal ROUNDED = new BigDecimal("1E-30");

    /**
     * Whether a rate is the share of the count in the base, or the whole where it is told as no more than that.
     *
     * @param rateUnit the unit of the rate
     */
    public boolean isBehind(BigDecimal rate, String rateUnit) {
        if (count == null || base == null || base.signum() == 0 || rate == null) {
            return true;
        }
        BigDecimal whole = BigDecimal.ONE.movePointRight(POWERS.getOrDefault(rateUnit, 0));
        BigDecimal share = count.multiply(whole).divide(base, MathContext.DECIMAL128);
        boolean capped = rate.compareTo(whole) == 0 && share.compareTo(whole) > 0;
        return capped || share.subtract(rate).abs().compareTo(share.abs().multiply(ROUNDED)) <= 0;
    }

    /**
     * How many more of them, or fewer, would meet a limit.
     *
     * @param limit in words, a number if the comparator is one that a count can meet
     * @param rateUnit the unit of the rate and its limit
     * @return a whole number above zero; empty if the limit is met, or is none that a count can meet
     */
    public Optional<BigDecimal> lacking(String comparator, String limit, String rateUnit) {
        boolean told = count != null && base != null && base.signum() > 0;
        if (!told || !ORDERING.contains(comparator)) {
            return Optional.empty();
        }
        BigDecimal bound = new BigDecimal(limit).multiply(base).movePointLeft(POWERS.getOrDefault(rateUnit, 0));
        BigDecimal up = bound.setScale(0, RoundingMode.CEILING);
        BigDecimal down = bound.setScale(0, RoundingMode.FLOOR);
        BigDecimal lacking = switch (comparator) {
            case "atLeast" -> up.subtract(count);
            case "moreThan" -> down.add(BigDecimal.ONE).subtract(count);
            case "atMost" -> count.subtract(down);
            case "lessThan" -> count.subtract(up.subtract(BigDecimal.ONE));
            default -> BigDecimal.ZERO;
        };
        return Optional.of(lacking).filter(number -> number.signum() > 0);
    }
}
