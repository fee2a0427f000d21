package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;

/**
 * A judgement whose verdict two packs, or two states of one pack, disagree on.
 *
 * @param before empty where the old pack did not judge it
 * @param after empty where the new pack does not judge it
 * @param causes what of the pack changed that it rests on, a line of a rule or a row of a table each
 */
public record VerdictChange(Optional<Judgement> before, Optional<Judgement> after, List<String> causes) {
    public VerdictChange {
        causes = List.copyOf(causes);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    /** What was judged, as the new pack words it where it still judges it. */
    public Judgement judgement() {
        return after.or(() -> before).orElseThrow();
    }
}
