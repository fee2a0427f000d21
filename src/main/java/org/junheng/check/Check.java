package org.junheng.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.engine.Rulebook;
import org.junheng.engine.SheetHeaders;
import org.junheng.model.Pack;
import org.junheng.model.PackFault;
import org.junheng.model.Report;
import org.junheng.model.RunInfo;
import org.junheng.model.Texts;
import org.junheng.model.UnreadableInput;
import org.junheng.pack.PackLoader;
import org.junheng.workbook.WorkbookReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks workbooks by a pack: each workbook is a county of its own. */
public final class Check {
    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

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

        /** A file that could have been a county and was not judged, with the reason. */
        default void refused(RunInfo.Input file) throws IOException {}
    }

    /** Judges one workbook by the name that the record gives it. */
    @FunctionalInterface
    interface Judging {
        Report of(Path workbook, String name) throws UnreadableInput;
    }

    /**
     * The workbooks that a call names: files as they are, folders by whatever in them could be a workbook.
     *
     * @param recursive whether folders inside folders are looked into
     * @param language of the sentences, {@code zh} or {@code en}
     * @throws UnreadableInput if a folder holds none
     */
    public static WorkbookFiles workbooks(List<Path> named, boolean recursive, String language) throws UnreadableInput {
        return WorkbookFiles.of(named, recursive, Texts.of("check", language));
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
        return run(new WorkbookFiles(files, List.of()), Optional.empty(), receiver);
    }

    /**
     * Judges workbooks one by one, with waivers. Whatever goes wrong with one county costs that county alone.
     *
     * @return why workbooks could not be read, a sentence each
     * @throws PackFault if the pack cannot be used; nothing is judged then
     * @throws IOException if a report could not be taken
     */
    public List<String> run(WorkbookFiles workbooks, Optional<WaiverFile> waivers, Receiver receiver)
            throws PackFault, IOException {
        progress.begins(texts.get("loading"), 0, workbooks.files().size() + 1);
        Pack pack = PackLoader.load(packFolder, language);
        receiver.begins(pack);
        Rulebook rulebook = Rulebook.compile(pack, language);
        boolean several = workbooks.size() > 1;
        Assessment assessment = new Assessment(pack, rulebook, assessedOn, language, waivers, several);
        OtherPack other = new OtherPack(packFolder, pack, language);
        Judging judging = (file, name) -> {
            Report report = assessment.of(file, name);
            if (other.isLikely(report.problems())) {
                SheetHeaders headers = new SheetHeaders();
                WorkbookReader.read(file, language, headers);
                other.of(name, headers).ifPresent(receiver::advise);
            }
            return report;
        };
        return run(workbooks, judging, receiver);
    }

    List<String> run(WorkbookFiles workbooks, Judging judging, Receiver receiver) throws IOException {
        List<RunInfo.Input> refused = new ArrayList<>(workbooks.refused());
        int total = workbooks.files().size() + 1;
        for (int i = 0; i < workbooks.files().size(); i++) {
            WorkbookFiles.Named named = workbooks.files().get(i);
            progress.begins(named.name(), i + 1, total);
            try {
                receiver.take(named.file(), judging.of(named.file(), named.name()));
            } catch (UnreadableInput refusal) {
                refused.add(new RunInfo.Input(named.name(), Assessment.hash(named.file()), refusal.getMessage()));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
                if (workbooks.size() == 1) {
                    throw failure;
                }
                LOG.error("county {} could not be judged", named.name(), failure);
                String sentence = texts.get("countyFailed", named.name());
                refused.add(new RunInfo.Input(named.name(), Assessment.hash(named.file()), sentence));
            }
        }
        for (RunInfo.Input file : refused) {
            receiver.refused(file);
        }
        return refused.stream().map(RunInfo.Input::refused).toList();
    }
}
