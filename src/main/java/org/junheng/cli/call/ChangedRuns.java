package org.junheng.cli.call;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.audit.Deviation;
import org.junheng.audit.Manifest;
import org.junheng.audit.RecordedRun;
import org.junheng.audit.RunPlace;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** Which runs that a call names are not as they were left? What is told of them is told by files that anybody may have written. */
public final class ChangedRuns {
    private ChangedRuns() {}

    /**
     * Refuses to judge again by what a run keeps, if that is not what it was.
     *
     * @throws UnreadableInput naming the first file that is not
     */
    public static void requireInputs(RunPlace place, Texts texts) throws UnreadableInput {
        for (Deviation deviation : RecordedRun.changed(place, texts.language())) {
            if (deviation.path().startsWith(Manifest.INPUTS)) {
                throw new UnreadableInput(
                        texts.get("run.inputChanged", place.name(), deviation.path(), deviation.sentence()));
            }
        }
    }

    /**
     * A sentence for each.
     *
     * @throws UnreadableInput if there is no run, or its run.json cannot be read
     */
    public static List<String> sentences(Texts texts, Path... runs) throws UnreadableInput {
        List<String> sentences = new ArrayList<>();
        for (Path run : runs) {
            for (RunPlace place : RunPlace.all(run, texts.language())) {
                List<Deviation> changed = RecordedRun.changed(place, texts.language());
                if (!Files.exists(place.run().resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS)) {
                    sentences.add(texts.get("run.noManifest", place.name()));
                } else if (!changed.isEmpty()) {
                    Deviation first = changed.get(0);
                    sentences.add(
                            texts.get("run.changed", place.name(), first.path(), first.sentence(), changed.size()));
                }
            }
        }
        return sentences;
    }
}
