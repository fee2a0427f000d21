package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;

/** Which findings only add up others? Those that rest on all the cells of another one, and on more. */
final class FindingChains {
    /** Comparing everything with everything pays for a list that a person reads, not for a district that has nothing. */
    private static final int MOST_COMPARED = 400;

    private final Map<Judgement, List<Judgement>> behind = new LinkedHashMap<>();

    FindingChains(List<Judgement> findings) {
        List<Judgement> missed = findings.stream()
                .filter(each -> each.verdict() == Verdict.NOT_MET)
                .toList();
        if (missed.size() > MOST_COMPARED) {
            return;
        }
        Map<Judgement, Set<Place>> cells =
                missed.stream().collect(Collectors.toMap(each -> each, FindingChains::cells, (one, two) -> one));
        List<Judgement> byCells = new ArrayList<>(missed);
        byCells.sort(Comparator.comparingInt(each -> cells.get(each).size()));
        Set<Judgement> sums = new HashSet<>();
        for (Judgement sum : byCells) {
            List<Judgement> parts = missed.stream()
                    .filter(part -> !sums.contains(part) && isPart(part, sum, cells))
                    .toList();
            if (!parts.isEmpty()) {
                sums.add(sum);
                behind.put(sum, parts);
            }
        }
    }

    private static Set<Place> cells(Judgement judgement) {
        return judgement.evidence().stream()
                .map(Evidence::place)
                .filter(place -> !place.table())
                .collect(Collectors.toSet());
    }

    private static boolean isPart(Judgement part, Judgement sum, Map<Judgement, Set<Place>> cells) {
        Set<Place> own = cells.get(part);
        Set<Place> all = cells.get(sum);
        return !own.isEmpty() && !part.code().equals(sum.code()) && own.size() < all.size() && all.containsAll(own);
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
