package org.junheng.engine.fact;

import java.util.List;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.DataCheck;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;

/**
 * What judging one county brought.
 *
 * @param criteria in pack order
 * @param judgements by criterion, then by subject in workbook order
 * @param comparisons the same of the data checks
 */
public record Outcome(
        List<CriterionSummary> criteria,
        List<Judgement> judgements,
        List<Exclusion> exclusions,
        List<DataCheck> dataChecks,
        List<Judgement> comparisons,
        List<Problem> problems) {
    public Outcome {
        criteria = List.copyOf(criteria);
        judgements = List.copyOf(judgements);
        exclusions = List.copyOf(exclusions);
        dataChecks = List.copyOf(dataChecks);
        comparisons = List.copyOf(comparisons);
        problems = List.copyOf(problems);
    }
}
