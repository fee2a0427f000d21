package org.junheng.engine.fact;

import java.util.List;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.DataCheck;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.sheet.SheetName;

/**
 * What judging one county brought.
 *
 * @param criteria in pack order
 * @param sheets the sheets in their order and after them the pack's tables, as far as facts come from them
 * @param judgements by criterion, then by subject in workbook order
 * @param comparisons the same of the data checks
 */
public record Outcome(
        List<CriterionSummary> criteria,
        List<Judgement> judgements,
        List<Exclusion> exclusions,
        List<DataCheck> dataChecks,
        List<Judgement> comparisons,
        List<Problem> problems,
        List<SheetName> sheets) {
    public Outcome {
        criteria = List.copyOf(criteria);
        judgements = List.copyOf(judgements);
        exclusions = List.copyOf(exclusions);
        dataChecks = List.copyOf(dataChecks);
        comparisons = List.copyOf(comparisons);
        problems = List.copyOf(problems);
        sheets = List.copyOf(sheets);
    }
}
