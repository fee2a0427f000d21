package org.junheng.cli.screen;

import java.util.List;
import java.util.Locale;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junheng.model.judged.Waiver;
import org.junheng.model.text.Texts;

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
                texts.get("verdict", word(texts, run), workbook(report), run.packTitle(), run.assessedOn()), tone(run));
        page.line(counts(run.counts()), Tone.PLAIN);
        if (run.verdict() == RunVerdict.NOT_COMPLIANT && !run.complete()) {
            page.line(texts.get("incomplete"), Tone.DOUBTFUL);
        }
        List<CriterionSummary> criteria = SummaryTables.deciding(report.criteria());
        if (!criteria.isEmpty() && criteria.stream().allMatch(SummaryTables::isUnverified)) {
            page.line(texts.get("unverified.all", criteria.size()), Tone.DOUBTFUL);
        }
        uncounted(report.problems(), texts, page);
    }

    /** A waiver or an explanation that does not count is said at once: whoever wrote it believes that it does. */
    static void uncounted(List<Problem> problems, Texts texts, TerminalPage page) {
        for (Waiver.Kind kind : Waiver.Kind.values()) {
            long count =
                    problems.stream().filter(each -> each.kind().isAbout(kind)).count();
            if (count > 0) {
                page.line(texts.get(kind.word() + ".void", count), Tone.DOUBTFUL);
            }
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
        report.proven()
                .examples()
                .forEach(proof -> page.line(ProofText.sentence(proof, texts), proof.isEqual() ? Tone.PLAIN : Tone.BAD));
        page.line(texts.get("where"), Tone.PLAIN);
    }

    static String workbook(Report report) {
        return workbook(report.run());
    }

    static String workbook(RunInfo run) {
        return run.named(", ");
    }

    /** A run with waivers never reads as plainly compliant. */
    static String word(Texts texts, RunInfo run) {
        String word = texts.get("run." + run.verdict().name().toLowerCase(Locale.ROOT));
        return run.waived() == 0 ? word : texts.get("waived.verdict", word, run.waived());
    }

    static Tone tone(RunInfo run) {
        return switch (run.verdict()) {
            case COMPLIANT -> run.waived() == 0 ? Tone.GOOD : Tone.DOUBTFUL;
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
        String line = texts.get(
                "counts", counts.considered(), counts.met(), counts.notMet(), counts.undetermined(), counts.error());
        int waived = report.run().waived();
        String accepted = waived == 0 ? line : texts.get("waived.counts", line, waived);
        int queries = report.run().queries();
        return queries == 0 ? accepted : texts.get("queries.counts", accepted, queries);
    }
}
