package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.audit.Manifest;
import org.junheng.audit.RunFolder;
import org.junheng.check.county.FreeNames;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.engine.compile.EngineVersion;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.report.page.HtmlReport;
import org.junheng.workbook.write.FindingsWorkbook;

/**
 * Writes the reports of a check into a folder of their own, each as it is made, with all that it was made from.
 *
 * <p>A province does not fit into memory: of each county only what was found is kept for the list over all.
 */
public final class RunFiles implements Check.Receiver, AutoCloseable {
    /** The zone that days and hours of a run are of. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static final String REPORT = ReportFile.REPORT;

    private static final String FINDINGS = "findings.xlsx";
    private static final String PAGE = "report.html";
    private static final List<String> RESERVED =
            List.of("inputs", REPORT, ReportFile.JUDGEMENTS, PAGE, FINDINGS, Manifest.FILE, "run.sig");

    private final RunFolder folder;
    private final RunCall call;
    private final RunInputs inputs;
    private final OffsetDateTime startedAt = now();
    private final List<Report> found = new ArrayList<>();
    private final List<RunInfo.Input> refused = new ArrayList<>();
    private final List<String> advice = new ArrayList<>();
    private final List<Pack> packs = new ArrayList<>();
    private final FreeNames counties = new FreeNames(RESERVED);

    private RunFiles(RunFolder folder, RunCall call) {
        this.folder = folder;
        this.call = call;
        this.inputs = new RunInputs(folder, call);
    }

    /** A folder below {@code parent} that does not exist yet, named after the workbooks and the day. */
    public static Path freshFolder(WorkbookFiles workbooks, LocalDate day, Path parent) {
        String first = workbooks.files().isEmpty()
                ? workbooks.refused().get(0).input().name()
                : workbooks.files().get(0).file().getFileName().toString();
        String stem = FreeNames.stem(first);
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
     * @throws IOException if nothing can be written there
     */
    public static RunFiles begin(Path place, RunCall call) throws IOException {
        return new RunFiles(RunFolder.begin(place), call);
    }

    @Override
    public void begins(Pack pack) throws IOException, PackFault {
        inputs.keep(pack);
        for (WaiverFile file : call.waivers()) {
            inputs.keep(file);
        }
        packs.add(pack);
    }

    @Override
    public void take(Path workbook, Report report) throws IOException, UnreadableInput {
        ready(report).take(workbook);
    }

    /** The reports of one county are made beside those of others, and written one after the other. */
    @Override
    public Check.Taking ready(Report report) throws IOException {
        List<RunFolder.Output> files = files(report, List.of(report));
        Report kept = report.findingsOnly();
        return workbook -> {
            String stem = FreeNames.stem(kept.run().workbooks().get(0).name()).replace('/', '-');
            String prefix = call.several() ? counties.take(stem, "") + "/" : "";
            inputs.keep(workbook, kept, prefix + REPORT);
            for (RunFolder.Output file : files) {
                folder.write(prefix, file);
            }
            found.add(kept);
        };
    }

    private List<RunFolder.Output> files(Report report, List<Report> listed) throws IOException {
        ReportFile file = new ReportFile(report);
        List<RunFolder.Output> files = new ArrayList<>();
        files.add(RunFolder.Output.of(REPORT, file::write));
        files.add(RunFolder.Output.of(ReportFile.JUDGEMENTS, file::writeJudgements));
        if (!call.several()) {
            files.add(RunFolder.Output.of(
                    PAGE, out -> HtmlReport.write(report, file, packs.get(0), call.language(), out)));
        }
        files.add(RunFolder.Output.of(
                FINDINGS, out -> FindingsWorkbook.write(listed, call.language(), call.everyJudgement(), out)));
        return files;
    }

    @Override
    public void advise(String sentence) {
        advice.add(sentence);
    }

    /** What the user should know of the call itself. */
    public List<String> advice() {
        return List.copyOf(advice);
    }

    @Override
    public void refused(WorkbookFiles.Refused file) throws IOException {
        inputs.keep(file);
        refused.add(file.input());
    }

    /** What could have been a county and was not judged. */
    public List<RunInfo.Input> refused() {
        return List.copyOf(refused);
    }

    /** What was found in each county, without the judgements that were met. */
    public List<Report> found() {
        return call.several() && !found.isEmpty() ? WaiverFile.addTo(found, call.waivers()) : List.copyOf(found);
    }

    /**
     * Moves everything to its place, with one list over all counties where there are several.
     *
     * @throws IOException if it could not be moved; what stood there before is then as it was
     */
    public void keep() throws IOException {
        if (call.several()) {
            Report all = Rollup.of(found(), refused);
            for (RunFolder.Output file : files(all, Rollup.listed(found(), refused))) {
                folder.write("", file);
            }
        }
        folder.keep(manifest(), call.key());
    }

    private Manifest manifest() throws IOException {
        return new Manifest(
                new Manifest.Product(ProgramVersion.NAME, ProgramVersion.get()),
                new Manifest.Product(EngineVersion.NAME, EngineVersion.get()),
                new Manifest.Java(System.getProperty("java.version"), System.getProperty("java.vendor")),
                startedAt,
                now(),
                new Manifest.Options(call.pack(), call.date(), call.language(), call.copied()),
                inputs.entry(packs.get(0)),
                inputs.workbooks(),
                inputs.refused(),
                folder.inputs(),
                folder.outputs(),
                folder.previous(),
                Optional.empty());
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
