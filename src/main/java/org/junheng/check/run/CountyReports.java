package org.junheng.check.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.audit.RunReports;
import org.junheng.check.desk.Desk;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.report.page.HtmlReport;

/** Which reports are made of one county? */
final class CountyReports {
    /** The files of a county that it may have. */
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

    private final RunCall call;
    private final Pack pack;
    private HtmlReport pages;

    /** @param pack by which the counties are judged */
    CountyReports(RunCall call, Pack pack) {
        this.call = call;
        this.pack = pack;
    }

    /** @param advice takes sentences about what was handed in */
    List<RunReports.Output> of(Report report, Consumer<String> advice) throws IOException {
        Future<RunReports.Output> book = Abreast.beside(!call.several(), () -> book(report, advice));
        ReportFile file = new ReportFile(report);
        List<RunReports.Output> files = new ArrayList<>();
        files.add(RunReports.Output.of(RunFiles.REPORT, file::write));
        files.add(RunReports.Output.of(ReportFile.JUDGEMENTS, file::writeJudgements));
        if (call.shows()) {
            files.add(Papers.page(report, file, pages()));
        }
        files.add(Abreast.done(book::get));
        if (call.everyJudgement()) {
            files.add(Papers.judgements(report, call.language()));
        }
        if (!report.claims().isEmpty()) {
            files.add(RunReports.Output.of(ClaimsFile.NAME, out -> ClaimsFile.write(report.claims(), out)));
        }
        return files;
    }

    /** The page tells how figures came about; that is found out here, beside the files that do not tell it. */
    private RunReports.Output book(Report report, Consumer<String> advice) throws IOException {
        if (call.shows()) {
            report.proven().workings();
        }
        return call.desk().findings(RunFiles.FINDINGS, report, call.language(), advice);
    }

    /** What all pages have in common. */
    synchronized HtmlReport pages() {
        if (pages == null) {
            pages = new HtmlReport(pack, call.language());
        }
        return pages;
    }
}
