package org.junheng.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junheng.model.CaseResult;
import org.junheng.model.PackFault;
import org.junheng.pack.PackReader;

/** Judges a pack's cases again whenever the pack is saved. */
public final class CaseWatch implements Watch.Task<CaseWatch.Tried> {
    private final Path packFolder;
    private final String language;
    private final PackReader reader;
    private final Screen screen;
    private Optional<Tried> last = Optional.empty();

    public CaseWatch(Path packFolder, String language, Screen screen) {
        this.packFolder = packFolder;
        this.language = language;
        this.reader = new PackReader(packFolder, language);
        this.screen = screen;
    }

    /** Where the results are seen. */
    public interface Screen {
        /** All results, and how long they took since the first sign of a change. */
        void tried(List<CaseResult> results, List<String> files, Duration took);

        /** What is wrong now; the last results still stand. */
        void broken(List<String> faults, List<CaseResult> standing, List<String> files, Duration took);
    }

    /** What one round came to. */
    record Tried(CaseRun run, List<CaseResult> results) {}

    /**
     * Judges now and after each change, until the events end.
     *
     * @throws IOException if the folders cannot be watched
     */
    public void run(FileEvents events) throws IOException {
        new Watch(events).run(this);
    }

    @Override
    public Watch.Places places() {
        return new Watch.Places(reader.folders(), List.of());
    }

    @Override
    public Tried work(Snapshot files) throws PackFault {
        CaseRun run = last.isPresent() ? last.get().run().edited(packFolder, reader) : CaseRun.of(packFolder, language);
        return new Tried(run, run.cases().stream().map(run::judge).toList());
    }

    @Override
    public void take(Tried result, Watch.Change change) {
        last = Optional.of(result);
        screen.tried(result.results(), change.names(packFolder), change.took());
    }

    @Override
    public void refuse(List<String> sentences, Watch.Change change) {
        screen.broken(sentences, last.map(Tried::results).orElse(List.of()), change.names(packFolder), change.took());
    }
}
