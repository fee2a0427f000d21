package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Verdict;

/**
 * The figures of a county over several runs; each list of a line has an entry for each run.
 *
 * @param figures those of the county as a whole
 * @param criteria those that were ever missed or open, by how many judgements
 * @param totals all judgements of each run
 * @param always how many criteria were met in every run that judged them
 */
public record Trends(List<Figure> figures, List<Criterion> criteria, List<Tally> totals, int always) {
    public Trends {
        figures = List.copyOf(figures);
        criteria = List.copyOf(criteria);
        totals = List.copyOf(totals);
    }

    /**
     * One figure.
     *
     * @param subject whose figure it is, empty if each run judges one only
     */
    public record Figure(
            String code, String title, String area, String subject, String item, List<Optional<Point>> points) {
        public Figure {
            points = List.copyOf(points);
        }
    }

    /**
     * A figure in one run.
     *
     * @param subject whom this run judged by it
     * @param actual as judged, in {@code unit}
     * @param step how it follows on the run before
     */
    public record Point(
            String subject,
            Verdict verdict,
            String actual,
            String comparator,
            String required,
            String unit,
            Step step) {}

    /**
     * How a figure follows on that of the run before.
     *
     * @param joined whether both mean the same
     * @param restated what the rules of now make of the data of then, where that is known and is not what was said then
     */
    public record Step(boolean joined, Optional<String> restated) {}

    /**
     * How many judgements of a criterion came out how.
     *
     * @param points empty where the run does not have the criterion
     */
    public record Criterion(String code, String title, String area, List<Optional<Tally>> points) {
        public Criterion {
            points = List.copyOf(points);
        }
    }

    /**
     * A criterion in one run.
     *
     * @param required its limit if there is only one, else empty
     */
    public record Tally(Counts counts, String required, Step step) {}
}
