package org.junheng.check.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.audit.RunReports;
import org.junheng.audit.Scratch;
import org.junheng.check.desk.Desk;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.report.page.HtmlReport;
import org.junheng.workbook.write.FindingsWorkbook;

/** Which files does a county get? */
final class CountyFiles {
    /** Those that there may be. */
    static final Set<String> NAMES = Stream.concat(
                    Stream.of(
                            RunFiles.REPORT,
                            ReportFile.JUDGEMENTS,
                            RunFiles.PAGE,
                            RunFiles.FINDINGS,
                            RunFiles.ALL_JUDGEMENTS,
                            ClaimsFile.NAME),
                    Desk.FILES.stream())
            .collect(Collectors.toUnmodifiableSet());

    private CountyFiles() {}

    /** @throws IOException if a list that is long cannot be put aside */
    static List<RunReports.Output> of(Report report, RunCall call, Pack pack) throws IOException {
        String language = call.language();
        ReportFile file = new ReportFile(report);
        List<RunReports.Output> files = new ArrayList<>();
        files.add(RunReports.Output.of(RunFiles.REPORT, file::write));
        files.add(RunReports.Output.of(ReportFile.JUDGEMENTS, file::writeJudgements));
        if (call.shows()) {
            files.add(RunReports.Output.of(RunFiles.PAGE, out -> HtmlReport.write(report, file, pack, language, out)));
        }
        files.add(
                RunReports.Output.of(RunFiles.FINDINGS, out -> FindingsWorkbook.write(List.of(report), language, out)));
        if (call.everyJudgement()) {
            try (Scratch scratch = Scratch.make()) {
                files.add(RunReports.Output.of(
                        RunFiles.ALL_JUDGEMENTS,
                        out -> FindingsWorkbook.writeJudgements(report, language, scratch.folder(), out)));
            }
        }
        if (!report.claims().isEmpty()) {
            files.add(RunReports.Output.of(ClaimsFile.NAME, out -> ClaimsFile.write(report.claims(), out)));
        }
        return files;
    }
}
