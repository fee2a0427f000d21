package org.junheng.check.firm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.junheng.check.trial.Attempts;
import org.junheng.check.trial.Bench;
import org.junheng.check.trial.Grid;
import org.junheng.check.trial.Judged;
import org.junheng.check.trial.Pool;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Judgement;
import org.junheng.model.plan.Flip;

/** Which judgements that are met would not be if one cell were one unit of measurement off? */
public final class Firm {
    private final Bench bench;
    private final Judged base;
    private final Attempts attempts;
    private final Reach reach;
    private final List<Nudge> nudges;
    private final Flips flips = new Flips();

    public Firm(Bench bench, Judged base, Grid grid, Attempts attempts, Rulebook rulebook) {
        this.bench = bench;
        this.base = base;
        this.attempts = attempts;
        this.reach = new Reach(rulebook, base, grid);
        this.nudges = Nudge.all(grid, attempts);
    }

    public List<Nudge> nudges() {
        return nudges;
    }

    /** How many cells are moved. */
    public int cells() {
        return (int) nudges.stream().map(Nudge::at).distinct().count();
    }

    /** @param done hears how many hundredths are done */
    public List<Flip> flips(IntConsumer done) {
        List<Runnable> work = new ArrayList<>(new NarrowFlips(bench, base, reach, flips).work(nudges));
        work.addAll(new WideFlips(bench, base, reach, flips).work(nudges));
        run(work, 0, done);
        run(new RollupFlips(bench, base, reach.rollups(), flips).work(), 1, done);
        return flips.nudges().stream()
                .sorted(Comparator.comparing(Nudge::at).thenComparing(Nudge::sign))
                .map(nudge -> new Flip(nudge.move(bench.workbook(), attempts), ordered(nudge)))
                .toList();
    }

    private List<Judgement> ordered(Nudge nudge) {
        return flips.of(nudge).stream()
                .sorted(Comparator.comparing(Judgement::code).thenComparing(Judgement::id))
                .toList();
    }

    private static void run(List<Runnable> work, int half, IntConsumer done) {
        Pool.each(
                work,
                one -> {
                    one.run();
                    return true;
                },
                count -> done.accept(50 * half + 50 * count / work.size()));
    }
}
