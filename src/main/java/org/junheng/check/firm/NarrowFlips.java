package org.junheng.check.firm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
        Judged now = bench.judge(batch.codes(), Batches.edits(batch.nudges()));
        for (Judgement flipped : Flips.between(base, now, batch.codes()::contains)) {
            attribute(flipped, batch, nudge -> flips.add(nudge, flipped));
        }
    }

    /** The cell that turned a judgement: the only one of the batch that it rests on, else found by halving the batch. */
    private void attribute(Judgement flipped, Batch batch, Consumer<Nudge> taker) {
        Set<At> cells = Attempts.places(flipped);
        base.at(flipped.id()).ifPresent(before -> cells.addAll(Attempts.places(before)));
        List<Nudge> own = batch.nudges().stream()
                .filter(nudge -> cells.contains(nudge.at()))
                .toList();
        if (own.size() == 1 && base.at(flipped.id()).isPresent()) {
            taker.accept(own.get(0));
        } else {
            one(flipped.id(), batch).ifPresent(taker);
        }
    }

    private Optional<Nudge> one(String id, Batch batch) {
        List<Nudge> left = batch.nudges();
        while (left.size() > 1) {
            List<Nudge> half = left.subList(0, left.size() / 2);
            left = turns(id, batch.codes(), half) ? half : left.subList(left.size() / 2, left.size());
        }
        return turns(id, batch.codes(), left) ? Optional.of(left.get(0)) : Optional.empty();
    }

    private boolean turns(String id, Set<String> codes, List<Nudge> nudges) {
        return Flips.between(base, bench.judge(codes, Batches.edits(nudges)), codes::contains).stream()
                .anyMatch(judgement -> judgement.id().equals(id));
    }
}
