package org.junheng.report.page;

import java.util.List;
import org.junheng.model.answer.History;
import org.junheng.model.answer.Trends;

/** What the page about the runs of a county is made from. */
record YearsParts(
        String county,
        List<Run> runs,
        List<Trends.Figure> figures,
        List<Trends.Criterion> criteria,
        List<Trends.Tally> totals,
        int always,
        List<Line> lines,
        List<History.Unread> unread,
        More more) {
    /**
     * A run.
     *
     * @param moment when it was made
     * @param day that it speaks for
     */
    record Run(
            String name,
            String moment,
            String day,
            String pack,
            String verdict,
            int considered,
            int met,
            int notMet,
            int undetermined,
            int queries,
            int findings,
            History.Seam seam) {}

    /**
     * A judgement whose verdict turned.
     *
     * @param verdicts one for each run
     */
    record Line(
            String id,
            String code,
            String area,
            String subject,
            String item,
            List<String> verdicts,
            List<Turn> turns) {}

    /** @param run number of the later one, counted from 1 */
    record Turn(int run, String verdict, String message, List<ChangesParts.Why> causes) {}

    record More(String language, List<PageParts.Word> words) {}
}
