package org.junheng.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.audit.Deviation;
import org.junheng.audit.Manifest;
import org.junheng.audit.RunFolder;
import org.junheng.engine.Rulebook;
import org.junheng.model.Pack;
import org.junheng.model.PackFault;
import org.junheng.model.Report;
import org.junheng.model.Texts;
import org.junheng.model.UnreadableInput;
import org.junheng.pack.PackLoader;
import org.junheng.report.ReportDifference;
import org.junheng.report.ReportJson;

/** Judges the workbooks that a run keeps again, by the pack that it keeps, and compares what comes out. */
final class Rejudging {
    private final Path folder;
    private final Manifest run;
    private final String language;
    private final Texts texts;
    private final List<Deviation> deviations = new ArrayList<>();

    Rejudging(Path folder, Manifest run, String language) {
        this.folder = folder;
        this.run = run;
        this.language = language;
        this.texts = Texts.of("check", language);
    }

    List<Deviation> deviations(Progress progress) throws IOException {
        int total = run.workbooks().size() + 1;
        progress.begins(texts.get("loading"), 0, total);
        String then = run.options().language();
        try {
            Pack pack = PackLoader.load(folder.resolve(run.pack().folder()), then);
            Rulebook rulebook = Rulebook.compile(pack, then);
            Optional<WaiverFile> waivers = waivers(then);
            judge(
                    new Assessment(pack, rulebook, run.options().date(), then, waivers, run.several()),
                    waivers,
                    progress,
                    total);
        } catch (PackFault fault) {
            fault.faults()
                    .forEach(each ->
                            deviations.add(new Deviation(run.pack().folder(), texts.get("verify.packFault", each))));
        }
        return deviations;
    }

    private Optional<WaiverFile> waivers(String then) {
        Path file = folder.resolve(Manifest.WAIVERS);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(WaiverFile.read(file, then));
        } catch (UnreadableInput refusal) {
            deviations.add(new Deviation(Manifest.WAIVERS, refusal.getMessage()));
            return Optional.empty();
        }
    }

    private void judge(Assessment assessment, Optional<WaiverFile> waivers, Progress progress, int total)
            throws IOException {
        List<Report> found = new ArrayList<>();
        for (Manifest.WorkbookEntry workbook : run.workbooks()) {
            progress.begins(workbook.name(), found.size() + 1, total);
            try {
                Report report = assessment.of(folder.resolve(workbook.kept()), workbook.name());
                compare(workbook.report(), report);
                found.add(report.findingsOnly());
            } catch (UnreadableInput refusal) {
                deviations.add(new Deviation(workbook.kept(), refusal.getMessage()));
            }
        }
        if (run.several() && found.size() == run.workbooks().size()) {
            List<Report> all = waivers.map(file -> file.addTo(found)).orElse(found);
            compare(RunFiles.REPORT, out -> ReportJson.write(Rollup.of(all, run.refused()), out));
        }
    }

    private void compare(String path, Report report) throws IOException {
        compare(path, out -> ReportJson.write(report, out));
        if (ReportJson.keepsJudgementsApart(report)) {
            String beside = path.substring(0, path.lastIndexOf('/') + 1) + ReportJson.JUDGEMENTS_FILE;
            compare(beside, out -> ReportJson.writeJudgements(report, out));
        }
    }

    /** A report that is gone is named by whoever looks at the files. */
    private void compare(String path, RunFolder.Content content) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return;
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        content.writeTo(again);
        ReportDifference.between(Files.readAllBytes(file), again.toByteArray(), language)
                .forEach(line -> deviations.add(new Deviation(path, texts.get("verify.again", line))));
    }
}
