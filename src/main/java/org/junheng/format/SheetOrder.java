package org.junheng.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junheng.format.Cells.Placed;
import org.junheng.format.Cells.Sheet;
import org.junheng.model.judged.Evidence.Role;

/** In which order do the sheets stand, as far as the evidence of judgements tells, which lists cells in that order? */
final class SheetOrder {
    private static final int ROLES = Role.values().length;

    private final List<BitSet> before = new ArrayList<>();

    /** Takes note of the sheets of some evidence, within each role. */
    void note(Placed placed) {
        Sheet[] last = new Sheet[ROLES];
        for (int i = 0; i < placed.cells().size(); i++) {
            int role = placed.evidence().get(i).role().ordinal();
            Sheet sheet = placed.cells().get(i).sheet();
            if (last[role] != sheet) {
                BitSet known = before(sheet);
                if (last[role] != null) {
                    known.set(last[role].number());
                }
                last[role] = sheet;
            }
        }
    }

    private BitSet before(Sheet sheet) {
        while (before.size() <= sheet.number()) {
            before.add(new BitSet());
        }
        return before.get(sheet.number());
    }

    /** The place of each sheet by its number; those of which nothing tells the order as they were met. */
    int[] ranks() {
        int[] ranks = new int[before.size()];
        BitSet left = new BitSet();
        left.set(0, ranks.length);
        for (int rank = 0; rank < ranks.length; rank++) {
            int next = fewestBefore(left);
            ranks[next] = rank;
            left.clear(next);
        }
        return ranks;
    }

    private int fewestBefore(BitSet left) {
        int fewest = left.nextSetBit(0);
        for (int sheet = fewest; sheet >= 0; sheet = left.nextSetBit(sheet + 1)) {
            fewest = count(sheet, left) < count(fewest, left) ? sheet : fewest;
        }
        return fewest;
    }

    private int count(int sheet, BitSet left) {
        BitSet both = (BitSet) before.get(sheet).clone();
        both.and(left);
        return both.cardinality();
    }
}
