package org.junheng.model.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.judged.Judgement;

/**
 * Points that one item loses, and what it takes to win them.
 *
 * @param lost points
 * @param by the findings whose changes win them
 * @param cost of these in yuan, zero where nothing has a price; empty if for some of them no change was found
 */
public record Points(Judgement item, BigDecimal lost, List<Fix> by, Optional<BigDecimal> cost) {
    private static final Comparator<Points> CHEAPEST_FIRST =
            Comparator.comparing(points -> points.each().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    public Points {
        by = List.copyOf(by);
    }

    /** What one point costs in yuan. */
    public Optional<BigDecimal> each() {
        return cost.map(sum -> sum.divide(lost, MathContext.DECIMAL128));
    }

    /** The items that lose points, the cheapest points first. */
    static List<Points> of(List<Fix> fixes) {
        Map<String, Fix> byId = new LinkedHashMap<>();
        fixes.forEach(fix -> byId.put(fix.finding().id(), fix));
        List<Points> all = new ArrayList<>();
        for (Fix fix : fixes) {
            Judgement item = fix.finding();
            BigDecimal lost = item.worth()
                    .map(worth -> worth.subtract(item.points().orElse(BigDecimal.ZERO)))
                    .orElse(BigDecimal.ZERO);
            if (lost.signum() > 0) {
                Set<Fix> by = new LinkedHashSet<>();
                boolean known = collect(fix, byId, by);
                BigDecimal sum =
                        by.stream().flatMap(one -> one.cost().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
                all.add(new Points(item, lost, List.copyOf(by), known ? Optional.of(sum) : Optional.empty()));
            }
        }
        all.sort(CHEAPEST_FIRST);
        return all;
    }

    /** The changes that a finding takes, its own or those of what it follows; whether all are known. */
    private static boolean collect(Fix fix, Map<String, Fix> byId, Set<Fix> by) {
        if (fix == null || fix.way() == Fix.Way.NONE) {
            return false;
        }
        if (fix.way() != Fix.Way.FOLLOWS) {
            by.add(fix);
            return true;
        }
        boolean known = true;
        for (String id : fix.follows()) {
            known &= collect(byId.get(id), byId, by);
        }
        return known;
    }
}
