package org.junheng.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junheng.model.Counts;
import org.junheng.model.Problem;
import org.junheng.model.Report;
import org.junheng.model.RunInfo;
import org.junheng.model.RunVerdict;
import org.junheng.model.Texts;
import org.junheng.model.Verdict;
import org.junheng.report.TerminalPage.Tone;

/** The first lines of the summary, which give the verdict, and the last, which add up. */
final class SummaryHead {
    private final Report report;
    private final Texts texts;
    private final TerminalPage page;

    SummaryHead(Report report, Texts texts, TerminalPage page) {
        this.report = report;
        this.texts = texts;
        this.page = page;
    }

    void write() {
        RunInfo run = report.run();
        page.line(
                texts.get("verdict", word(texts, run.verdict()), workbook(report), run.packTitle(), run.assessedOn()),
                tone(run.verdict()));
        page.line(counts(run.counts()), Tone.PLAIN);
        if (run.verdict() == RunVerdict.NOT_COMPLIANT && !run.complete()) {
            page.line(texts.get("incomplete"), Tone.DOUBTFUL);
        }
    }

    void totals() {
        long blocking = report.problems().stream().filter(Problem::blocking).count();
        page.blank();
        page.line(
                texts.get(
                        "totals",
                        counts(report.run().counts()),
                        report.exclusions().size(),
                        report.problems().size(),
                        blocking),
                Tone.PLAIN);
        page.line(texts.get("where"), Tone.PLAIN);
    }

    static String workbook(Report report) {
        return report.run().workbooks().stream().map(RunInfo.Input::name).collect(Collectors.joining(", "));
    }

    static String word(Texts texts, RunVerdict verdict) {
        return texts.get("run." + verdict.name().toLowerCase(Locale.ROOT));
    }

    static Tone tone(RunVerdict verdict) {
        return switch (verdict) {
            case COMPLIANT -> Tone.GOOD;
            case NOT_COMPLIANT -> Tone.BAD;
            case INCOMPLETE -> Tone.DOUBTFUL;
        };
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> Tone.GOOD;
            case NOT_MET -> Tone.BAD;
            case UNDETERMINED, ERROR -> Tone.DOUBTFUL;
        };
    }

    private String counts(Counts counts) {
        return texts.get(
                "counts", counts.considered(), counts.met(), counts.notMet(), counts.undetermined(), counts.error());
    }
}
