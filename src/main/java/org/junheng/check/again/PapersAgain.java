package org.junheng.check.again;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.audit.Deviation;
import org.junheng.audit.Manifest;
import org.junheng.audit.PlainFiles;
import org.junheng.audit.RunReports;
import org.junheng.check.desk.Desk;
import org.junheng.check.desk.LedgerFile;
import org.junheng.check.desk.LetterDraft;
import org.junheng.check.run.RunFiles;
import org.junheng.model.judged.Report;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;

/** Do the papers that people work with come out of the reports as the run left them? */
final class PapersAgain {
    private final Path folder;
    private final Manifest run;
    private final Set<String> changed;
    private final List<LedgerFile> ledgers;
    private final Optional<LetterDraft> draft;
    private final Texts texts;

    /** @param changed paths of files that are not as the run left them; they are named already */
    PapersAgain(Path folder, Manifest run, Set<String> changed, KeptPapers kept, Texts texts) {
        this.folder = folder;
        this.run = run;
        this.changed = changed;
        this.ledgers = kept.ledgers();
        this.draft = kept.draft();
        this.texts = texts;
    }

    /**
     * The papers that differ.
     *
     * @param path of the report that they are made of
     */
    List<Deviation> differing(String path, Report report) throws IOException {
        String beside = path.substring(0, path.lastIndexOf('/') + 1);
        List<Deviation> differing = new ArrayList<>();
        boolean touched = changed.stream().anyMatch(each -> each.startsWith(LedgerFile.FOLDER));
        if (!ledgers.isEmpty() && !touched) {
            differs(beside + RunFiles.FINDINGS, findings(report)).ifPresent(differing::add);
        }
        if (PlainFiles.file(folder, beside + Desk.LETTER).isPresent()) {
            differs(beside + Desk.LETTER, letter(report)).ifPresent(differing::add);
        }
        return differing;
    }

    /** With the ledgers that came over. */
    private RunReports.Output findings(Report report) throws IOException {
        return new Desk(false, false, Optional.empty(), ledgers)
                .findings(RunFiles.FINDINGS, report, run.options().language(), told -> {});
    }

    /** Made anew, or of the draft that was handed in. */
    private RunReports.Output letter(Report report) throws IOException {
        return new Desk(false, true, draft, List.of())
                .with(List.of(), folder, Optional.of(report), run.options().language(), told -> {})
                .get(0);
    }

    private Optional<Deviation> differs(String path, RunReports.Output again) throws IOException {
        Optional<Path> file = PlainFiles.file(folder, path);
        boolean same = file.isEmpty()
                || changed.contains(path)
                || Sha256.hex(again.bytes()).equals(Sha256.hex(file.get()));
        String key = path.endsWith(Desk.LETTER) ? "verify.letter" : "verify.findings";
        return same ? Optional.empty() : Optional.of(new Deviation(path, texts.get(key)));
    }
}
