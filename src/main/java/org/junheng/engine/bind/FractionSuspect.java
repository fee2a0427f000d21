package org.junheng.engine.bind;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.engine.fact.Figure;

/** Do the figures of a column that is counted in per cent look like fractions? */
final class FractionSuspect {
    private FractionSuspect() {}

    /**
     * Whether all lie between 0 and 1, one of them above 0, and no cell says that it is a percentage.
     *
     * @param read what the cells of the column hold
     */
    static boolean of(Stream<Object> read) {
        List<Object> figures = read.filter(each -> each instanceof BigDecimal || each instanceof Figure)
                .toList();
        boolean plain = figures.stream().allMatch(BigDecimal.class::isInstance);
        return plain
                && figures.stream().map(BigDecimal.class::cast).allMatch(FractionSuspect::isBetween)
                && figures.stream().map(BigDecimal.class::cast).anyMatch(number -> number.signum() > 0);
    }

    private static boolean isBetween(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }
}
