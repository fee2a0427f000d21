package org.junheng.check.firm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.check.trial.Bench;
import org.junheng.check.trial.Judged;
import org.junheng.model.judged.Judgement;

/**
 * Which judgements that rest on many rows turn by one step in one cell?
 *
 * <p>In sums, counts and rates the cells of a column all pull one way, so that what does not turn when all of them are
 * moved does not turn by one of them; what does turn is looked for in ever smaller parts. In coefficients they do not, so
 * the shares are worked out one by one, and what comes near the limit is judged.
 */
final class WideFlips {
    private final Bench bench;
    private final Judged base;
    private final Reach reach;
    private final Flips flips;

    WideFlips(Bench bench, Judged base, Reach reach, Flips flips) {
        this.bench = bench;
        this.base = base;
        this.reach = reach;
        this.flips = flips;
    }

    /** The work, in pieces that can be done beside each other. */
    List<Runnable> work(List<Nudge> nudges) {
        Map<String, List<Nudge>> columns = new LinkedHashMap<>();
        nudges.forEach(nudge ->
                columns.computeIfAbsent(nudge.kind(), any -> new ArrayList<>()).add(nudge));
        Set<String> coefficients = base.all().stream()
                .filter(judgement -> !judgement.workings().isEmpty())
                .map(Judgement::code)
                .collect(Collectors.toSet());
        List<Runnable> work = new ArrayList<>();
        columns.values().forEach(column -> {
            Set<String> codes = reach.wide(column.get(0).cell());
            Set<String> sums =
                    codes.stream().filter(code -> !coefficients.contains(code)).collect(Collectors.toSet());
            codes.removeAll(sums);
            if (!sums.isEmpty()) {
                work.add(() -> halve(column, sums));
            }
            if (!codes.isEmpty()) {
                work.add(() -> new CoefficientFlips(bench, base, flips).find(column, codes));
            }
        });
        return work;
    }

    private void halve(List<Nudge> nudges, Set<String> codes) {
        List<Judgement> flipped = Flips.between(base, bench.judge(codes, Batches.edits(nudges)), codes::contains);
        if (flipped.isEmpty()) {
            return;
        }
        if (nudges.size() == 1) {
            flipped.forEach(one -> flips.add(nudges.get(0), one));
            return;
        }
        int middle = nudges.size() / 2;
        halve(nudges.subList(0, middle), codes);
        halve(nudges.subList(middle, nudges.size()), codes);
    }
}
