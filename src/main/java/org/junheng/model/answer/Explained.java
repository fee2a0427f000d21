package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Waiver;

/**
 * A recorded judgement with what it rests on.
 *
 * @param criterion as the run recorded it
 * @param waiver the waiver that accepts the shortfall, if there is one
 * @param firstLine the line of the rule's first word in its file, 0 if the run kept no copy of the pack
 * @param ruleLines the rule as it stands in its file, empty if the run kept no copy of the pack
 * @param explanation what judging again showed; empty if the run kept no copies or the rule failed
 */
public record Explained(
        Judgement judgement,
        CriterionSummary criterion,
        Optional<Waiver> waiver,
        int firstLine,
        List<String> ruleLines,
        Optional<Explanation> explanation) {
    public Explained {
        ruleLines = List.copyOf(ruleLines);
    }
}
