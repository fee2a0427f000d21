package org.junheng.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.Rulebook;
import org.junheng.model.Impact;
import org.junheng.model.Pack;
import org.junheng.model.PackFault;
import org.junheng.model.Report;
import org.junheng.model.Texts;
import org.junheng.model.UnreadableInput;
import org.junheng.pack.PackReader;

/** Checks workbooks again whenever they or the pack are saved. */
public final class CheckWatch implements Watch.Task<CheckWatch.Judged> {
    private final RunCall call;
    private final Path packFolder;
    private final List<Path> named;
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
     */
    public CheckWatch(RunCall call, List<Path> named, Screen screen) {
        this.call = call;
        this.packFolder = call.packFolder();
        this.named = List.copyOf(named);
        this.language = call.language();
        this.texts = Texts.of("check", language);
        this.reader = new PackReader(packFolder, language);
        this.screen = screen;
    }

    /** Where the results are seen. */
    public interface Screen {
        /** The first result, in full. */
        void first(List<Report> reports, Duration took);

        /** A later result by what it changed. */
        void again(Round round);

        /** What is wrong now; the last result still stands. */
        void broken(List<String> files, List<String> faults, List<Report> standing, Duration took);

        /** A result that was shown, with what it was made from, to be kept. */
        default void shown(Pack pack, List<Path> workbooks, List<Report> reports) {}
    }

    /**
     * A result after a change.
     *
     * @param files names of the files that changed
     * @param changes workbook by workbook
     * @param figures how many judgements came to the same verdict by other figures
     * @param took from the first sign of the change to the result
     */
    public record Round(
            List<Report> reports, List<String> files, List<Impact.District> changes, long figures, Duration took) {}

    /** What one round came to. */
    record Judged(Pack pack, Rulebook rulebook, Snapshot files, List<Path> workbooks, List<Report> reports) {}

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
        return new Watch.Places(reader.folders(), WorkbookFiles.of(named, texts));
    }

    @Override
    public Judged work(Snapshot files) throws PackFault, UnreadableInput {
        Pack pack = reader.read();
        Rulebook rulebook = last.isPresent() ? last.get().rulebook().edited(pack) : Rulebook.compile(pack, language);
        List<Path> workbooks = WorkbookFiles.of(named, texts);
        Assessment assessment =
                new Assessment(pack, rulebook, call.date(), language, call.waivers(), workbooks.size() > 1);
        List<Report> reports = new ArrayList<>();
        Map<String, KeptSheets> used = new HashMap<>();
        for (Path workbook : workbooks) {
            String hash = files.hash(workbook);
            KeptSheets kept = sheets.containsKey(hash) ? sheets.get(hash) : KeptSheets.read(workbook, language);
            used.put(hash, kept);
            reports.add(assessment.of(workbook, kept));
        }
        sheets.keySet().retainAll(used.keySet());
        sheets.putAll(used);
        return new Judged(pack, rulebook, files, workbooks, reports);
    }

    @Override
    public void take(Judged result, Watch.Change change) {
        Optional<Judged> before = last;
        last = Optional.of(result);
        if (before.isEmpty()) {
            screen.first(result.reports(), change.took());
        } else {
            screen.again(round(before.get(), result, change));
        }
        screen.shown(result.pack(), result.workbooks(), result.reports());
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
        return new Round(now.reports(), change.names(packFolder), changes, figures, change.took());
    }

    private PackChanges.Written written(Judged judged) {
        return new PackChanges.Written(judged.pack(), rule -> judged.files().lines(packFolder, rule));
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
