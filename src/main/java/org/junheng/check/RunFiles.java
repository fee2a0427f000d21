package org.junheng.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.audit.RunFolder;
import org.junheng.model.Report;
import org.junheng.report.ReportJson;
import org.junheng.workbook.FindingsWorkbook;

/**
 * Writes the reports of a check into a folder of their own, each as it is made.
 *
 * <p>A province does not fit into memory: of each county only what was found is kept for the list over all.
 */
public final class RunFiles implements AutoCloseable {
    private static final String REPORT = "report.json";
    private static final String FINDINGS = "findings.xlsx";

    private final RunFolder folder;
    private final boolean several;
    private final String language;
    private final List<Report> found = new ArrayList<>();
    private final Map<String, Integer> stems = new HashMap<>();

    private RunFiles(RunFolder folder, boolean several, String language) {
        this.folder = folder;
        this.several = several;
        this.language = language;
    }

    /** A folder below {@code parent} that does not exist yet, named after the workbooks and the day. */
    public static Path freshFolder(List<Path> workbooks, LocalDate day, Path parent) {
        String stem = stem(workbooks.get(0).getFileName().toString());
        String name = stem + (workbooks.size() == 1 ? "" : "-" + workbooks.size()) + "-" + day;
        Path folder = parent.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = parent.resolve(name + "-" + i);
        }
        return folder;
    }

    /**
     * Begins the files of a run.
     *
     * @param several whether each workbook gets a folder of its own inside
     * @throws IOException if nothing can be written there
     */
    public static RunFiles begin(Path place, boolean several, String language) throws IOException {
        return new RunFiles(RunFolder.begin(place), several, language);
    }

    /**
     * Writes one county's report.
     *
     * @throws IOException if it could not be written
     */
    public void add(Report report) throws IOException {
        String prefix = several ? folderOf(report) + "/" : "";
        folder.write(prefix + REPORT, out -> ReportJson.write(report, out));
        if (ReportJson.keepsJudgementsApart(report)) {
            folder.write(prefix + ReportJson.JUDGEMENTS_FILE, out -> ReportJson.writeJudgements(report, out));
        }
        folder.write(prefix + FINDINGS, out -> FindingsWorkbook.write(List.of(report), language, out));
        found.add(report.findingsOnly());
    }

    /** What was found in each county, without the judgements that were met. */
    public List<Report> found() {
        return List.copyOf(found);
    }

    /**
     * Moves everything to its place, with one list over all counties where there are several.
     *
     * @throws IOException if it could not be moved; what stood there before is then as it was
     */
    public void keep() throws IOException {
        if (several && !found.isEmpty()) {
            folder.write(REPORT, out -> ReportJson.write(Rollup.of(found), out));
            folder.write(FINDINGS, out -> FindingsWorkbook.write(found, language, out));
        }
        folder.keep();
    }

    private String folderOf(Report report) {
        String stem = stem(report.run().workbooks().get(0).name());
        int times = stems.merge(stem, 1, Integer::sum);
        return times == 1 ? stem : stem + "-" + times;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
