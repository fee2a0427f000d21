package org.junheng.model.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.model.judged.Judgement;

/**
 * How firm is what was judged?
 *
 * @param cells how many cells were moved by one step each way
 * @param flips in the order of the workbook's cells
 * @param readings the printed figures first, then what the pack declares
 */
public record Firmness(int cells, List<Flip> flips, List<Reading> readings) {
    public static final Firmness NOT_ASKED = new Firmness(0, List.of(), List.of());

    public Firmness {
        flips = List.copyOf(flips);
        readings = List.copyOf(readings);
    }

    /** How many judgements of each criterion flip by one step in one cell. */
    public Map<String, Integer> byCode() {
        return flips.stream()
                .flatMap(flip -> flip.flipped().stream())
                .collect(Collectors.groupingBy(
                        Judgement::code,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Judgement::id, Collectors.toCollection(TreeSet::new)),
                                TreeSet::size)));
    }
}
