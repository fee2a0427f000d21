package org.junheng.model.answer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.model.judged.RunVerdict;

/**
 * What a change of the rules does to districts, before it is published.
 *
 * @param before the old pack's title
 * @param after the new pack's title
 * @param districts in the order of the call
 * @param refusals why workbooks could not be read, a sentence each
 */
public record Impact(String before, String after, List<District> districts, List<String> refusals) {
    public Impact {
        districts = List.copyOf(districts);
        refusals = List.copyOf(refusals);
    }

    /**
     * One workbook under both packs.
     *
     * @param compared judgements that either pack made, apart from queries
     * @param changes queries included, in pack order, each criterion's subjects in workbook order
     */
    public record District(
            String workbook, RunVerdict before, RunVerdict after, int compared, List<VerdictChange> changes) {
        public District {
            changes = List.copyOf(changes);
        }
    }

    public List<VerdictChange> changes() {
        return districts.stream()
                .flatMap(district -> district.changes().stream())
                .toList();
    }

    /** How many districts have a judgement that changes. */
    public long districtsChanged() {
        return districts.stream()
                .filter(district -> !district.changes().isEmpty())
                .count();
    }

    /** How many subjects, each counted once in its district. */
    public long subjectsChanged() {
        return districts.stream()
                .mapToLong(district -> district.changes().stream()
                        .map(change -> change.judgement().subject())
                        .distinct()
                        .count())
                .sum();
    }

    /** Changes by criterion, by code. */
    public Map<String, Long> byCriterion() {
        Map<String, Long> counts = new TreeMap<>();
        changes().forEach(change -> counts.merge(change.judgement().code(), 1L, Long::sum));
        return counts;
    }
}
