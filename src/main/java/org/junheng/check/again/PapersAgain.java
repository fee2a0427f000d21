package org.junheng.check.again;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.audit.Deviation;
import org.junheng.audit.Manifest;
import org.junheng.audit.PlainFiles;
import org.junheng.audit.RunReports;
import org.junheng.audit.whole.Scratch;
import org.junheng.audit.whole.WholeFile;
import org.junheng.check.desk.LedgerFile;
import org.junheng.check.run.Papers;
import org.junheng.check.run.ProgramVersion;
import org.junheng.check.run.RunFiles;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;

/**
 * Do the papers that people read come out of the reports as the run left them?
 *
 * <p>Another version of the program may lay them out otherwise; what it left is held to its hashes alone.
 */
final class PapersAgain {
    private final Path folder;
    private final Manifest run;
    private final Set<String> changed;
    private final Papers papers;
    private final Texts texts;

    /** @param changed paths of files that are not as the run left them; they are named already */
    PapersAgain(Path folder, Manifest run, Set<String> changed, Papers papers, Texts texts) {
        this.folder = folder;
        this.run = run;
        this.changed = changed;
        this.papers = papers;
        this.texts = texts;
    }

    /**
     * The papers that differ.
     *
     * @param path of the report that they are made of
     * @param file of the report
     * @param workbook that it is about
     */
    List<Deviation> differing(String path, Report report, ReportFile file, Path workbook) throws IOException {
        String beside = beside(path);
        List<Deviation> differing = new ArrayList<>();
        for (RunReports.Output paper : papers.again(left(beside), report, file, workbook)) {
            differs(beside + paper.name(), out -> out.write(paper.bytes())).ifPresent(differing::add);
        }
        return differing;
    }

    /** Whether there is a page on a county, which tells how its figures came about. */
    boolean show() {
        return run.workbooks().stream()
                .map(Manifest.WorkbookEntry::report)
                .anyMatch(report -> left(beside(report)).contains(RunFiles.PAGE));
    }

    private static String beside(String report) {
        return report.substring(0, report.lastIndexOf('/') + 1);
    }

    /** The names of the files beside a report that are as the run left them. */
    private Set<String> left(String beside) {
        Set<String> names = new LinkedHashSet<>();
        if (isOwn()) {
            run.outputs().stream()
                    .map(Manifest.FileEntry::path)
                    .filter(each -> each.startsWith(beside) && each.indexOf('/', beside.length()) < 0)
                    .map(each -> each.substring(beside.length()))
                    .forEach(names::add);
        }
        if (changed.stream().anyMatch(each -> each.startsWith(LedgerFile.FOLDER))) {
            names.remove(RunFiles.FINDINGS);
        }
        return names;
    }

    private boolean isOwn() {
        return run.program().version().equals(ProgramVersion.get());
    }

    /** Whether a paper is not what came out now. */
    Optional<Deviation> differs(String path, WholeFile.Content again) throws IOException {
        Optional<Path> file = PlainFiles.file(folder, path);
        if (!isOwn() || file.isEmpty() || changed.contains(path)) {
            return Optional.empty();
        }
        try (Scratch scratch = Scratch.make()) {
            Path written = scratch.folder().resolve("again");
            WholeFile.write(written, again);
            return isSame(file.get(), written)
                    ? Optional.empty()
                    : Optional.of(new Deviation(path, texts.get("verify.paper")));
        }
    }

    private static boolean isSame(Path left, Path again) throws IOException {
        if (Sha256.hex(left).equals(Sha256.hex(again))) {
            return true;
        }
        try {
            return !left.toString().endsWith(".html") && SameArchive.of(left, again);
        } catch (IOException strange) {
            return false;
        }
    }
}
