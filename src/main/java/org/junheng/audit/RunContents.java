package org.junheng.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.format.intake.JsonFile;

/** Which files in a folder belong to the run in it, and which are somebody else's? */
final class RunContents {
    private final List<Path> files;
    private final Set<Path> listed;

    private RunContents(List<Path> files, Set<Path> listed) {
        this.files = files;
        this.listed = listed;
    }

    /**
     * What stands in a folder; without a manifest that can be read nothing belongs to a run.
     *
     * @throws IOException if the folder cannot be read
     */
    static RunContents of(Path folder) throws IOException {
        Path file = folder.resolve(Manifest.FILE);
        Optional<Manifest> manifest = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? ManifestReader.parse(JsonFile.bytes(file))
                : Optional.empty();
        Set<Path> listed = new HashSet<>();
        manifest.ifPresent(run -> paths(run).forEach(path -> listed.add(folder.resolve(path))));
        return new RunContents(files(folder), listed);
    }

    /** Every path that a manifest names, its own among them. */
    static Set<String> paths(Manifest run) {
        Set<String> paths = Stream.concat(run.inputs().stream(), run.outputs().stream())
                .map(Manifest.FileEntry::path)
                .collect(Collectors.toSet());
        paths.add(Manifest.FILE);
        run.signature().ifPresent(signature -> paths.add(signature.file()));
        return paths;
    }

    /** Every file below a folder, links as links, in the order of their paths. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException below) {
            throw below.getCause();
        }
    }

    List<Path> own() {
        return files.stream().filter(listed::contains).toList();
    }

    List<Path> foreign() {
        return files.stream().filter(file -> !listed.contains(file)).toList();
    }
}
