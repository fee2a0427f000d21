package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Judgement;

/**
 * One judgement in two runs.
 *
 * @param before empty where the earlier run did not judge it
 * @param after empty where the later run does not judge it
 * @param causes nearest first; none where nothing changed
 */
public record JudgementChange(Kind kind, Optional<Judgement> before, Optional<Judgement> after, List<Cause> causes) {
    /** What became of a finding. */
    public enum Kind {
        NEW,
        GONE,
        /** Still a finding, with another verdict or other figures. */
        CHANGED,
        PERSISTING
    }

    public JudgementChange {
        causes = List.copyOf(causes);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    /** What was judged, as the later run words it where it still judges it. */
    public Judgement judgement() {
        return after.or(() -> before).orElseThrow();
    }

    /** Whether the verdict itself is another one. */
    public boolean turned() {
        return !before.map(Judgement::verdict).equals(after.map(Judgement::verdict));
    }
}
