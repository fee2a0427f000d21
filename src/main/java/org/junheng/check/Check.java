package org.junheng.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Texts texts;

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
        this.texts = Texts.of("check", language);
    }

    /** Takes each report as it is made. */
    @FunctionalInterface
    public interface Receiver {
        /** The pack by which the workbooks that follow are judged. */
        default void begins(Pack pack) throws IOException, PackFault {}

        /** The report on one workbook; a refusal counts that workbook among those that could not be read. */
        void take(Path workbook, Report report) throws IOException, UnreadableInput;
    }

    /**
     * The workbooks that a call names: files as they are, folders by the workbooks in them.
     *
     * @param language of the sentence about a folder that holds none, {@code zh} or {@code en}
     * @throws UnreadableInput if a folder holds none
     */
    public static List<Path> workbooks(List<Path> named, String language) throws UnreadableInput {
        return WorkbookFiles.of(named, Texts.of("check", language));
    }

    /**
     * Judges workbooks one by one.
     *
     * @return why workbooks could not be read, a sentence each
     * @throws PackFault if the pack cannot be used; nothing is judged then
     * @throws IOException if a report could not be taken
     */
    public List<String> run(List<Path> workbooks, Receiver receiver) throws PackFault, IOException {
        return run(workbooks, Optional.empty(), receiver);
    }

    /**
     * Judges workbooks one by one, with waivers.
     *
     * @return why workbooks could not be read, a sentence each
     * @throws PackFault if the pack cannot be used; nothing is judged then
     * @throws IOException if a report could not be taken
     */
    public List<String> run(List<Path> workbooks, Optional<WaiverFile> waivers, Receiver receiver)
            throws PackFault, IOException {
        int total = workbooks.size() + 1;
        progress.begins(texts.get("loading"), 0, total);
        Pack pack = PackLoader.load(packFolder, language);
        receiver.begins(pack);
        Rulebook rulebook = Rulebook.compile(pack, language);
        Assessment assessment = new Assessment(pack, rulebook, assessedOn, language, waivers, workbooks.size() > 1);
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < workbooks.size(); i++) {
            progress.begins(workbooks.get(i).getFileName().toString(), i + 1, total);
            try {
                receiver.take(workbooks.get(i), assessment.of(workbooks.get(i)));
            } catch (UnreadableInput refusal) {
                refusals.add(refusal.getMessage());
            }
        }
        return refusals;
    }
}
