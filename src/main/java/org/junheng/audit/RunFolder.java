package org.junheng.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder that a run leaves behind, written beside its place and then moved there. */
public final class RunFolder {
    private final Map<String, Content> files = new LinkedHashMap<>();

    /** What goes into one file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Adds a file by its path inside the folder, with {@code /}. */
    public RunFolder file(String path, Content content) {
        files.put(path, content);
        return this;
    }

    /**
     * Writes all files, or leaves the place as it was.
     *
     * @throws IOException if a file could not be written
     */
    public void write(Path folder) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        Path parent = Optional.ofNullable(place.getParent()).orElse(place);
        Files.createDirectories(parent);
        Path beside = parent.resolve("." + place.getFileName() + "-" + UUID.randomUUID());
        Files.createDirectory(beside);
        try {
            for (Map.Entry<String, Content> file : files.entrySet()) {
                writeOne(beside.resolve(file.getKey()), file.getValue());
            }
            moveInto(beside, place);
        } finally {
            deleteAll(beside);
        }
    }

    private static void writeOne(Path file, Content content) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    private void moveInto(Path beside, Path place) throws IOException {
        if (!Files.exists(place)) {
            move(beside, place);
            return;
        }
        for (String file : files.keySet()) {
            Files.createDirectories(place.resolve(file).getParent());
            move(beside.resolve(file), place.resolve(file));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
