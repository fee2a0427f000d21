package org.junheng.model.answer;

import java.util.List;
import java.util.Set;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Subject;

/**
 * How a criterion stands to a subject: what it judged of it, and what kept it from judging the rest.
 *
 * @param judgedType the fact type that the criterion judges
 * @param judged the judgements of the subject and of its parts
 * @param resting the judgements of other subjects that rest on this one's cells, where the criterion judges others
 * @param waived ids of judgements whose shortfall is accepted
 * @param obstacles what kept it from the subject or from parts of it
 */
public record Standing(
        CriterionSummary criterion,
        String judgedType,
        Subject subject,
        Relation relation,
        List<Judgement> judged,
        List<Judgement> resting,
        List<Obstacle> obstacles,
        Set<String> waived) {
    /** What the criterion judges, seen from the subject. */
    public enum Relation {
        /** Subjects of its kind. */
        SAME,
        /** Parts of it. */
        PART,
        /** Something else. */
        OTHER
    }

    public Standing {
        judged = List.copyOf(judged);
        resting = List.copyOf(resting);
        obstacles = List.copyOf(obstacles);
        waived = Set.copyOf(waived);
    }
}
