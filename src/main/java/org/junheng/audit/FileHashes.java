package org.junheng.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.format.intake.JsonFile;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;

/** Do the files that a manifest lists stand there, byte for byte? */
final class FileHashes {
    private final Texts texts;

    FileHashes(Texts texts) {
        this.texts = texts;
    }

    /**
     * What is gone or changed.
     *
     * @param before put before each path
     */
    List<Deviation> deviations(Path folder, Manifest run, String before) {
        return deviations(folder, run, before, path -> true);
    }

    /** What is gone or changed of the files whose paths are asked for. */
    List<Deviation> deviations(Path folder, Manifest run, String before, Predicate<String> asked) {
        List<Deviation> deviations = new ArrayList<>();
        Stream<Manifest.FileEntry> inputs = run.options().copied() ? run.inputs().stream() : Stream.of();
        Stream.concat(run.outputs().stream(), inputs)
                .filter(file -> asked.test(file.path()))
                .forEach(file -> fault(folder, file)
                        .forEach(sentence -> deviations.add(new Deviation(before + file.path(), sentence))));
        return deviations;
    }

    private List<String> fault(Path folder, Manifest.FileEntry entry) {
        try {
            Optional<Path> file = PlainFiles.file(folder, entry.path());
            if (file.isEmpty()) {
                boolean gone = !Files.exists(folder.resolve(entry.path()), LinkOption.NOFOLLOW_LINKS);
                return List.of(texts.get(gone ? "gone" : "noFile"));
            }
            if (entry.path().endsWith(".json") && JsonFile.isTooLarge(file.get())) {
                return List.of(texts.get("changed"));
            }
            return Sha256.hex(file.get()).equals(entry.sha256()) ? List.of() : List.of(texts.get("changed"));
        } catch (IOException | InvalidPathException unreadable) {
            return List.of(texts.get("unreadable"));
        }
    }
}
