package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.junheng.engine.compile.Stopwatch;
import org.junheng.engine.compile.Stopwatch.Phase;
import org.junheng.model.answer.RunCost;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junheng.workbook.read.WorkbookReader;
import org.slf4j.LoggerFactory;

/** Checks workbooks by a pack: each workbook is a county of its own. */
public final class Check {
    private final Path packFolder;
    private final LocalDate assessedOn;
    private final String language;
    private final Progress progress;
    private final Texts texts;
    private final int workers;
    private Optional<Stopwatch> stopwatch = Optional.empty();

    /**
     * A check to be run.
     *
     * @param assessedOn the day the assessment speaks for
     * @param language {@code zh} or {@code en}
     */
    public Check(Path packFolder, LocalDate assessedOn, String language, Progress progress) {
        this(packFolder, assessedOn, language, progress, 1);
    }

    /** @param workers how many workbooks are judged at once; the reports are the same */
    public Check(Path packFolder, LocalDate assessedOn, String language, Progress progress, int workers) {
        this.packFolder = packFolder;
        this.assessedOn = assessedOn;
        this.language = language;
        this.progress = progress;
        this.texts = Texts.of("check", language);
        this.workers = workers;
    }

    /** Has all that follows timed. */
    public void time() {
        stopwatch = Optional.of(new Stopwatch());
    }

    /** What it has cost, if it was timed; {@code since} a moment told by {@link System#nanoTime}, files were written. */
    public Optional<RunCost> cost(long since) {
        spent(Phase.WRITING, since);
        return stopwatch.map(Stopwatch::cost);
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
     */
    public List<String> run(List<Path> workbooks, Receiver receiver) throws PackFault, IOException {
        List<WorkbookFiles.Named> files = workbooks.stream()
                .map(path -> new WorkbookFiles.Named(path, path.getFileName().toString()))
                .toList();
        return run(new WorkbookFiles(files, List.of()), List.of(), receiver);
    }

    /**
     * Judges workbooks, with waivers, and hands over their reports in order. Whatever goes wrong with one county costs that county alone.
     *
     * @return why workbooks could not be read, a sentence each
     * @throws PackFault if the pack cannot be used; nothing is judged then
     * @throws IOException if a report could not be taken
     */
    public List<String> run(WorkbookFiles workbooks, List<WaiverFile> waivers, Receiver receiver)
            throws PackFault, IOException {
        long began = System.nanoTime();
        Rulebook read = rulebook(workbooks.files().size());
        Rulebook rulebook = stopwatch.map(read::timed).orElse(read);
        Pack pack = rulebook.pack();
        boolean several = workbooks.size() > 1;
        begin(rulebook, receiver, several);
        Assessment assessment =
                new Assessment(pack, rulebook, assessedOn, language, waivers, several).telling(receiver.shows());
        OtherPack other = new OtherPack(packFolder, pack, language);
        spent(Phase.PACK, began);
        return run(workbooks, file -> assessment.of(file.file(), file.name()), receiver, (file, problems) -> {
            if (other.isLikely(problems)) {
                SheetHeaders headers = new SheetHeaders();
                WorkbookReader.read(file.file(), language, headers);
                other.of(file.name(), headers).ifPresent(receiver::advise);
            }
        });
    }

    /** Of a county that is alone, what judging and writing need is made ready beside what comes before them. */
    private void begin(Rulebook rulebook, Receiver receiver, boolean several) throws PackFault, IOException {
        boolean apart = !several && stopwatch.isEmpty();
        Abreast.beside(apart, () -> rulebook.base(Set.of()));
        receiver.begins(rulebook.pack());
        Abreast.beside(apart, () -> {
            rulebook.base(Set.of());
            receiver.prepare();
            return receiver;
        });
    }

    /**
     * Has the pack read and compiled, so that a check that follows finds it kept.
     *
     * @throws PackFault if the pack cannot be used
     */
    public void prepare() throws PackFault {
        rulebook(1);
    }

    private Rulebook rulebook(int workbooks) throws PackFault {
        progress.begins(texts.get("loading"), 0, workbooks + 1);
        return KeptPacks.ofUser().beside().rulebook(packFolder, language);
    }

    public List<String> run(WorkbookFiles workbooks, Attempt.Judging judging, Receiver receiver) throws IOException {
        return run(workbooks, judging, receiver, (file, problems) -> {});
    }

    /** Looks at what is wrong with the data of a workbook. */
    @FunctionalInterface
    private interface Advice {
        void about(WorkbookFiles.Named file, List<Problem> problems) throws UnreadableInput;
    }

    /**
     * What came of one workbook.
     *
     * @param taking what is left to be done with its report; none if it was refused
     */
    private record Judged(String refused, Optional<Receiver.Taking> taking, List<Problem> problems) {}

    private List<String> run(WorkbookFiles workbooks, Attempt.Judging judging, Receiver receiver, Advice advice)
            throws IOException {
        List<WorkbookFiles.Refused> refused = new ArrayList<>(workbooks.refused());
        AtomicInteger done = new AtomicInteger(1);
        new Abreast(workers)
                .run(
                        workbooks.files(),
                        file -> {
                            progress.begins(
                                    file.name(), done.get(), workbooks.files().size() + 1);
                            return judged(file, workbooks.size() == 1, judging, receiver);
                        },
                        (file, judged) -> {
                            long began = System.nanoTime();
                            refusal(file, judged, advice).ifPresent(refused::add);
                            spent(Phase.WRITING, began);
                            done.incrementAndGet();
                        });
        for (WorkbookFiles.Refused file : refused) {
            receiver.refused(file);
        }
        return refused.stream().map(WorkbookFiles.Refused::sentence).toList();
    }

    private void spent(Phase phase, long since) {
        stopwatch.ifPresent(watch -> watch.add(phase, since));
    }

    /** A report that cannot be written ends the run; the judging is forgiven, and a report too large for the memory. */
    private Judged judged(WorkbookFiles.Named file, boolean alone, Attempt.Judging judging, Receiver receiver)
            throws IOException {
        Optional<Receiver.Taking> known = receiver.known(file);
        if (known.isPresent()) {
            return new Judged("", known, List.of());
        }
        Attempt attempt = alone ? Attempt.alone(file, judging) : Attempt.of(file, judging, texts);
        if (attempt.report().isEmpty()) {
            return new Judged(attempt.refused(), Optional.empty(), List.of());
        }
        Report report = attempt.report().get();
        long began = System.nanoTime();
        try {
            Optional<Receiver.Taking> taking = Optional.of(receiver.ready(report));
            spent(Phase.WRITING, began);
            return new Judged("", taking, report.problems());
        } catch (OutOfMemoryError | StackOverflowError tooLarge) {
            if (alone) {
                throw tooLarge;
            }
            LoggerFactory.getLogger(Check.class).error("county {} could not be told", file.name(), tooLarge);
            return new Judged(texts.get("countyFailed", file.name()), Optional.empty(), List.of());
        }
    }

    private static Optional<WorkbookFiles.Refused> refusal(WorkbookFiles.Named file, Judged judged, Advice advice)
            throws IOException {
        if (judged.taking().isEmpty()) {
            return Optional.of(Attempt.refusal(file, judged.refused()));
        }
        try {
            advice.about(file, judged.problems());
            judged.taking().get().take(file.file());
            return Optional.empty();
        } catch (UnreadableInput changed) {
            return Optional.of(Attempt.refusal(file, changed.getMessage()));
        }
    }
}
