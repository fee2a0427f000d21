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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder that a run leaves behind: filled beside its place, then moved there, or gone without a trace. */
public final class RunFolder implements AutoCloseable {
    private final Path place;
    private final Path beside;
    private final List<String> files = new ArrayList<>();

    private RunFolder(Path place, Path beside) {
        this.place = place;
        this.beside = beside;
    }

    /** What goes into one file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Begins a folder; nothing stands at its place until it is kept.
     *
     * @throws IOException if nothing can be written there
     */
    public static RunFolder begin(Path folder) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new IOException("not a folder: " + place);
        }
        Path parent = Optional.ofNullable(place.getParent()).orElse(place);
        Files.createDirectories(parent);
        Path beside = parent.resolve("." + place.getFileName() + "-" + UUID.randomUUID());
        return new RunFolder(place, Files.createDirectory(beside));
    }

    /**
     * Writes one file.
     *
     * @param path inside the folder, with {@code /}
     * @throws IOException if it could not be written
     */
    public void write(String path, Content content) throws IOException {
        Path file = beside.resolve(path);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
        files.add(path);
    }

    /**
     * Moves the folder to its place; files of an earlier run there are replaced one by one.
     *
     * @throws IOException if it could not be moved
     */
    public void keep() throws IOException {
        if (!Files.exists(place)) {
            move(beside, place);
            return;
        }
        for (String file : files) {
            Files.createDirectories(place.resolve(file).getParent());
            move(beside.resolve(file), place.resolve(file));
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was not kept. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(beside)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(beside)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
