package org.junheng.check.firm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.check.trial.At;
import org.junheng.check.trial.Attempts;
import org.junheng.check.trial.Edits;
import org.junheng.model.judged.Judgement;
import org.junheng.model.sheet.CellValue;

/** Which cells can be moved at once, so that no judgement rests on two of them? */
final class Batches {
    private final Map<At, List<BitSet>> taken = new HashMap<>();
    private final Map<String, BitSet> rows = new HashMap<>();

    /** @param judgements those that no two cells of a batch may share */
    Batches(List<Judgement> judgements) {
        for (Judgement judgement : judgements) {
            BitSet own = new BitSet();
            Attempts.places(judgement)
                    .forEach(at ->
                            taken.computeIfAbsent(at, any -> new ArrayList<>()).add(own));
        }
    }

    /** The cells of one direction divided into batches; cells of one row are never in the same. */
    List<List<Nudge>> of(List<Nudge> nudges) {
        List<List<Nudge>> batches = new ArrayList<>();
        for (Nudge nudge : nudges) {
            BitSet row = rows.computeIfAbsent(
                    nudge.at().sheet() + "!" + nudge.at().row() + nudge.sign(), any -> new BitSet());
            List<BitSet> own = taken.getOrDefault(nudge.at(), List.of());
            BitSet all = (BitSet) row.clone();
            own.forEach(all::or);
            int free = all.nextClearBit(0);
            row.set(free);
            own.forEach(one -> one.set(free));
            while (batches.size() <= free) {
                batches.add(new ArrayList<>());
            }
            batches.get(free).add(nudge);
        }
        return batches.stream().filter(batch -> !batch.isEmpty()).toList();
    }

    /** The places of some nudges. */
    static Set<At> places(List<Nudge> nudges) {
        return nudges.stream().map(Nudge::at).collect(Collectors.toSet());
    }

    static Edits edits(List<Nudge> nudges) {
        Map<At, CellValue> values = new HashMap<>();
        nudges.forEach(nudge -> values.put(nudge.at(), nudge.value()));
        return Edits.NONE.plus(values);
    }
}
