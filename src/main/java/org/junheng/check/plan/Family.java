package org.junheng.check.plan;

import java.util.List;
import java.util.Optional;

/**
 * What is a good way under the limit where steps cost or bring different amounts?
 *
 * <p>With divisible steps the cheapest way raises each member to a level T − c·p, p being its price for one unit of
 * resource, and none that is above it; c is scanned, T found by bisection, the steps are rounded up and those not needed
 * are taken back, the dearest first.
 */
final class Family {
    private static final int SCANNED = 40;
    private static final int HALVINGS = 60;

    private final List<Leveller.Member> members;
    private final double limit;
    private final double highest;
    private final double dearest;

    Family(List<Leveller.Member> members, double limit) {
        this.members = members;
        this.limit = limit;
        this.highest = members.stream()
                .mapToDouble(one -> one.amount() / one.weight())
                .max()
                .orElse(0);
        this.dearest = members.stream()
                .filter(one -> one.step() > 0)
                .mapToDouble(Family::perUnit)
                .max()
                .orElse(0);
    }

    private static double perUnit(Leveller.Member member) {
        return member.price() / member.step();
    }

    /** The cheapest of the family; empty if none is under the limit. */
    Optional<Leveller.Answer> answer() {
        Leveller.Answer best = null;
        for (int i = 0; i <= SCANNED && dearest > 0; i++) {
            double slope = highest / dearest * i / SCANNED;
            int[] steps = least(slope);
            if (isUnder(steps)) {
                takeBack(steps);
                double cost = cost(steps);
                best = best == null || cost < best.cost() ? new Leveller.Answer(steps, cost, false) : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private int[] least(double slope) {
        double low = 0;
        double high = highest * 2 + slope * dearest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (isUnder(raised(middle, slope))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return raised(high, slope);
    }

    private int[] raised(double top, double slope) {
        int[] steps = new int[members.size()];
        for (int i = 0; i < steps.length; i++) {
            Leveller.Member one = members.get(i);
            if (one.step() > 0) {
                double level = top - slope * perUnit(one);
                double lacking = level * one.weight() - one.amount();
                steps[i] = (int) Math.min(Integer.MAX_VALUE / 2, Math.ceil(Math.max(0, lacking / one.step())));
            }
        }
        return steps;
    }

    private void takeBack(int[] steps) {
        boolean some = true;
        while (some) {
            some = false;
            for (int i = 0; i < steps.length; i++) {
                if (steps[i] > 0) {
                    steps[i]--;
                    boolean still = isUnder(steps);
                    some |= still;
                    steps[i] += still ? 0 : 1;
                }
            }
        }
    }

    private double cost(int[] steps) {
        double cost = 0;
        for (int i = 0; i < steps.length; i++) {
            cost += steps[i] * members.get(i).price();
        }
        return cost;
    }

    private boolean isUnder(int[] steps) {
        return Leveller.coefficient(members, steps) <= limit;
    }
}
