package org.junheng.model.pack;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Another way of computing a coefficient, for comparison only.
 *
 * @param source who computes so
 * @param weighted whether each school counts by its weight, or all alike
 * @param ratioPlaces how many decimal places are left of each school's ratio; empty for all
 * @param resultPlaces how many are left of the coefficient; empty for all
 * @param per by item how many units of the weight a ratio is told for, one where nothing is said
 */
public record OtherReading(
        String name,
        String source,
        boolean weighted,
        Optional<Integer> ratioPlaces,
        Optional<Integer> resultPlaces,
        Map<String, BigDecimal> per) {
    public OtherReading {
        per = Map.copyOf(per);
    }
}
