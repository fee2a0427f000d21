package org.junheng.check.firm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.check.trial.At;
import org.junheng.check.trial.Attempts;
import org.junheng.check.trial.Bench;
import org.junheng.check.trial.Judged;
import org.junheng.model.judged.Judgement;

/** Which judgements that rest on few rows turn by one step in one cell? Cells that meet in no judgement are moved at once. */
final class NarrowFlips {
    private final Bench bench;
    private final Judged base;
    private final Reach reach;
    private final Flips flips;

    NarrowFlips(Bench bench, Judged base, Reach reach, Flips flips) {
        this.bench = bench;
        this.base = base;
        this.reach = reach;
        this.flips = flips;
    }

    /** Some cells of one column, to be moved at once. */
    private record Batch(Set<String> codes, List<Nudge> nudges) {}

    /** The work, in pieces that can be done beside each other. */
    List<Runnable> work(List<Nudge> nudges) {
        Map<String, List<Nudge>> columns = new LinkedHashMap<>();
        nudges.forEach(nudge ->
                columns.computeIfAbsent(nudge.kind(), any -> new ArrayList<>()).add(nudge));
        List<Runnable> work = new ArrayList<>();
        columns.values().forEach(some -> {
            Set<String> codes = reach.narrow(some.get(0).cell());
            if (!codes.isEmpty()) {
                List<Judgement> narrow = base.all().stream()
                        .filter(judgement -> codes.contains(judgement.code()))
                        .toList();
                new Batches(narrow).of(some).forEach(batch -> work.add(() -> judge(new Batch(codes, batch))));
            }
        });
        return work;
    }

    private void judge(Batch batch) {
        List<Judgement> several = new ArrayList<>();
        for (Judgement flipped : turned(batch)) {
            List<Nudge> own = own(flipped, batch);
            if (own.size() == 1) {
                flips.add(own.get(0), flipped);
            } else {
                several.add(flipped);
            }
        }
        divide(batch, several);
    }

    private List<Judgement> turned(Batch batch) {
        return Flips.between(base, bench.judge(batch.codes(), Batches.edits(batch.nudges())), batch.codes()::contains);
    }

    /** The cells of a batch on which a judgement rests, or rested before: where it is one, it turned it. */
    private List<Nudge> own(Judgement flipped, Batch batch) {
        Set<At> cells = Attempts.places(flipped);
        base.at(flipped.id()).ifPresent(before -> cells.addAll(Attempts.places(before)));
        return batch.nudges().stream()
                .filter(nudge -> cells.contains(nudge.at()))
                .toList();
    }

    /** Looks in ever smaller parts of a batch for the cells that turned some judgements, for all of them at once. */
    private void divide(Batch batch, List<Judgement> flipped) {
        if (flipped.isEmpty()) {
            return;
        }
        if (batch.nudges().size() == 1) {
            flipped.forEach(one -> flips.add(batch.nudges().get(0), one));
            return;
        }
        int middle = batch.nudges().size() / 2;
        for (List<Nudge> half : List.of(
                batch.nudges().subList(0, middle),
                batch.nudges().subList(middle, batch.nudges().size()))) {
            Batch part = new Batch(batch.codes(), half);
            divide(part, turned(part).stream().filter(among(flipped)).toList());
        }
    }

    private static Predicate<Judgement> among(List<Judgement> some) {
        Set<String> ids = some.stream().map(Judgement::id).collect(Collectors.toSet());
        return one -> ids.contains(one.id());
    }
}
