package org.junheng.check.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.model.judged.Judgement;
import org.junheng.model.plan.Measure;
import org.junheng.model.sheet.Cell;

/** What must change along with some cells, so that the data agree with each other as they did before? */
final class Agreement {
    private static final int MOST_ROUNDS = 12;

    private final Bench bench;
    private final Grid grid;
    private final Attempts attempts;
    private final Judged base;

    Agreement(Bench bench, Grid grid, Attempts attempts, Judged base) {
        this.bench = bench;
        this.grid = grid;
        this.attempts = attempts;
        this.base = base;
    }

    /**
     * Some cells changed, and those along with them.
     *
     * @param clean whether no comparison of data came out worse than before
     */
    record Agreed(Edits edits, Judged judged, boolean clean) {}

    Agreed of(Edits wanted) {
        Edits all = wanted;
        Judged now = bench.judge(all);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Judgement> off = now.newlyDisagreeing(base);
            Edits next = all;
            for (Judgement one : off) {
                next = next.plus(agreeing(one, next, wanted.places()).orElse(Edits.NONE));
            }
            if (next.equals(all)) {
                break;
            }
            all = next;
            now = bench.judge(all);
        }
        boolean clean = now.newlyDisagreeing(base).isEmpty() && !now.hasNewProblems(base);
        return new Agreed(all, now, clean);
    }

    private Optional<Edits> agreeing(Judgement off, Edits all, Set<At> fixed) {
        Optional<BigDecimal> gap = Search.gap(off);
        List<Grid.Known> free = attempts.cells(off).stream()
                .filter(cell -> !fixed.contains(cell.at()))
                .filter(cell -> attempts.measure(cell).isPresent())
                .toList();
        if (gap.isEmpty() || free.isEmpty()) {
            return Optional.empty();
        }
        return following(off, gap.get(), free, all)
                .or(() -> shifting(off, gap.get(), free, all, fixed))
                .or(() -> buying(off, gap.get(), free, all));
    }

    private Optional<Edits> following(Judgement off, BigDecimal gap, List<Grid.Known> free, Edits all) {
        return free.stream()
                .filter(cell -> way(cell) == Measure.Way.FOLLOW)
                .flatMap(cell -> changed(off, gap, cell, all).stream())
                .findFirst();
    }

    private Optional<Edits> buying(Judgement off, BigDecimal gap, List<Grid.Known> free, Edits all) {
        return free.stream()
                .filter(cell -> way(cell) == Measure.Way.UP || way(cell) == Measure.Way.BOTH)
                .flatMap(cell -> changed(off, gap, cell, all).stream())
                .findFirst();
    }

    private Measure.Way way(Grid.Known cell) {
        return attempts.measure(cell).orElseThrow().way();
    }

    private Optional<Edits> changed(Judgement off, BigDecimal gap, Grid.Known cell, Edits all) {
        Measure measure = attempts.measure(cell).orElseThrow();
        BigDecimal steps = gap.divide(measure.step(), MathContext.DECIMAL128);
        for (BigDecimal signed : List.of(steps, steps.negate())) {
            Optional<Edits> edits = Steps.after(cell, measure, signed, all).map(value -> all.plus(cell.at(), value));
            if (edits.filter(one -> agrees(off, one)).isPresent()) {
                return edits;
            }
        }
        return Optional.empty();
    }

    private boolean agrees(Judgement off, Edits edits) {
        return bench.judge(Set.of(off.code()), edits).isMet(off.id());
    }

    /** What was taken from one cell goes to others of its column, the most like rows first, so that nothing else falls short. */
    private Optional<Edits> shifting(Judgement off, BigDecimal gap, List<Grid.Known> free, Edits all, Set<At> fixed) {
        List<Grid.Known> shifted =
                free.stream().filter(cell -> way(cell) == Measure.Way.SHIFT).toList();
        List<Grid.Known> givers = attempts.cells(off).stream()
                .filter(cell -> fixed.contains(cell.at()))
                .toList();
        if (shifted.isEmpty() || givers.isEmpty()) {
            return Optional.empty();
        }
        Judged now = bench.judge(all);
        Set<Integer> degrees = new TreeSet<>(Comparator.reverseOrder());
        shifted.forEach(cell -> degrees.add(alike(cell, givers)));
        List<Grid.Known> takers = new ArrayList<>();
        for (int degree : degrees) {
            shifted.stream().filter(cell -> alike(cell, givers) == degree).forEach(takers::add);
            for (int sign : new int[] {1, -1}) {
                Optional<Edits> spread =
                        new Spread(takers, attempts.measure(takers.get(0)).orElseThrow(), sign).of(gap, all);
                if (spread.filter(edits -> agrees(off, edits)).isPresent()
                        && bench.judge(spread.get()).newlyShort(now).isEmpty()) {
                    return spread;
                }
            }
        }
        return Optional.empty();
    }

    /** In how many cells a row says the same as another one. */
    private int alike(Grid.Known cell, List<Grid.Known> givers) {
        int most = 0;
        for (Grid.Known giver : givers) {
            List<Cell> own = grid.row(cell.at().sheet(), cell.at().row());
            List<Cell> other = grid.row(giver.at().sheet(), giver.at().row());
            most = Math.max(most, (int) own.stream()
                    .filter(one -> one.column() != cell.at().column())
                    .filter(other::contains)
                    .count());
        }
        return most;
    }
}
