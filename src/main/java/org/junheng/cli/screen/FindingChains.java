package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;

/** Which findings only add up others? Those that rest on all the cells of another one, and on more. */
final class FindingChains {
    /** Comparing everything with everything pays for a list that a person reads, not for a district that has nothing. */
    private static final int MOST_COMPARED = 400;

    private final Map<Judgement, List<Judgement>> behind = new IdentityHashMap<>();

    /** A finding by the numbers of its cells; judgements themselves are dear to compare, all their evidence being part. */
    private record Numbered(Judgement finding, BitSet cells, int size) {
        boolean isPartOf(Numbered sum) {
            return size > 0 && size < sum.size && !finding.code().equals(sum.finding.code()) && sum.holds(cells);
        }

        private boolean holds(BitSet part) {
            for (int cell = part.nextSetBit(0); cell >= 0; cell = part.nextSetBit(cell + 1)) {
                if (!cells.get(cell)) {
                    return false;
                }
            }
            return true;
        }
    }

    FindingChains(List<Judgement> findings) {
        List<Judgement> missed = findings.stream()
                .filter(each -> each.verdict() == Verdict.NOT_MET)
                .toList();
        if (missed.size() > MOST_COMPARED) {
            return;
        }
        Map<Place, Integer> numbers = new HashMap<>();
        List<Numbered> inOrder =
                missed.stream().map(each -> numbered(each, numbers)).toList();
        List<Numbered> bySize = new ArrayList<>(inOrder);
        bySize.sort(Comparator.comparingInt(Numbered::size));
        for (Numbered sum : bySize) {
            List<Judgement> parts = inOrder.stream()
                    .filter(part -> part.isPartOf(sum) && !isSum(part.finding()))
                    .map(Numbered::finding)
                    .toList();
            if (!parts.isEmpty()) {
                behind.put(sum.finding(), parts);
            }
        }
    }

    private static Numbered numbered(Judgement finding, Map<Place, Integer> numbers) {
        BitSet cells = new BitSet();
        for (Evidence cell : finding.evidence()) {
            if (!cell.place().table()) {
                cells.set(numbers.computeIfAbsent(cell.place(), first -> numbers.size()));
            }
        }
        return new Numbered(finding, cells, cells.cardinality());
    }

    /** Whether a finding is told by others already. */
    boolean isSum(Judgement finding) {
        return behind.containsKey(finding);
    }

    /** The findings that one adds up, none if it stands for itself. */
    List<Judgement> behind(Judgement finding) {
        return behind.getOrDefault(finding, List.of());
    }

    /** Those that add up others, in the order of the report. */
    List<Judgement> sums(List<Judgement> findings) {
        return findings.stream().filter(this::isSum).toList();
    }
}
