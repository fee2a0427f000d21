package org.junheng.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/**
 * Does a run hold files alone? A link, a pipe or a device is nothing that a run leaves: what it leads to is not the
 * run's, and reading it may show a stranger's file or never end.
 */
public final class PlainFiles {
    private PlainFiles() {}

    /** A file that a run names, if it stands inside and no link leads to it. */
    public static Optional<Path> file(Path run, String path) {
        return inside(run, path).filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** A folder that a run names, if it stands inside and no link leads to it. */
    static Optional<Path> folder(Path run, String path) {
        return inside(run, path).filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS));
    }

    private static Optional<Path> inside(Path run, String path) {
        try {
            Path place = run.resolve(path).normalize();
            if (!place.startsWith(run.normalize())) {
                return Optional.empty();
            }
            for (Path step = place; !step.equals(run.normalize()); step = step.getParent()) {
                if (Files.isSymbolicLink(step)) {
                    return Optional.empty();
                }
            }
            return Optional.of(place);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /**
     * Refuses a run in which one county's reports or the kept inputs are not files alone.
     *
     * @throws UnreadableInput naming the first that is none
     */
    static void require(RunPlace place, Texts texts) throws UnreadableInput {
        Path inputs = place.run().resolve(Manifest.INPUTS);
        Path manifest = place.run().resolve(Manifest.FILE);
        try (Stream<Path> reports = Files.list(place.county());
                Stream<Path> kept = isThere(inputs) ? Files.walk(inputs) : Stream.of()) {
            Stream<Path> all = Stream.of(reports, Stream.of(manifest), kept).flatMap(files -> files);
            Optional<Path> strange = all.filter(PlainFiles::isStrange).findFirst();
            if (strange.isPresent()) {
                throw new UnreadableInput(texts.get("strangeFile", strange.get()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableInput(texts.get("unreadableRun", place.county()), e);
        }
    }

    /** Whether something stands there that is neither a file nor a folder. */
    static boolean isStrange(Path path) {
        return isThere(path)
                && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
