package org.junheng.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.audit.RunFolder;
import org.junheng.model.Report;
import org.junheng.report.ReportJson;
import org.junheng.workbook.FindingsWorkbook;

/** Writes the reports of a check into a folder of their own. */
public final class RunFiles {
    private static final String REPORT = "report.json";
    private static final String FINDINGS = "findings.xlsx";

    private RunFiles() {}

    /** A folder below {@code parent} that does not exist yet, named after the workbooks and the day. */
    public static Path freshFolder(List<Report> reports, Path parent) {
        Report first = reports.get(0);
        String name = (reports.size() == 1 ? stem(first) : stem(first) + "-" + reports.size()) + "-"
                + first.run().assessedOn();
        Path folder = parent.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = parent.resolve(name + "-" + i);
        }
        return folder;
    }

    /**
     * Writes every report; several each in a folder named after their workbook, with one list of findings over all.
     *
     * @throws IOException if the folder could not be written; it is then as it was before
     */
    public static void write(List<Report> reports, String language, Path folder) throws IOException {
        RunFolder run = new RunFolder();
        if (reports.size() == 1) {
            add(run, "", reports.get(0), language);
        } else {
            run.file(FINDINGS, out -> FindingsWorkbook.write(reports, language, out));
            Map<String, Integer> seen = new HashMap<>();
            for (Report report : reports) {
                int times = seen.merge(stem(report), 1, Integer::sum);
                add(run, stem(report) + (times == 1 ? "" : "-" + times) + "/", report, language);
            }
        }
        run.write(folder);
    }

    private static void add(RunFolder run, String prefix, Report report, String language) {
        run.file(prefix + REPORT, out -> ReportJson.write(report, out));
        if (ReportJson.keepsJudgementsApart(report)) {
            run.file(prefix + ReportJson.JUDGEMENTS_FILE, out -> ReportJson.writeJudgements(report, out));
        }
        run.file(prefix + FINDINGS, out -> FindingsWorkbook.write(List.of(report), language, out));
    }

    private static String stem(Report report) {
        String name = report.run().workbooks().get(0).name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
