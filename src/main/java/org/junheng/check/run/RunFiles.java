package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.audit.Manifest;
import org.junheng.audit.RunFolder;
import org.junheng.audit.RunReports;
import org.junheng.check.county.FreeNames;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.desk.Desk;
import org.junheng.engine.compile.EngineVersion;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;

/**
 * Writes the reports of a check into a folder of their own, each as it is made, with all that it was made from.
 *
 * <p>Of several counties no more than a line of each is kept in memory.
 */
public final class RunFiles implements Receiver, AutoCloseable {
    /** The zone that days and hours of a run are of. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static final String REPORT = ReportFile.REPORT;

    public static final String FINDINGS = "findings.xlsx";

    /** For the browser. */
    public static final String PAGE = "report.html";

    static final String ALL_JUDGEMENTS = "judgements.xlsx";
    private static final List<String> RESERVED = Stream.concat(
                    Stream.of("inputs", Manifest.FILE, "run.sig"), CountyReports.NAMES.stream())
            .toList();

    final RunFolder folder;
    final RunCall call;
    final RunInputs inputs;
    private final OffsetDateTime startedAt = now();
    final Counties counties;
    private final List<Path> folders = new ArrayList<>();
    private LeftCounties left = new LeftCounties(List.of());
    private String key = "";
    Optional<Report> only = Optional.empty();
    private final List<String> advice = new ArrayList<>();
    private Optional<CountyReports> reports = Optional.empty();
    final List<Manifest.PackEntry> packs = new ArrayList<>();
    private final FreeNames names = new FreeNames(RESERVED);

    private RunFiles(RunFolder folder, RunCall call) {
        this.folder = folder;
        this.call = call;
        this.inputs = new RunInputs(folder, call);
        this.counties = new Counties(call.waivers(), call.language());
    }

    /**
     * Begins the files of a run.
     *
     * @throws IOException if nothing can be written there
     */
    public static RunFiles begin(Path place, RunCall call) throws IOException {
        return new RunFiles(RunFolder.begin(place), call);
    }

    /** The same; of several counties those that are done stay when the run is stopped. */
    public static RunFiles resumable(Path place, RunCall call) throws IOException {
        RunFolder folder = RunFolder.begin(place);
        return new RunFiles(call.several() ? folder.resumable() : folder, call);
    }

    @Override
    public void begins(Pack pack) throws IOException, PackFault {
        inputs.keep(pack);
        for (WaiverFile file : call.waivers()) {
            inputs.keep(file.kept(), file.file(), file.sha256());
        }
        for (Desk.Handed file : call.desk().handedIn()) {
            inputs.keep(file.kept(), file.file(), file.sha256());
        }
        packs.add(RunInputs.entry(pack));
        reports = Optional.of(new CountyReports(call, pack));
        key = call.key(pack.sha256());
    }

    @Override
    public void prepare() {
        folder.prepare();
        if (shows()) {
            reports.orElseThrow().pages();
        }
    }

    @Override
    public boolean shows() {
        return call.shows();
    }

    /** How many counties stopped runs for this place have left. */
    public int left() throws IOException {
        return folder.left();
    }

    /**
     * Goes on where stopped runs for this place were stopped.
     *
     * @return how many counties they have left
     */
    public int resume() throws IOException {
        left = new LeftCounties(folder.resume());
        return left.size();
    }

    /** What a stopped run left of a county, if nothing has changed that it depends on. */
    @Override
    public Optional<Receiver.Taking> known(WorkbookFiles.Named file) {
        return left.county(file, key).map(county -> workbook -> {
            String prefix = prefix(file.name());
            inputs.keep(workbook, county.line().run().workbooks().get(0), prefix + REPORT);
            folder.reports()
                    .moveIn(prefix, county.done().folder(), county.done().outputs());
            done(prefix, county.line());
        });
    }

    @Override
    public void take(Path workbook, Report report) throws IOException, UnreadableInput {
        ready(report).take(workbook);
    }

    /** The reports of one county are made beside those of others, and written one after the other. */
    @Override
    public Receiver.Taking ready(Report report) throws IOException {
        List<RunReports.Output> files = reports(report);
        Optional<Report> kept = call.several() ? Optional.empty() : Optional.of(report);
        Optional<Report> told = Optional.of(report).filter(each -> call.desk().wantsMore());
        Counties.County line = Counties.line(report);
        return workbook -> {
            String prefix = prefix(line.run().workbooks().get(0).name());
            inputs.keep(workbook, line.run().workbooks().get(0), prefix + REPORT);
            List<RunReports.Output> all = call.desk().with(files, workbook, told, call.language(), advice::add);
            folder.reports().write(prefix, all.toArray(RunReports.Output[]::new));
            done(prefix, line);
            only = kept;
        };
    }

    List<RunReports.Output> reports(Report report) throws IOException {
        return reports.orElseThrow().of(report, advice::add);
    }

    void done(String prefix, Counties.County line) throws IOException {
        RunInfo.Input workbook = line.run().workbooks().get(0);
        counties.add(line);
        folders.add(folder.file(prefix));
        if (call.several()) {
            folder.done(key, prefix, new Manifest.FileEntry(workbook.name(), workbook.sha256()));
        }
    }

    String prefix(String workbook) {
        return call.several() ? names.take(FreeNames.stem(workbook).replace('/', '-'), "") + "/" : "";
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
        counties.refused(file.input());
    }

    /** The counties that were judged, and what was not. */
    public Counties counties() {
        return counties;
    }

    /** What was found in the only county, without the judgements that were met; empty if there are several. */
    public Optional<Report> only() {
        return only;
    }

    /**
     * Moves everything to its place, with one list over all counties where there are several.
     *
     * @throws IOException if it could not be moved; what stood there before is then as it was
     */
    public void keep() throws IOException {
        if (call.several() && !counties.isEmpty()) {
            counties.write(
                    folders, folder.spool(), (name, content) -> folder.reports().write(name, content::writeTo));
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
                new Manifest.Options(
                        call.pack(), call.date(), call.language(), call.copied(), call.shard(), call.county()),
                packs.get(0),
                inputs.workbooks(),
                inputs.refused(),
                folder.inputs(),
                folder.reports().entries(),
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
