package org.junheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;

/** The packs that are published with the program. */
public final class ShippedPacks {
    public static final Path RULES = Path.of("rules");

    private static final Map<String, Rulebook> COMPILED = new ConcurrentHashMap<>();

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

    /**
     * A pack as it is shipped, or a copy of it with edits, of which only what is edited is compiled.
     *
     * @param folder named like the shipped pack
     */
    public static Rulebook rulebook(Path folder) throws PackFault {
        String name = folder.getFileName().toString();
        Rulebook shipped = COMPILED.get(name);
        if (shipped == null) {
            shipped = Rulebook.compile(PackLoader.load(RULES.resolve(name), "zh"), "zh");
            COMPILED.put(name, shipped);
        }
        return folder.equals(RULES.resolve(name)) ? shipped : shipped.edited(PackLoader.load(folder, "zh"));
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
