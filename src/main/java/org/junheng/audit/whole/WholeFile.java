package org.junheng.audit.whole;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes files whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /** What goes into one file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes beside the file's place and moves it there; what stood there before is replaced only then.
     *
     * @throws Unwritten if it could not be written
     */
    public static void write(Path file, Content content) throws Unwritten {
        Path place = file.toAbsolutePath().normalize();
        try {
            if (isPassedThrough(place)) {
                pour(content, place);
            } else {
                replace(place, content);
            }
        } catch (IOException failure) {
            throw new Unwritten(file, failure);
        }
    }

    private static void replace(Path place, Content content) throws IOException {
        Path beside = beside(place);
        try {
            fill(beside, content);
            Moving.move(beside, place);
        } finally {
            Moving.discard(beside);
        }
    }

    /** A pipe or a device holds nothing that could be lost, and must not be replaced by a file. */
    private static boolean isPassedThrough(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
    }

    /**
     * Writes several files of one folder, all of them or none.
     *
     * @param contents by the names of the files
     * @throws Unwritten if one could not be written
     */
    public static void write(Path folder, Map<String, Content> contents) throws Unwritten {
        try {
            all(folder, contents);
        } catch (Unwritten failure) {
            throw failure;
        } catch (IOException failure) {
            throw new Unwritten(folder, failure);
        }
    }

    private static void all(Path folder, Map<String, Content> contents) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        Path aside = beside(home.resolve("aside"));
        Map<Path, Path> filled = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Content> file : contents.entrySet()) {
                Path place = home.resolve(file.getKey()).normalize();
                Path beside = beside(place);
                filled.put(beside, place);
                fill(beside, file.getValue());
            }
            exchange(home, aside, filled);
        } finally {
            filled.keySet().forEach(Moving::discard);
        }
        Moving.discard(aside);
    }

    /** The last one replaces in one step what stands there, so that nothing that could fail comes after it. */
    private static void exchange(Path home, Path aside, Map<Path, Path> filled) throws IOException {
        Exchange exchange = new Exchange(aside);
        int left = filled.size();
        try {
            for (Map.Entry<Path, Path> file : filled.entrySet()) {
                if (--left > 0) {
                    exchange.clear(home, file.getValue());
                }
                exchange.put(file.getKey(), file.getValue());
            }
        } catch (IOException failure) {
            exchange.undo(failure);
            Moving.discard(aside);
            throw failure;
        }
    }

    /**
     * Makes a new folder of some files, whole or not at all.
     *
     * @param contents by their names
     * @throws Unwritten if it could not be made, or something stands there
     */
    public static void folder(Path folder, Map<String, Content> contents) throws Unwritten {
        try {
            make(folder.toAbsolutePath().normalize(), contents);
        } catch (IOException failure) {
            throw new Unwritten(folder, failure);
        }
    }

    private static void make(Path place, Map<String, Content> contents) throws IOException {
        Path beside = beside(place);
        try {
            Files.createDirectory(beside);
            for (Map.Entry<String, Content> file : contents.entrySet()) {
                fill(beside.resolve(file.getKey()), file.getValue());
            }
            Files.move(beside, place);
        } finally {
            Moving.discard(beside);
        }
    }

    /** On the disk before it takes the place of another: else a machine that loses power may keep neither. */
    private static void fill(Path file, Content content) throws IOException {
        pour(content, file);
        Moving.force(file);
    }

    private static void pour(Content content, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Outflow.of(content, out);
        }
    }

    /** A name of its own, since one more sign may be too many for a long one. */
    private static Path beside(Path place) throws IOException {
        Path folder = Optional.ofNullable(place.getParent()).orElse(place);
        Files.createDirectories(folder);
        return folder.resolve(".junheng-" + UUID.randomUUID());
    }
}
