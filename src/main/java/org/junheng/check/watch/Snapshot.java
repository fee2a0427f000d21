package org.junheng.check.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.check.change.RuleLines;
import org.junheng.model.pack.Rule;
import org.junheng.model.text.Sha256;

/** What stood in the files of a pack and in workbooks at one moment, by content and not by time. */
final class Snapshot {
    static final Snapshot NONE = new Snapshot(Map.of(), Map.of());
    private static final List<String> TEXTS = List.of(".drl", ".csv", ".yaml", ".yml");

    private final Map<Path, String> hashes;
    private final Map<Path, String> texts;

    private Snapshot(Map<Path, String> hashes, Map<Path, String> texts) {
        this.hashes = new TreeMap<>(hashes);
        this.texts = Map.copyOf(texts);
    }

    /**
     * What stands there now; a file that vanishes meanwhile is not there.
     *
     * @param folders of which the text files directly inside count
     */
    static Snapshot of(Collection<Path> folders, Collection<Path> workbooks) {
        Map<Path, String> hashes = new LinkedHashMap<>();
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (Path file : list(folder)) {
                byte[] bytes = bytes(file);
                hashes.put(file, Sha256.hex(bytes));
                texts.put(file, new String(bytes, StandardCharsets.UTF_8));
            }
        }
        workbooks.stream()
                .filter(Files::isRegularFile)
                .forEach(file -> hashes.put(file.toAbsolutePath().normalize(), Sha256.hex(bytes(file))));
        return new Snapshot(hashes, texts);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> TEXTS.stream().anyMatch(file.toString()::endsWith))
                    .filter(Files::isRegularFile)
                    .map(file -> file.toAbsolutePath().normalize())
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return new byte[0];
        }
    }

    /** Hash of a workbook's content, of nothing if it was not there. */
    String hash(Path workbook) {
        return hashes.getOrDefault(workbook.toAbsolutePath().normalize(), "");
    }

    /** The files that are new, gone or of other content since an earlier moment, by path. */
    List<Path> changedSince(Snapshot earlier) {
        Map<Path, String> all = new TreeMap<>(earlier.hashes);
        all.putAll(hashes);
        return all.keySet().stream()
                .filter(file -> !Objects.equals(hashes.get(file), earlier.hashes.get(file)))
                .toList();
    }

    /** Whether a file that had content is empty or gone: its editor is about to write it, or it was deleted. */
    boolean isHalfWritten(Snapshot earlier) {
        String empty = Sha256.hex(new byte[0]);
        return earlier.hashes.entrySet().stream()
                .filter(file -> !file.getValue().equals(empty))
                .anyMatch(file -> hashes.getOrDefault(file.getKey(), empty).equals(empty));
    }

    /** A rule's lines as they stood. */
    List<String> lines(Path packFolder, Rule rule) {
        Path file = packFolder
                .toAbsolutePath()
                .normalize()
                .resolveSibling(rule.place().file());
        return RuleLines.of(Arrays.asList(texts.getOrDefault(file, "").split("\\R", -1)), rule);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot snapshot && hashes.equals(snapshot.hashes);
    }

    @Override
    public int hashCode() {
        return hashes.hashCode();
    }
}
