package org.junheng.engine;

import java.util.List;
import org.junheng.model.CriterionSummary;
import org.junheng.model.DataCheck;
import org.junheng.model.Exclusion;
import org.junheng.model.Judgement;
import org.junheng.model.Problem;

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
