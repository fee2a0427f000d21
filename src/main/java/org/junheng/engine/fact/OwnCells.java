package org.junheng.engine.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which cells does a match rest on itself, and not only by way of judgements? Those that it observes, and all others that
 * stand behind no judgement as well.
 *
 * <p>What facts are made of is shared among many, so each set is gone through once.
 */
final class OwnCells {
    private final Set<EvidenceSet> own = visited();
    private final Set<EvidenceSet> readers = visited();
    private final Set<EvidenceSet> judgements = visited();
    private final List<CellRef> unjudged = new ArrayList<>();
    private final Set<CellRef> judged = new HashSet<>();

    private OwnCells() {}

    /** In workbook order. */
    static List<CellRef> of(EvidenceSet match) {
        OwnCells cells = new OwnCells();
        cells.addUnjudged(match);
        List<CellRef> some = EvidenceSet.distinct(cells.unjudged);
        Set<CellRef> observed = new HashSet<>(match.observed);
        if (some.stream().allMatch(cell -> isSeen(cell, observed))) {
            return some;
        }
        cells.addJudged(match);
        return some.stream()
                .filter(cell -> isSeen(cell, observed) || !cells.judged.contains(cell))
                .toList();
    }

    private static Set<EvidenceSet> visited() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** A cell of a table is required and not observed, whoever names it. */
    private static boolean isSeen(CellRef cell, Set<CellRef> observed) {
        return !cell.place().table() && observed.contains(cell);
    }

    private void addUnjudged(EvidenceSet match) {
        if (own.add(match)) {
            unjudged.addAll(match.observed);
            unjudged.addAll(match.inputs);
            match.inherited.forEach(this::addUnjudged);
        }
    }

    /** The cells that stand behind judgements, at whatever remove. */
    private void addJudged(EvidenceSet reader) {
        if (readers.add(reader)) {
            reader.judged.forEach(this::addAll);
            reader.inherited.forEach(this::addJudged);
        }
    }

    private void addAll(EvidenceSet behind) {
        if (judgements.add(behind)) {
            judged.addAll(behind.observed);
            judged.addAll(behind.inputs);
            behind.inherited.forEach(this::addAll);
            behind.judged.forEach(this::addAll);
        }
    }
}
