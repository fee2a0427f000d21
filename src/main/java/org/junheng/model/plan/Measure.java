package org.junheng.model.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How may the cells of one column be changed, and at what price?
 *
 * @param sheet the fact type or its sheet
 * @param column the field
 * @param step the least amount by which a cell changes, in the unit of the pack
 * @param price of one step in yuan; empty if it cannot be bought
 * @param payer who pays, or who acts where nothing is paid
 * @param rank its place in the table; of two ways without a price the earlier one is taken
 */
public record Measure(
        String sheet,
        String column,
        BigDecimal step,
        Optional<BigDecimal> price,
        Way way,
        String payer,
        String source,
        boolean verified,
        int rank) {
    /** In which direction a cell may be changed. */
    public enum Way {
        UP,
        DOWN,
        BOTH,
        /** What one cell loses another one gets: the sum stays. */
        SHIFT,
        /** Only so that totals agree with what was changed elsewhere. */
        FOLLOW
    }

    /** Whether a cell may grow. */
    public boolean up() {
        return way == Way.UP || way == Way.BOTH || way == Way.SHIFT;
    }

    /** Whether a cell may shrink. */
    public boolean down() {
        return way == Way.DOWN || way == Way.BOTH || way == Way.SHIFT;
    }

    /** What some steps cost; a cell that shrinks costs nothing. */
    public Optional<BigDecimal> cost(BigDecimal steps) {
        return price.map(one -> one.multiply(steps.max(BigDecimal.ZERO)));
    }
}
