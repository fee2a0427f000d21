package org.junheng.pack.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;

/**
 * Which other readings of its rules does a pack declare?
 *
 * <p>Each file in {@code variants} holds rules that take the place of those of the same code or title; it is read as a
 * pack of its own that extends the pack.
 */
public final class Variants {
    private static final String FOLDER = "variants";
    private static final String ENDING = ".drl";
    private static final String ID = "variant";

    private Variants() {}

    /**
     * One reading.
     *
     * @param title the name of its file
     */
    public record Variant(String title, Pack pack) {}

    /** The files that declare a reading, the oldest ancestor's first; one of the pack hides an ancestor's of its name. */
    public static List<Path> files(Path folder, Pack pack) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String id : pack.lineage()) {
            Path own = (id.equals(pack.id())
                            ? folder
                            : folder.toAbsolutePath().normalize().resolveSibling(id))
                    .resolve(FOLDER);
            if (Files.isDirectory(own)) {
                try (Stream<Path> files = Files.list(own)) {
                    List<Path> found = files.filter(file -> file.toString().endsWith(ENDING))
                            .sorted()
                            .toList();
                    found.forEach(
                            file -> all.removeIf(other -> other.getFileName().equals(file.getFileName())));
                    all.addAll(found);
                }
            }
        }
        return all;
    }

    /**
     * Reads one of them.
     *
     * @param spool an empty folder in which the reading is put together
     * @throws PackFault if its rules do not fit the pack
     */
    public static Variant read(Path file, Path folder, Pack pack, Path spool, String language)
            throws IOException, PackFault {
        for (String id : pack.lineage()) {
            Path from = id.equals(pack.id())
                    ? folder
                    : folder.toAbsolutePath().normalize().resolveSibling(id);
            copy(from, spool.resolve(id));
        }
        Path own = Files.createDirectories(spool.resolve(ID));
        Files.copy(file, own.resolve(file.getFileName().toString()));
        Files.writeString(own.resolve("pack.yaml"), "id: " + ID + "\ntitle: " + ID + "\nextends: " + pack.id() + "\n");
        String name = file.getFileName().toString();
        return new Variant(name.substring(0, name.length() - ENDING.length()), PackLoader.load(own, language));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (UncheckedIOException below) {
            throw below.getCause();
        }
    }
}
