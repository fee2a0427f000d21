package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.audit.RunReports;
import org.junheng.audit.whole.Scratch;
import org.junheng.check.desk.Desk;
import org.junheng.check.desk.LedgerFile;
import org.junheng.check.desk.LetterDraft;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.report.page.HtmlReport;
import org.junheng.workbook.write.FindingsWorkbook;

/**
 * What do people read and work with that is made of the report on one county?
 *
 * @param pages of counties that are judged by the pack
 * @param language {@code zh} or {@code en}
 * @param draft a self-assessment that was handed in to be made new
 * @param ledgers those that were handed in
 */
public record Papers(HtmlReport pages, String language, Optional<LetterDraft> draft, List<LedgerFile> ledgers) {
    public Papers {
        ledgers = List.copyOf(ledgers);
    }

    /** @param pack by which the county is judged */
    public Papers(Pack pack, String language, Optional<LetterDraft> draft, List<LedgerFile> ledgers) {
        this(new HtmlReport(pack, language), language, draft, ledgers);
    }

    /**
     * The same papers again.
     *
     * @param names those that are asked for
     * @param file of the report
     * @param workbook that the report is about
     */
    public List<RunReports.Output> again(Set<String> names, Report report, ReportFile file, Path workbook)
            throws IOException {
        boolean marked = names.stream().anyMatch(name -> name.startsWith(Desk.MARKED + "."));
        Desk desk = new Desk(marked, names.contains(Desk.LETTER), draft, ledgers);
        List<RunReports.Output> papers = new ArrayList<>();
        if (names.contains(RunFiles.FINDINGS)) {
            papers.add(desk.findings(RunFiles.FINDINGS, report, language, told -> {}));
        }
        if (names.contains(RunFiles.PAGE)) {
            papers.add(page(report, file, pages));
        }
        if (names.contains(RunFiles.ALL_JUDGEMENTS)) {
            papers.add(judgements(report, language));
        }
        return desk.with(papers, workbook, Optional.of(report), language, told -> {});
    }

    static RunReports.Output page(Report report, ReportFile file, HtmlReport pages) throws IOException {
        return RunReports.Output.of(RunFiles.PAGE, out -> pages.write(report, file, out));
    }

    static RunReports.Output judgements(Report report, String language) throws IOException {
        try (Scratch scratch = Scratch.make()) {
            return RunReports.Output.of(
                    RunFiles.ALL_JUDGEMENTS,
                    out -> FindingsWorkbook.writeJudgements(report, language, scratch.folder(), out));
        }
    }
}
