package org.junheng.check.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.check.cases.CaseRun;
import org.junheng.check.change.PackChanges;
import org.junheng.model.answer.CaseResult;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.model.text.Texts;
import org.junheng.pack.load.PackReader;

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
        if (last.isEmpty()) {
            CaseRun run = CaseRun.of(packFolder, language);
            return new Tried(run, run.cases().stream().map(run::judge).toList());
        }
        CaseRun run = last.get().run().edited(packFolder, reader);
        Map<PackCase, CaseResult> known = unconcerned(run.pack());
        return new Tried(
                run,
                run.cases().stream()
                        .map(each -> known.containsKey(each) ? known.get(each) : run.judge(each))
                        .toList());
    }

    /** What came of the cases whose criteria rest on nothing that has changed; it would come to the same again. */
    private Map<PackCase, CaseResult> unconcerned(Pack now) {
        Pack before = last.orElseThrow().run().pack();
        if (!before.types().equals(now.types()) || !before.functions().equals(now.functions())) {
            return Map.of();
        }
        PackChanges changes = new PackChanges(unread(before), unread(now), Texts.of("check", language));
        Set<String> codes = Stream.concat(before.rules().stream(), now.rules().stream())
                .map(Rule::code)
                .collect(Collectors.toSet());
        Map<PackCase, CaseResult> known = new HashMap<>();
        for (CaseResult result : last.orElseThrow().results()) {
            boolean rests = result.tested().codes().stream()
                    .allMatch(code -> changes.behind(code, codes).isEmpty());
            if (rests) {
                known.put(result.tested(), result);
            }
        }
        return known;
    }

    private static PackChanges.Written unread(Pack pack) {
        return new PackChanges.Written(pack, rule -> List.of());
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
