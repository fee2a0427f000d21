package org.junheng.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
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
        int[] open = before.stream().mapToInt(BitSet::cardinality).toArray();
        List<List<Integer>> after = after();
        NavigableSet<Integer> left = new TreeSet<>(
                Comparator.comparing((Integer sheet) -> open[sheet]).thenComparing(sheet -> sheet));
        for (int sheet = 0; sheet < ranks.length; sheet++) {
            left.add(sheet);
        }
        for (int rank = 0; rank < ranks.length; rank++) {
            int next = left.pollFirst();
            ranks[next] = rank;
            for (int sheet : after.get(next)) {
                boolean waits = left.remove(sheet);
                open[sheet]--;
                if (waits) {
                    left.add(sheet);
                }
            }
        }
        return ranks;
    }

    private List<List<Integer>> after() {
        List<List<Integer>> after = new ArrayList<>();
        before.forEach(sheet -> after.add(new ArrayList<>()));
        for (int sheet = 0; sheet < before.size(); sheet++) {
            int later = sheet;
            before.get(sheet).stream().forEach(earlier -> after.get(earlier).add(later));
        }
        return after;
    }
}
