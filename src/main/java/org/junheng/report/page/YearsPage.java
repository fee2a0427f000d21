package org.junheng.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.junheng.format.ReportFile;
import org.junheng.model.answer.History;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Texts;
import org.junheng.report.page.ChangesParts.Why;
import org.junheng.report.page.YearsParts.Line;
import org.junheng.report.page.YearsParts.Run;
import org.junheng.report.page.YearsParts.Turn;

/** Writes the page about the runs of one county, in small pictures of its figures. */
public final class YearsPage {
    private static final List<String> SCRIPTS = List.of("words.js", "parts.js", "years.js", "page.js");

    private YearsPage() {}

    /**
     * Writes the page and leaves the stream open.
     *
     * @param language {@code zh} or {@code en}
     * @throws IOException if the stream cannot be written to
     */
    public static void write(History history, String language, OutputStream out) throws IOException {
        PageShell shell = new PageShell(language, SCRIPTS);
        RunInfo latest = history.runs().get(history.runs().size() - 1).info();
        String county = latest.named("、");
        YearsParts parts = new YearsParts(
                county,
                history.runs().stream().map(YearsPage::run).toList(),
                history.trends().figures(),
                history.trends().criteria(),
                history.trends().totals(),
                history.trends().always(),
                history.lines().stream()
                        .filter(line -> !line.turns().isEmpty())
                        .map(YearsPage::line)
                        .toList(),
                history.unread(),
                new YearsParts.More(language, shell.words()));
        Texts texts = Texts.of("report.page", language);
        String about = texts.get("years.title", county, history.runs().size());
        shell.write(texts.get("years.word"), about, data -> ReportFile.write(parts, data), out);
    }

    private static Run run(History.Run run) {
        Counts counts = run.info().counts();
        return new Run(
                run.name(),
                run.moment(),
                run.info().assessedOn().toString(),
                run.info().packTitle(),
                run.info().verdict().name(),
                counts.considered(),
                counts.met(),
                counts.notMet(),
                counts.undetermined() + counts.error(),
                run.info().queries(),
                run.findings(),
                run.seam());
    }

    private static Line line(History.Line line) {
        Judgement latest = line.latest();
        return new Line(
                latest.id(),
                latest.code(),
                latest.area(),
                latest.subject().label(),
                latest.item(),
                line.verdicts().stream().map(YearsPage::word).toList(),
                line.turns().stream().map(YearsPage::turn).toList());
    }

    private static Turn turn(History.Turn turn) {
        List<Why> causes = turn.causes().stream()
                .map(cause -> new Why(cause.kind().name(), cause.words()))
                .toList();
        return new Turn(turn.run(), word(turn.after()), turn.message(), causes);
    }

    private static String word(Optional<Verdict> verdict) {
        return verdict.map(Enum::name).orElse("NONE");
    }
}
