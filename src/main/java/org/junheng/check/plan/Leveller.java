package org.junheng.check.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What is the cheapest way in whole steps to bring a weighted coefficient of variation under its limit?
 *
 * <p>Where all steps cost and bring the same, the mean is fixed by their number, so that each next step belongs where it
 * adds least to Σq²/n; the first number that is under the limit is the least, and since more steps can be worse, numbers
 * are tried upwards from none. Members whose steps cost or bring something else are tried with every number of steps
 * below the best cost known, the others levelled around them; where that is too much, the best found is given. Figures
 * are doubles: a member of the answer is judged again exactly by whoever asks.
 */
final class Leveller {
    /** So many steps are tried before the search for a proof is given up. */
    private static final long MOST_WORK = 20_000_000;

    /** What is over the limit by less may be at it, which exact judging tells. */
    private static final double NEARLY = 1 + 1e-13;

    private final List<Member> members;
    private final double limit;
    private final List<Integer> alike = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
    private long work;
    private double weights;
    private Answer best;

    /**
     * One member.
     *
     * @param amount what it has
     * @param weight of it
     * @param step what one step adds; 0 if nothing can be added
     * @param price of one step
     */
    record Member(double amount, double weight, double step, double price) {}

    /**
     * How many steps each member gets.
     *
     * @param proved whether no cheaper answer exists
     */
    record Answer(int[] steps, double cost, boolean proved) {}

    private Leveller(List<Member> members, double limit) {
        this.members = members;
        this.limit = limit * NEARLY;
        Map<List<Double>, List<Integer>> classes = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            weights += member.weight();
            if (member.step() > 0) {
                classes.computeIfAbsent(List.of(member.step(), member.price()), any -> new ArrayList<>())
                        .add(i);
            }
        }
        classes.values().stream().max(Comparator.comparingInt(List::size)).ifPresent(alike::addAll);
        classes.values().stream().filter(one -> !one.equals(alike)).forEach(others::addAll);
    }

    /** The cheapest steps; empty if no number of them is enough. */
    static Optional<Answer> under(List<Member> members, double limit) {
        Leveller leveller = new Leveller(members, limit);
        leveller.best = new Family(members, leveller.limit).answer().orElse(null);
        boolean proved = leveller.enumerate(0, new int[members.size()], 0);
        return Optional.ofNullable(leveller.best).map(best -> new Answer(best.steps(), best.cost(), proved));
    }

    /** The coefficient of variation with some steps made. */
    static double coefficient(List<Member> members, int[] steps) {
        double sum = 0;
        double squares = 0;
        double weights = 0;
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            double amount = member.amount() + steps[i] * member.step();
            sum += amount;
            squares += amount * amount / member.weight();
            weights += member.weight();
        }
        return coefficient(sum, squares, weights);
    }

    static double coefficient(double sum, double squares, double weights) {
        return Math.sqrt(Math.max(0, weights * squares / (sum * sum) - 1));
    }

    /** Every number of steps for the members that differ, from the first on; whether all were tried. */
    private boolean enumerate(int from, int[] steps, double cost) {
        if (from == others.size()) {
            return level(steps, cost);
        }
        int member = others.get(from);
        boolean whole = true;
        for (int k = 0; isCheaper(cost + k * members.get(member).price()) && whole; k++) {
            steps[member] = k;
            whole = enumerate(from + 1, steps, cost + k * members.get(member).price());
        }
        steps[member] = 0;
        return whole;
    }

    private boolean isCheaper(double cost) {
        return work < MOST_WORK && (best == null || cost < best.cost());
    }

    /** Steps one by one for those alike, always where it adds least to the squares. */
    private boolean level(int[] fixed, double cost) {
        work += members.size();
        int[] steps = fixed.clone();
        double[] sums = sums(steps);
        PriorityQueue<double[]> next = new PriorityQueue<>(Comparator.comparingDouble(entry -> entry[0]));
        alike.forEach(member -> next.add(new double[] {increase(member, steps[member]), member}));
        double price = alike.isEmpty() ? 0 : members.get(alike.get(0)).price();
        for (int k = 0; isCheaper(cost + k * price); k++) {
            if (coefficient(sums[0], sums[1], weights) <= limit) {
                best = new Answer(steps, cost + k * price, false);
                return true;
            }
            if (next.isEmpty() || isLevel(next, steps)) {
                return true;
            }
            int member = (int) next.remove()[1];
            sums[0] += members.get(member).step();
            sums[1] += increase(member, steps[member]);
            steps[member]++;
            next.add(new double[] {increase(member, steps[member]), member});
            work++;
        }
        return work < MOST_WORK;
    }

    /** Beyond the highest of all nothing is gained by more steps. */
    private boolean isLevel(PriorityQueue<double[]> next, int[] steps) {
        int member = (int) next.peek()[1];
        double lowest = ratio(member, steps[member]);
        return members.stream()
                                .mapToDouble(one -> one.amount() / one.weight())
                                .max()
                                .orElse(0)
                        * 2
                < lowest;
    }

    private double ratio(int member, int steps) {
        Member one = members.get(member);
        return (one.amount() + steps * one.step()) / one.weight();
    }

    private double increase(int member, int steps) {
        Member one = members.get(member);
        double amount = one.amount() + steps * one.step();
        return (2 * amount * one.step() + one.step() * one.step()) / one.weight();
    }

    private double[] sums(int[] steps) {
        double[] sums = new double[2];
        for (int i = 0; i < members.size(); i++) {
            double amount = members.get(i).amount() + steps[i] * members.get(i).step();
            sums[0] += amount;
            sums[1] += amount * amount / members.get(i).weight();
        }
        return sums;
    }
}
