package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;

/**
 * Where the counties stand by one figure in two runs; the one that needs most stands first.
 *
 * @param code of the criterion; empty for the number of findings
 * @param subject whose figure it is in each county, such as a stage; empty if there is one only
 * @param comparator the verb of the rule, such as {@code atMost}
 */
public record Ranking(
        String code, String title, String subject, String item, String comparator, String unit, List<Stand> stands) {
    public Ranking {
        stands = List.copyOf(stands);
    }

    /**
     * One county.
     *
     * @param before empty where the earlier run has no such figure
     * @param after empty where the later run has none
     */
    public record Stand(String county, Optional<Place> before, Optional<Place> after) {
        /** Whether it stands elsewhere than it did. */
        public boolean moved() {
            return !before.map(Place::rank).equals(after.map(Place::rank));
        }
    }

    /**
     * Where a county stands.
     *
     * @param rank from 1; those that are alike share one
     * @param margin what there is to spare of the limit, negative if it is missed, in the figure's unit
     */
    public record Place(int rank, String actual, String required, String margin) {}
}
