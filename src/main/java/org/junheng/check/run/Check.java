package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.check.county.Assessment;
import org.junheng.check.county.Attempt;
import org.junheng.check.county.FolderWalk;
import org.junheng.check.county.OtherPack;
import org.junheng.check.county.Progress;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.kept.KeptPacks;
import org.junheng.engine.bind.SheetHeaders;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junheng.workbook.read.WorkbookReader;

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

        /** A sentence about a call that is probably not what was meant. */
        default void advise(String sentence) {}

        /** What could have been a county and was not judged. */
        default void refused(WorkbookFiles.Refused file) throws IOException {}
    }

    /**
     * The workbooks that a call names: files as they are, folders by whatever in them could be a workbook.
     *
     * @param recursive whether folders inside folders are looked into
     * @param language of the sentences, {@code zh} or {@code en}
     * @throws UnreadableInput if a folder holds none
     */
    public static WorkbookFiles workbooks(List<Path> named, boolean recursive, String language) throws UnreadableInput {
        return new FolderWalk(recursive, Texts.of("check", language)).of(named);
    }

    /**
     * Judges workbooks one by one.
     *
     * @return why workbooks could not be read, a sentence each
     * @throws PackFault if the pack cannot be used; nothing is judged then
     * @throws IOException if a report could not be taken
     */
    public List<String> run(List<Path> workbooks, Receiver receiver) throws PackFault, IOException {
        List<WorkbookFiles.Named> files = workbooks.stream()
                .map(path -> new WorkbookFiles.Named(path, path.getFileName().toString()))
                .toList();
        return run(new WorkbookFiles(files, List.of()), List.of(), receiver);
    }

    /**
     * Judges workbooks one by one, with waivers. Whatever goes wrong with one county costs that county alone.
     *
     * @return why workbooks could not be read, a sentence each
     * @throws PackFault if the pack cannot be used; nothing is judged then
     * @throws IOException if a report could not be taken
     */
    public List<String> run(WorkbookFiles workbooks, List<WaiverFile> waivers, Receiver receiver)
            throws PackFault, IOException {
        progress.begins(texts.get("loading"), 0, workbooks.files().size() + 1);
        Rulebook rulebook = KeptPacks.ofUser().rulebook(packFolder, language);
        Pack pack = rulebook.pack();
        receiver.begins(pack);
        boolean several = workbooks.size() > 1;
        Assessment assessment = new Assessment(pack, rulebook, assessedOn, language, waivers, several);
        OtherPack other = new OtherPack(packFolder, pack, language);
        Attempt.Judging judging = file -> {
            Report report = assessment.of(file.file(), file.name());
            if (other.isLikely(report.problems())) {
                SheetHeaders headers = new SheetHeaders();
                WorkbookReader.read(file.file(), language, headers);
                other.of(file.name(), headers).ifPresent(receiver::advise);
            }
            return report;
        };
        return run(workbooks, judging, receiver);
    }

    public List<String> run(WorkbookFiles workbooks, Attempt.Judging judging, Receiver receiver) throws IOException {
        List<WorkbookFiles.Refused> refused = new ArrayList<>(workbooks.refused());
        int total = workbooks.files().size() + 1;
        for (WorkbookFiles.Named file : workbooks.files()) {
            progress.begins(file.name(), workbooks.files().indexOf(file) + 1, total);
            Attempt attempt = workbooks.size() == 1 ? Attempt.alone(file, judging) : Attempt.of(file, judging, texts);
            refusal(attempt, file, receiver).ifPresent(refused::add);
        }
        for (WorkbookFiles.Refused file : refused) {
            receiver.refused(file);
        }
        return refused.stream().map(WorkbookFiles.Refused::sentence).toList();
    }

    /** A report that cannot be written ends the run; only the judging is forgiven. */
    private static Optional<WorkbookFiles.Refused> refusal(Attempt attempt, WorkbookFiles.Named file, Receiver receiver)
            throws IOException {
        if (attempt.report().isEmpty()) {
            return Optional.of(Attempt.refusal(file, attempt.refused()));
        }
        try {
            receiver.take(file.file(), attempt.report().get());
            return Optional.empty();
        } catch (UnreadableInput changed) {
            return Optional.of(Attempt.refusal(file, changed.getMessage()));
        }
    }
}
