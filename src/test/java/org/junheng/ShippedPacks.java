package org.junheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The packs that are published with the program. */
public final class ShippedPacks {
    public static final Path RULES = Path.of("rules");

    private ShippedPacks() {}

    public static List<Path> all() {
        return files(RULES).stream()
                .filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                .toList();
    }

    public static List<Path> withCases() {
        return all().stream()
                .filter(folder -> Files.isDirectory(folder.resolve("cases")))
                .toList();
    }

    /** What stands in a folder, by name; nothing if there is no such folder. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
