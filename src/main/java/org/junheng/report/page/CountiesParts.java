package org.junheng.report.page;

import java.util.List;

/**
 * What the page over several counties is made from.
 *
 * @param measures the figures by which counties can be ranked
 */
record CountiesParts(
        String verdict,
        String assessedOn,
        String pack,
        List<String> areas,
        List<Criterion> criteria,
        List<Measure> measures,
        List<County> counties,
        List<Problem> problems,
        List<Example> proofs,
        More more) {
    record Criterion(String code, String title, String area, String owner, String severity) {}

    record Measure(int number, String code, String subject, String item, String comparator) {}

    /** @param measure its number */
    record Figure(int measure, String actual, String required) {}

    /**
     * A county.
     *
     * @param page whether it has a page of its own in its folder
     * @param blocking how many problems keep it from being complete
     * @param areas by area how many judgements were not met
     * @param open by area how many could not be judged
     * @param signs one for each criterion: met, not met, undetermined, error, or nobody considered
     */
    record County(
            String name,
            String folder,
            boolean page,
            String verdict,
            int considered,
            int met,
            int notMet,
            int undetermined,
            int queries,
            int waived,
            int findings,
            int blocking,
            List<Integer> areas,
            List<Integer> open,
            String signs,
            List<Figure> figures) {}

    record Problem(String kind, String workbook, String message, boolean blocking) {}

    record Example(String name, String item, String printed, String expected, String computed, boolean equal) {}

    record More(String language, List<PageParts.Word> words) {}
}
