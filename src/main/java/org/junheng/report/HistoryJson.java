package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.format.ReportFile;
import org.junheng.model.answer.History;
import org.junheng.model.answer.Trends;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Subject;
import org.junheng.report.DiffJson.Why;

/** How verdicts and figures went over several runs, for other programs. */
public final class HistoryJson {
    private HistoryJson() {}

    private record Page(
            List<Run> runs,
            List<Line> judgements,
            List<Trends.Figure> figures,
            List<Trends.Criterion> criteria,
            List<Trends.Tally> totals,
            int alwaysMet,
            List<History.Unread> unread) {}

    private record Run(String name, String moment, RunVerdict verdict, int findings, History.Seam seam) {}

    private record Line(
            String id, String code, Subject subject, String item, List<String> verdicts, List<Turn> turns) {}

    private record Turn(int run, String before, String after, String message, List<Why> causes) {}

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(History history, OutputStream out) throws IOException {
        List<Run> runs = history.runs().stream()
                .map(run -> new Run(run.name(), run.moment(), run.info().verdict(), run.findings(), run.seam()))
                .toList();
        Trends trends = history.trends();
        Page page = new Page(
                runs,
                history.lines().stream().map(HistoryJson::line).toList(),
                trends.figures(),
                trends.criteria(),
                trends.totals(),
                trends.always(),
                history.unread());
        ReportFile.writeAnswer(page, out);
    }

    private static Line line(History.Line line) {
        return new Line(
                line.latest().id(),
                line.latest().code(),
                line.latest().subject(),
                line.latest().item(),
                line.verdicts().stream().map(DiffJson::name).toList(),
                line.turns().stream().map(HistoryJson::turn).toList());
    }

    private static Turn turn(History.Turn turn) {
        return new Turn(
                turn.run(),
                DiffJson.name(turn.before()),
                DiffJson.name(turn.after()),
                turn.message(),
                Why.of(turn.causes()));
    }
}
