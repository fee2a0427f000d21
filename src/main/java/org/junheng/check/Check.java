package org.junheng.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.engine.Rulebook;
import org.junheng.model.Pack;
import org.junheng.model.PackFault;
import org.junheng.model.Report;
import org.junheng.model.Texts;
import org.junheng.model.UnreadableInput;
import org.junheng.pack.PackLoader;

/** Checks workbooks by a pack: each workbook is a county of its own. */
public final class Check {
    private final Path packFolder;
    private final LocalDate assessedOn;
    private final String language;
    private final Progress progress;

    /**
     * A check to be run.
     *
     * @param assessedOn the day the assessment speaks for
     * @param language {@code zh} or {@code en}
     */
    public Check(Path packFolder, LocalDate assessedOn, String language, Progress progress) {
        this.packFolder = packFolder;
        this.assessedOn = assessedOn;
        this.language = language;
        this.progress = progress;
    }

    /**
     * What came out.
     *
     * @param reports one a workbook that could be read
     * @param refusals why the others could not, in sentences for the user
     */
    public record Outcome(List<Report> reports, List<String> refusals) {
        public Outcome {
            reports = List.copyOf(reports);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Judges every workbook named, and every workbook in the folders named.
     *
     * @throws PackFault if the pack cannot be used; nothing is judged then
     * @throws UnreadableInput if a folder holds no workbook
     */
    public Outcome run(List<Path> named) throws PackFault, UnreadableInput {
        Texts texts = Texts.of("check", language);
        List<Path> workbooks = WorkbookFiles.of(named, texts);
        progress.begins(texts.get("loading"), 0, workbooks.size() + 1);
        Pack pack = PackLoader.load(packFolder, language);
        List<Report> reports = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Rulebook rulebook = Rulebook.compile(pack, language);
        Assessment assessment = new Assessment(pack, rulebook, assessedOn, language);
        for (Path workbook : workbooks) {
            int done = reports.size() + refusals.size() + 1;
            progress.begins(workbook.getFileName().toString(), done, workbooks.size() + 1);
            try {
                reports.add(assessment.of(workbook));
            } catch (UnreadableInput refusal) {
                refusals.add(refusal.getMessage());
            }
        }
        return new Outcome(reports, refusals);
    }
}
