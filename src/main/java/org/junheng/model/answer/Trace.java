package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.sheet.Place;

/**
 * What rests on one cell.
 *
 * @param place as {@link Place#toString} writes it
 * @param cell the cell as the run recorded it; empty if nothing rests on it
 * @param judgements in the order of the run
 * @param exclusions subjects that were kept out by it
 */
public record Trace(String place, Optional<Evidence> cell, List<Judgement> judgements, List<Exclusion> exclusions) {
    public Trace {
        judgements = List.copyOf(judgements);
        exclusions = List.copyOf(exclusions);
    }
}
