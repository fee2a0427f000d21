package org.junheng.check.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.model.judged.Judgement;
import org.junheng.model.sheet.CellValue;

/** What do the changes for several findings come to when all of them are made? */
final class Joint {
    private static final int MOST_ROUNDS = 4;

    private final Grid grid;
    private final Remedies remedies;
    private final Agreement agreement;

    Joint(Grid grid, Remedies remedies, Agreement agreement) {
        this.grid = grid;
        this.remedies = remedies;
        this.agreement = agreement;
    }

    /**
     * All changes together.
     *
     * @param wanted those made for themselves, without what changes along
     */
    record Together(Edits wanted, Agreement.Agreed agreed) {}

    /** The changes for some findings, each cell by as much as the finding that asks for most; more where that is too little. */
    Together of(List<Remedy> some) {
        Edits wanted = Edits.NONE;
        for (Remedy remedy : some) {
            wanted = merged(wanted, remedy.wanted());
        }
        wanted = renumbered(wanted);
        Agreement.Agreed agreed = agreement.of(wanted);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Edits more = wanted;
            for (Remedy remedy : some) {
                more = more(remedy, agreed.judged(), more);
            }
            if (more.equals(wanted)) {
                break;
            }
            wanted = more;
            agreed = agreement.of(wanted);
        }
        return new Together(wanted, agreed);
    }

    private Edits more(Remedy remedy, Judged judged, Edits before) {
        Optional<Judgement> still = judged.at(remedy.finding().id()).filter(Judgement::isFinding);
        return remedy.isFound() && still.isPresent()
                ? remedies.more(still.get(), before).orElse(before)
                : before;
    }

    private Edits merged(Edits one, Edits other) {
        Edits all = one;
        for (Map.Entry<At, CellValue> entry : other.cells().entrySet()) {
            CellValue there = one.cells().get(entry.getKey());
            if (there == null || isFurther(entry.getKey(), entry.getValue(), there)) {
                all = all.plus(entry.getKey(), entry.getValue());
            }
        }
        return all;
    }

    private boolean isFurther(At at, CellValue one, CellValue other) {
        Optional<CellValue.Number> before = grid.at(at).flatMap(cell -> Steps.number(cell, Edits.NONE));
        if (before.isEmpty() || !(one instanceof CellValue.Number left) || !(other instanceof CellValue.Number right)) {
            return false;
        }
        BigDecimal far = left.number().subtract(before.get().number());
        BigDecimal near = right.number().subtract(before.get().number());
        return far.signum() == near.signum() && far.abs().compareTo(near.abs()) > 0;
    }

    /** New rows stand one below the other at the end of their sheets. */
    private Edits renumbered(Edits edits) {
        Map<String, Map<Integer, Integer>> rows = new HashMap<>();
        Map<At, CellValue> cells = new TreeMap<>();
        edits.cells().forEach((at, value) -> {
            int last = grid.last(at.sheet());
            if (at.row() <= last) {
                cells.put(at, value);
                return;
            }
            Map<Integer, Integer> own = rows.computeIfAbsent(at.sheet(), sheet -> new HashMap<>());
            int row = own.computeIfAbsent(at.row(), old -> last + 1 + own.size());
            cells.put(new At(at.sheet(), row, at.column()), value);
        });
        return Edits.NONE.plus(cells);
    }
}
