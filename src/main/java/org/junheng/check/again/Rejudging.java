package org.junheng.check.again;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.audit.Deviation;
import org.junheng.audit.Manifest;
import org.junheng.audit.PlainFiles;
import org.junheng.audit.whole.Scratch;
import org.junheng.audit.whole.WholeFile;
import org.junheng.check.county.Assessment;
import org.junheng.check.county.Attempt;
import org.junheng.check.county.Candidacy;
import org.junheng.check.county.Progress;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.proof.Proving;
import org.junheng.check.run.ClaimsFile;
import org.junheng.check.run.Counties;
import org.junheng.check.run.Papers;
import org.junheng.engine.compile.Rulebook;
import org.junheng.format.ReportFile;
import org.junheng.format.intake.JsonFile;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;
import org.junheng.pack.load.PackLoader;
import org.junheng.report.ReportDifference;

/** Judges the workbooks that a run keeps again, by the pack that it keeps, and compares what comes out. */
final class Rejudging {
    private final Path folder;
    private final Manifest run;
    private final AsLeft asLeft;
    private final String language;
    private final Texts texts;
    private final Texts then;
    private final List<Deviation> deviations = new ArrayList<>();
    private PapersAgain papers;

    /**
     * Judges nothing yet.
     *
     * @param changed paths of files that are not as the run left them; they are not judged
     */
    Rejudging(Path folder, Manifest run, Set<String> changed, String language) {
        this.folder = folder;
        this.run = run;
        this.asLeft = new AsLeft(folder, run, changed);
        this.language = language;
        this.texts = Texts.of("check", language);
        this.then = Texts.of("check", run.options().language());
    }

    List<Deviation> deviations(Progress progress) throws IOException {
        int total = run.workbooks().size() + 1;
        progress.begins(texts.get("loading"), 0, total);
        String spoken = run.options().language();
        deviations.addAll(asLeft.unlisted(texts));
        try {
            Pack loaded = PackLoader.load(folder.resolve(run.pack().folder()), spoken);
            Rulebook rulebook = Proving.of(Rulebook.compile(loaded, spoken));
            judge(rulebook, progress, total);
        } catch (PackFault fault) {
            fault.faults()
                    .forEach(each ->
                            deviations.add(new Deviation(run.pack().folder(), texts.get("verify.packFault", each))));
        }
        return deviations;
    }

    private void judge(Rulebook rulebook, Progress progress, int total) throws IOException {
        String spoken = run.options().language();
        Pack pack = rulebook.pack();
        KeptPapers kept = new KeptPapers(folder, run, asLeft.changed(), deviations);
        List<WaiverFile> waivers = kept.waivers();
        Papers made = new Papers(pack, spoken, kept.draft(), kept.ledgers());
        papers = new PapersAgain(folder, run, asLeft.changed(), made, texts);
        Assessment assessment = new Assessment(pack, rulebook, run.options().date(), spoken, waivers, run.several());
        judge(assessment.telling(papers.show()), waivers, progress, total);
    }

    private void judge(Assessment assessment, List<WaiverFile> waivers, Progress progress, int total)
            throws IOException {
        refuse(assessment);
        Optional<String> county = run.options().county();
        if (county.isPresent()) {
            joined(assessment, county.get());
        } else {
            each(assessment, waivers, progress, total);
        }
    }

    private void each(Assessment assessment, List<WaiverFile> waivers, Progress progress, int total)
            throws IOException {
        Counties found = new Counties(waivers, run.options().language());
        List<Path> folders = new ArrayList<>();
        try (Scratch scratch = Scratch.make()) {
            for (Manifest.WorkbookEntry workbook : asLeft.workbooks()) {
                progress.begins(workbook.name(), folders.size() + 1, total);
                Attempt attempt = attempt(assessment, workbook.kept(), workbook.name());
                if (attempt.report().isPresent()) {
                    found.add(attempt.report().get());
                    Path own = scratch.folder().resolve(String.valueOf(folders.size()));
                    Path book = folder.resolve(workbook.kept());
                    folders.add(compare(workbook.report(), attempt.report().get(), own, book));
                } else {
                    deviations.add(new Deviation(workbook.kept(), attempt.refused()));
                }
            }
            if (run.several() && folders.size() == run.workbooks().size()) {
                run.refused().forEach(refused -> found.refused(refused.input()));
                compareAll(found, folders, scratch.folder());
            }
        }
    }

    /** The workbooks as one county, with what was refused then; with one of them changed the county is another. */
    private void joined(Assessment assessment, String county) throws IOException {
        if (asLeft.workbooks().size() < run.workbooks().size()) {
            return;
        }
        List<WorkbookFiles.Named> files = run.workbooks().stream()
                .map(entry -> new WorkbookFiles.Named(folder.resolve(entry.kept()), entry.name()))
                .toList();
        List<WorkbookFiles.Refused> refused = run.refused().stream()
                .map(entry -> new WorkbookFiles.Refused(folder.resolve(entry.kept()), entry.input()))
                .toList();
        try (Scratch scratch = Scratch.make()) {
            Report report = assessment.of(county, new WorkbookFiles(files, refused));
            compare(ReportFile.REPORT, report, scratch.folder(), folder);
        } catch (UnreadableInput refusal) {
            deviations.add(new Deviation(ReportFile.REPORT, refusal.getMessage()));
        }
    }

    /** What is told of all counties is made of what their folders hold, or should hold where that is not what came out. */
    private void compareAll(Counties counties, List<Path> folders, Path spool) throws IOException {
        counties.write(folders, spool, (name, content) -> {
            if (name.endsWith(".json")) {
                compare(name, content::writeTo);
            } else {
                papers.differs(name, content::writeTo).ifPresent(deviations::add);
            }
        });
    }

    private Attempt attempt(Assessment assessment, String kept, String name) {
        WorkbookFiles.Named file = new WorkbookFiles.Named(folder.resolve(kept), name);
        return Attempt.of(file, each -> assessment.of(each.file(), each.name()), then);
    }

    /** What was refused is refused again for the same reason; what the name of the file said needs no second look. */
    private void refuse(Assessment assessment) {
        for (Manifest.RefusedEntry refused : run.refused()) {
            boolean kept = !refused.kept().isEmpty() && asLeft.holds(refused.kept());
            if (kept && isNamedLikeWorkbook(refused)) {
                Attempt attempt =
                        attempt(assessment, refused.kept(), refused.input().name());
                if (attempt.report().isPresent()) {
                    deviations.add(new Deviation(refused.kept(), texts.get("verify.readNow")));
                } else if (!attempt.refused().equals(refused.input().refused())) {
                    deviations.add(new Deviation(refused.kept(), texts.get("verify.again", attempt.refused())));
                }
            }
        }
    }

    private boolean isNamedLikeWorkbook(Manifest.RefusedEntry refused) {
        return Candidacy.isNamedLikeWorkbook(folder.resolve(refused.kept()));
    }

    /** Where a county's reports stand as they came out now: in the run, or else in a folder of their own. */
    private Path compare(String path, Report report, Path own, Path workbook) throws IOException {
        String beside = path.substring(0, path.lastIndexOf('/') + 1) + ReportFile.JUDGEMENTS;
        ReportFile file = new ReportFile(report);
        boolean same = compare(beside, file::writeJudgements);
        if (!report.claims().isEmpty()) {
            String claims = path.substring(0, path.lastIndexOf('/') + 1) + ClaimsFile.NAME;
            same &= compare(claims, out -> ClaimsFile.write(report.claims(), out));
        }
        deviations.addAll(papers.differing(path, report, file, workbook));
        if (compare(path, file::write) && same) {
            return folder.resolve(path).getParent();
        }
        WholeFile.write(own.resolve(ReportFile.REPORT), file::write);
        WholeFile.write(own.resolve(ReportFile.JUDGEMENTS), file::writeJudgements);
        WholeFile.write(own.resolve(ClaimsFile.NAME), out -> ClaimsFile.write(report.claims(), out));
        return own;
    }

    /** Whether a report is there and the same; one that is gone is named by whoever looks at the files. */
    private boolean compare(String path, WholeFile.Content content) throws IOException {
        Optional<Path> file = PlainFiles.file(folder, path);
        if (file.isEmpty() || JsonFile.isTooLarge(file.get())) {
            return false;
        }
        if (hash(content).equals(Sha256.hex(file.get()))) {
            return true;
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        content.writeTo(again);
        differ(path, file.get(), again.toByteArray());
        return false;
    }

    private static String hash(WholeFile.Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Sha256.hex(digest);
    }

    private void differ(String path, Path file, byte[] again) {
        try {
            ReportDifference.between(JsonFile.bytes(file), again, language)
                    .forEach(line -> deviations.add(new Deviation(path, texts.get("verify.again", line))));
        } catch (IOException unreadable) {
            deviations.add(new Deviation(path, texts.get("verify.again", unreadable.getMessage())));
        }
    }
}
