package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.county.WaiverFile;
import org.junheng.format.CountiesFile;
import org.junheng.format.ReportFile;
import org.junheng.format.ReportReader;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.text.Texts;
import org.junheng.report.page.CountiesPage;
import org.junheng.workbook.write.CountiesWorkbook;

/**
 * The counties of a run, of each no more than a line, and the reports over all of them.
 *
 * <p>A province does not fit into memory: what each county's folder lists is read back one after the other, so that it
 * does not matter either when and where it was judged.
 */
public final class Counties {
    private final List<WaiverFile> waivers;
    private final String language;
    private final List<County> counties = new ArrayList<>();
    private final List<RunInfo.Input> refused = new ArrayList<>();
    private List<Problem> twins = List.of();

    /**
     * What is kept of one county.
     *
     * @param findings how many
     * @param uncounted waivers and explanations that do not count
     */
    record County(RunInfo run, int findings, List<Problem> uncounted) {}

    /** @param language in which they were judged, {@code zh} or {@code en} */
    public Counties(List<WaiverFile> waivers, String language) {
        this.waivers = List.copyOf(waivers);
        this.language = language;
    }

    static County line(Report report) {
        return line(new ReportReader.Headline(report.run(), report.findings().size(), report.problems()));
    }

    static County line(ReportReader.Headline report) {
        List<Problem> uncounted =
                report.problems().stream().filter(Problem::isAboutAcceptance).toList();
        return new County(report.run(), report.findings(), uncounted);
    }

    void add(County county) {
        counties.add(county);
    }

    public void add(Report report) {
        add(line(report));
    }

    public void refused(RunInfo.Input file) {
        refused.add(file);
    }

    public boolean isEmpty() {
        return counties.isEmpty();
    }

    /** What each was about, and how it came out. */
    public List<RunInfo> runs() {
        return counties.stream().map(County::run).toList();
    }

    /** What could have been a county and was not judged. */
    public List<RunInfo.Input> refused() {
        return List.copyOf(refused);
    }

    /** The waivers and explanations that do not count, and what several counties say and only one should. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(counties.get(0).uncounted());
        all.addAll(beyond());
        counties.stream().skip(1).forEach(county -> all.addAll(county.uncounted()));
        all.addAll(twins);
        return all;
    }

    /** How all came out together, as the reports over all have it. */
    public RunVerdict verdict() {
        return Rollup.verdict(runs(), refused, twins);
    }

    private List<Problem> beyond() {
        List<String> names =
                runs().stream().map(run -> run.workbooks().get(0).name()).toList();
        return WaiverFile.beyond(waivers, names);
    }

    private List<Problem> twins(List<Path> folders) throws IOException {
        Twins found = new Twins(Texts.of("check", language));
        for (int i = 0; i < folders.size(); i++) {
            found.add(counties.get(i).run().workbooks().get(0), folders.get(i));
        }
        return found.problems();
    }

    /** Where a file over all goes. */
    @FunctionalInterface
    public interface Place {
        void write(String name, ReportFile.Content content) throws IOException;
    }

    /**
     * Writes the reports over all.
     *
     * @param folders of the counties, in the order in which they were added
     * @param spool a folder that they may fill while they are written
     * @throws IOException if a county cannot be read or a report cannot be written
     */
    public void write(List<Path> folders, Path spool, Place place) throws IOException {
        twins = twins(folders);
        Rollup rollup = new Rollup(runs(), refused, twins);
        int findings = counties.stream().mapToInt(County::findings).sum();
        CountiesWorkbook book = CountiesWorkbook.over(rollup.listed(), findings, language, spool);
        CountiesPage page = new CountiesPage(language);
        try (CountiesFile file = new CountiesFile(spool)) {
            List<Problem> more = beyond();
            for (Path folder : folders) {
                Report county = findings(folder).withMore(more);
                more = List.of();
                rollup.add(county);
                file.add(county.listed());
                book.add(county);
                page.add(county, folder.getFileName() + "/", Files.exists(folder.resolve(RunFiles.PAGE)));
            }
            for (Report rest : rollup.rest().stream().toList()) {
                file.add(rest);
                book.add(rest);
                page.add(rest.problems());
            }
            write(rollup.all(), file, page, place);
            place.write(RunFiles.FINDINGS, book::finish);
        }
    }

    private Report findings(Path folder) throws IOException {
        try {
            return ReportReader.findings(folder);
        } catch (IOException | RuntimeException lie) {
            throw new UnreadableCounty(String.valueOf(folder.getFileName()), lie);
        }
    }

    private static void write(Report all, CountiesFile file, CountiesPage page, Place place) throws IOException {
        place.write(ReportFile.REPORT, out -> file.write(all, out));
        place.write(ReportFile.JUDGEMENTS, out -> new ReportFile(all).writeJudgements(out));
        place.write(RunFiles.PAGE, out -> page.write(all, out));
    }
}
