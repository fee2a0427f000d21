package org.junheng.check.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.check.change.PackChanges;
import org.junheng.check.change.VerdictChanges;
import org.junheng.check.county.Assessment;
import org.junheng.check.county.Attempt;
import org.junheng.check.county.FolderWalk;
import org.junheng.check.county.KeptSheets;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.kept.KeptPacks;
import org.junheng.check.proof.Proving;
import org.junheng.check.run.RunCall;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.answer.Impact;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junheng.pack.load.PackReader;

/** Checks workbooks again whenever they or the pack are saved. */
public final class CheckWatch implements Watch.Task<CheckWatch.Judged> {
    private final RunCall call;
    private final Path packFolder;
    private final List<Path> named;
    private final boolean recursive;
    private final String language;
    private final Texts texts;
    private final PackReader reader;
    private final Screen screen;
    private final Map<String, KeptSheets> sheets = new HashMap<>();
    private Optional<Judged> last = Optional.empty();

    /**
     * A check to be repeated.
     *
     * @param named workbooks, or folders of them
     * @param recursive whether folders inside folders are looked into
     */
    public CheckWatch(RunCall call, List<Path> named, boolean recursive, Screen screen) {
        this.call = call;
        this.packFolder = call.packFolder();
        this.named = List.copyOf(named);
        this.recursive = recursive;
        this.language = call.language();
        this.texts = Texts.of("check", language);
        this.reader = new PackReader(packFolder, language);
        this.screen = screen;
    }

    /** Where the results are seen. */
    public interface Screen {
        /** The first result, in full. */
        void first(Result result, Duration took);

        /** A later result by what it changed. */
        void again(Round round);

        /** What is wrong now; the last result still stands. */
        void broken(List<String> files, List<String> faults, List<Report> standing, Duration took);

        /** A result that was shown, with what it was made from, to be kept. */
        default void shown(Result result) {}
    }

    /**
     * What one look at the files came to.
     *
     * @param workbooks those of the reports, in their order
     * @param refused what could have been a county and was not judged
     */
    public record Result(Pack pack, List<Path> workbooks, List<Report> reports, List<WorkbookFiles.Refused> refused) {
        public Result {
            workbooks = List.copyOf(workbooks);
            reports = List.copyOf(reports);
            refused = List.copyOf(refused);
        }

        /** What was not judged, as the record has it. */
        public List<RunInfo.Input> unread() {
            return refused.stream().map(WorkbookFiles.Refused::input).toList();
        }
    }

    /**
     * A result after a change.
     *
     * @param files names of the files that changed
     * @param changes workbook by workbook
     * @param figures how many judgements came to the same verdict by other figures
     * @param took from the first sign of the change to the result
     */
    public record Round(Result result, List<String> files, List<Impact.District> changes, long figures, Duration took) {
        public List<Report> reports() {
            return result.reports();
        }
    }

    /** A result with what the next one is made from. */
    public record Judged(Rulebook rulebook, Snapshot files, Result result) {
        List<Report> reports() {
            return result.reports();
        }
    }

    /**
     * Judges now and after each change, until the events end.
     *
     * @throws IOException if the folders cannot be watched
     */
    public void run(FileEvents events) throws IOException {
        new Watch(events).run(this);
    }

    @Override
    public Watch.Places places() throws UnreadableInput {
        return new Watch.Places(reader.folders(), workbooks().paths());
    }

    @Override
    public Judged work(Snapshot files) throws PackFault, UnreadableInput {
        Pack read = reader.read();
        Rulebook rulebook = Proving.of(
                last.isPresent()
                        ? last.get().rulebook().edited(read)
                        : KeptPacks.ofUser().rulebook(read, language));
        Result result = judged(rulebook.pack(), rulebook, files);
        if (result.reports().isEmpty()) {
            throw new UnreadableInput(result.refused().stream()
                    .map(WorkbookFiles.Refused::sentence)
                    .collect(Collectors.joining(" ")));
        }
        return new Judged(rulebook, files, result);
    }

    private WorkbookFiles workbooks() throws UnreadableInput {
        return new FolderWalk(recursive, texts).of(named);
    }

    private Result judged(Pack pack, Rulebook rulebook, Snapshot files) throws UnreadableInput {
        WorkbookFiles workbooks = workbooks();
        Assessment assessment =
                new Assessment(pack, rulebook, call.date(), language, call.waivers(), workbooks.size() > 1);
        List<Path> read = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        List<WorkbookFiles.Refused> refused = new ArrayList<>(workbooks.refused());
        Map<String, KeptSheets> used = new HashMap<>();
        for (WorkbookFiles.Named workbook : workbooks.files()) {
            Attempt.Judging judging = file -> assessment.of(file, kept(file, files, used));
            Attempt attempt =
                    workbooks.size() == 1 ? Attempt.alone(workbook, judging) : Attempt.of(workbook, judging, texts);
            if (attempt.report().isPresent()) {
                read.add(workbook.file());
                reports.add(attempt.report().get());
            } else {
                refused.add(Attempt.refusal(workbook, attempt.refused()));
            }
        }
        sheets.keySet().retainAll(used.keySet());
        sheets.putAll(used);
        return new Result(pack, read, reports, refused);
    }

    private KeptSheets kept(WorkbookFiles.Named workbook, Snapshot files, Map<String, KeptSheets> used)
            throws UnreadableInput {
        String hash = files.hash(workbook.file());
        KeptSheets kept = sheets.containsKey(hash) ? sheets.get(hash) : KeptSheets.read(workbook, language);
        used.put(hash, kept);
        return kept;
    }

    @Override
    public void take(Judged result, Watch.Change change) {
        Optional<Judged> before = last;
        last = Optional.of(result);
        if (before.isEmpty()) {
            screen.first(result.result(), change.took());
        } else {
            screen.again(round(before.get(), result, change));
        }
        screen.shown(result.result());
    }

    private Round round(Judged before, Judged now, Watch.Change change) {
        PackChanges packChanges = new PackChanges(written(before), written(now), texts);
        List<Impact.District> changes = new ArrayList<>();
        long figures = 0;
        for (Report report : now.reports()) {
            Optional<Report> old = before.reports().stream()
                    .filter(one -> name(one).equals(name(report)))
                    .findFirst();
            if (old.isPresent()) {
                changes.add(VerdictChanges.between(old.get(), report, packChanges));
                figures += VerdictChanges.otherFigures(old.get(), report);
            }
        }
        return new Round(now.result(), change.names(packFolder), changes, figures, change.took());
    }

    private PackChanges.Written written(Judged judged) {
        return new PackChanges.Written(
                judged.result().pack(), rule -> judged.files().lines(packFolder, rule));
    }

    private static String name(Report report) {
        return report.run().workbooks().get(0).name();
    }

    @Override
    public void refuse(List<String> sentences, Watch.Change change) {
        screen.broken(
                change.names(packFolder), sentences, last.map(Judged::reports).orElse(List.of()), change.took());
    }
}
