package org.junheng.check.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Which mix of steps over several coefficients brings their mean under a limit cheaply?
 *
 * <p>Each coefficient is levelled step by step; of what the steps of one come to, the corners of the lower hull are
 * taken, those that bring most for the money first, until the mean is under the limit; then steps that are not needed are
 * taken back. That is good, not proved to be the cheapest.
 */
final class Mix {
    private static final int MOST_STEPS = 20_000;

    private final List<List<Leveller.Member>> members;
    private final double limit;
    private final List<Path> paths = new ArrayList<>();

    /** What the first k steps of one coefficient come to. */
    private static final class Path {
        private final List<Integer> order = new ArrayList<>();
        private final List<Double> costs = new ArrayList<>(List.of(0.0));
        private final List<Double> values = new ArrayList<>();
        private int taken;
    }

    private Mix(List<List<Leveller.Member>> members, double limit) {
        this.members = members;
        this.limit = limit * members.size();
        members.forEach(one -> paths.add(path(one)));
    }

    /** The steps by coefficient and member; empty if the mean cannot be brought under the limit. */
    static Optional<List<int[]>> under(List<List<Leveller.Member>> members, double limit) {
        return new Mix(members, limit).answer();
    }

    private Optional<List<int[]>> answer() {
        while (sum() > limit) {
            Optional<Path> best = paths.stream()
                    .filter(path -> gain(path, corner(path)) > 0)
                    .max(Comparator.comparingDouble(path -> gain(path, corner(path))));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            best.get().taken = corner(best.get());
        }
        paths.forEach(this::takeBack);
        List<int[]> steps = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            int[] own = new int[members.get(i).size()];
            paths.get(i).order.subList(0, paths.get(i).taken).forEach(member -> own[member]++);
            steps.add(own);
        }
        return Optional.of(steps);
    }

    private double sum() {
        return paths.stream().mapToDouble(path -> path.values.get(path.taken)).sum();
    }

    /** How much a path falls for the money from where it stands to a later step. */
    private static double gain(Path path, int to) {
        double cost = path.costs.get(to) - path.costs.get(path.taken);
        return cost <= 0 ? 0 : (path.values.get(path.taken) - path.values.get(to)) / cost;
    }

    private static int corner(Path path) {
        int best = path.taken;
        for (int to = path.taken + 1; to < path.values.size(); to++) {
            best = gain(path, to) > gain(path, best) ? to : best;
        }
        return best;
    }

    private void takeBack(Path path) {
        int least = path.taken;
        int was = path.taken;
        for (int k = was; k >= 0; k--) {
            path.taken = k;
            least = sum() <= limit ? k : least;
        }
        path.taken = least;
    }

    private static Path path(List<Leveller.Member> members) {
        Path path = new Path();
        int[] steps = new int[members.size()];
        path.values.add(Leveller.coefficient(members, steps));
        PriorityQueue<double[]> next = new PriorityQueue<>(Comparator.comparingDouble(entry -> entry[0]));
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).step() > 0) {
                next.add(new double[] {level(members.get(i), 0), i});
            }
        }
        double highest = members.stream()
                .mapToDouble(one -> one.amount() / one.weight())
                .max()
                .orElse(0);
        while (!next.isEmpty() && path.order.size() < MOST_STEPS && next.peek()[0] < highest) {
            int member = (int) next.remove()[1];
            steps[member]++;
            path.order.add(member);
            path.costs.add(
                    path.costs.get(path.costs.size() - 1) + members.get(member).price());
            path.values.add(Leveller.coefficient(members, steps));
            next.add(new double[] {level(members.get(member), steps[member]), member});
        }
        return path;
    }

    private static double level(Leveller.Member member, int steps) {
        return (2 * (member.amount() + steps * member.step()) + member.step()) / (2 * member.weight());
    }
}
