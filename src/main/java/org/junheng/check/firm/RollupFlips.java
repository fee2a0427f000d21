package org.junheng.check.firm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.check.trial.Bench;
import org.junheng.check.trial.Judged;
import org.junheng.model.judged.Judgement;

/**
 * Which roll-ups over the whole county turn along with what one cell turns?
 *
 * <p>They count judgements, so that cells which turn the same criteria to the same verdicts turn the same roll-ups; one of
 * each kind is judged.
 */
final class RollupFlips {
    private final Bench bench;
    private final Judged base;
    private final Set<String> rollups;
    private final Flips flips;

    RollupFlips(Bench bench, Judged base, Set<String> rollups, Flips flips) {
        this.bench = bench;
        this.base = base;
        this.rollups = rollups;
        this.flips = flips;
    }

    /** The work, in pieces that can be done beside each other; begun when all else is done. */
    List<Runnable> work() {
        Map<Set<String>, List<Nudge>> kinds = new LinkedHashMap<>();
        flips.nudges()
                .forEach(nudge -> kinds.computeIfAbsent(flips.signature(nudge), any -> new ArrayList<>())
                        .add(nudge));
        List<Runnable> work = new ArrayList<>();
        kinds.values().forEach(alike -> work.add(() -> judge(alike)));
        return work;
    }

    private void judge(List<Nudge> alike) {
        Judged now = bench.judge(alike.get(0).edits());
        List<Judgement> turned = Flips.between(base, now, rollups::contains);
        turned.forEach(one -> alike.forEach(nudge -> flips.add(nudge, one)));
    }
}
