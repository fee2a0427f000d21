package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;

/**
 * What became better and worse in a county between two runs, counted; queries are not.
 *
 * @param folder of the county in the later run
 * @param earlier its folder in the earlier run
 * @param areas the parts of the pack
 * @param turned how many judgements went from which verdict to which
 * @param came subjects that only the later run judges
 * @param left subjects that only the earlier run judges
 */
public record CountyShift(
        String folder, String earlier, List<Area> areas, List<Turned> turned, List<Subject> came, List<Subject> left) {
    public CountyShift {
        areas = List.copyOf(areas);
        turned = List.copyOf(turned);
        came = List.copyOf(came);
        left = List.copyOf(left);
    }

    /**
     * One part of the pack.
     *
     * @param better judgements that are no finding any more, those of what is gone among them
     * @param worse judgements that have become findings, those of what is new among them
     */
    public record Area(String name, Counts before, Counts after, int better, int worse) {
        /** The same part of another county added. */
        public Area plus(Area other) {
            return new Area(
                    name,
                    before.plus(other.before),
                    after.plus(other.after),
                    better + other.better,
                    worse + other.worse);
        }
    }

    /** Judgements that went from one verdict to another; empty is not judged. */
    public record Turned(Optional<Verdict> before, Optional<Verdict> after, int judgements) {}

    public int better() {
        return areas.stream().mapToInt(Area::better).sum();
    }

    public int worse() {
        return areas.stream().mapToInt(Area::worse).sum();
    }
}
