package org.junheng.model.answer;

import java.util.List;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.PackCase;

/**
 * How a case came out.
 *
 * @param differences what did not come as expected and each finding that was not expected
 * @param judgements those of the criteria and data checks under test
 */
public record CaseResult(PackCase tested, List<CaseDifference> differences, List<Judgement> judgements) {
    public CaseResult {
        differences = List.copyOf(differences);
        judgements = List.copyOf(judgements);
    }

    public boolean passes() {
        return differences.isEmpty();
    }
}
