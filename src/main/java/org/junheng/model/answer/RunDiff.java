package org.junheng.model.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.judged.RunInfo;

/**
 * Two runs side by side.
 *
 * @param before name of the earlier run's folder
 * @param after name of the later run's folder
 * @param counties those that both runs have, in order
 * @param rankings where they stand in both, by the findings and by each figure that has a limit
 * @param onlyBefore counties that the later run lacks
 * @param onlyAfter counties that the earlier run lacks
 */
public record RunDiff(
        String before,
        String after,
        List<County> counties,
        List<Ranking> rankings,
        List<String> onlyBefore,
        List<String> onlyAfter) {
    public RunDiff {
        counties = List.copyOf(counties);
        rankings = List.copyOf(rankings);
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /**
     * One county in both runs.
     *
     * @param workbook whether the workbooks differ
     * @param pack whether the packs differ
     * @param program whether the program or its engine differs
     * @param changes findings of either run: new, gone, changed, persisting, each in pack order
     * @param metOtherwise judgements that are met in both runs with other figures
     * @param shift what that adds up to
     */
    public record County(
            String name,
            RunInfo before,
            RunInfo after,
            boolean workbook,
            boolean pack,
            boolean program,
            List<JudgementChange> changes,
            int metOtherwise,
            CountyShift shift) {
        public County {
            changes = List.copyOf(changes);
        }

        public List<JudgementChange> of(JudgementChange.Kind kind) {
            return changes.stream().filter(change -> change.kind() == kind).toList();
        }
    }

    /** What became of each part of the packs in all counties together. */
    public List<CountyShift.Area> areas() {
        Map<String, CountyShift.Area> areas = new LinkedHashMap<>();
        counties.stream()
                .flatMap(county -> county.shift().areas().stream())
                .forEach(area -> areas.merge(area.name(), area, CountyShift.Area::plus));
        return List.copyOf(areas.values());
    }

    /** Whether any finding is not what it was, or a county is missing on one side. */
    public boolean isDifferent() {
        return !onlyBefore.isEmpty()
                || !onlyAfter.isEmpty()
                || counties.stream()
                        .flatMap(county -> county.changes().stream())
                        .anyMatch(change -> change.kind() != JudgementChange.Kind.PERSISTING);
    }
}
