package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;

/**
 * Why a judgement came out as it did, as far as judging again can tell.
 *
 * @param conditions in the order of the rule
 * @param actual the working of the measured figure; empty if it is a mere cell that the conditions show
 * @param required the workings of limits that are no plain numbers
 */
public record Explanation(
        Judgement judgement, List<Condition> conditions, Optional<Formula> actual, List<Formula> required) {
    public Explanation {
        conditions = List.copyOf(conditions);
        required = List.copyOf(required);
    }

    /** One condition as its author wrote it, and the values that it saw. */
    public record Condition(String text, List<Seen> seen) {
        public Condition {
            seen = List.copyOf(seen);
        }
    }
}
