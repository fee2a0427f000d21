package org.junheng.pack.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which entries of a pack's folder are its files? Packs travel, so a link in one would bring in a file of whoever uses
 * it, and a pipe or a device would never end; a name with signs that nobody sees is not what it looks like.
 */
final class PackEntries {
    private static final int MOST_FILES = 1000;

    private PackEntries() {}

    /** The files of a folder; what is none, and no folder, is booked. */
    static List<Path> files(Path folder, String path, Faults faults) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.limit(MOST_FILES + 1L).sorted().toList();
            if (all.size() > MOST_FILES) {
                faults.add(path, 0, 0, "file.tooMany", MOST_FILES);
                return List.of();
            }
            for (Path entry : all) {
                String shown = path + "/" + entry.getFileName();
                if (!isStrange(entry, shown, faults) && Files.isRegularFile(entry)) {
                    files.add(entry);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            faults.add(path, 0, 0, "file.unreadable");
        }
        return files;
    }

    /** Books an entry that is neither a file nor a folder, or whose name is not what it looks like. */
    static boolean isStrange(Path entry, String path, Faults faults) {
        String name = String.valueOf(entry.getFileName());
        String key = Files.isSymbolicLink(entry)
                ? "file.link"
                : isSpecial(entry)
                        ? "file.special"
                        : name.codePoints().anyMatch(PackEntries::isUnseen) ? "file.unseen" : "";
        if (!key.isEmpty()) {
            faults.add(path, 0, 0, key);
        }
        return !key.isEmpty();
    }

    private static boolean isSpecial(Path entry) {
        return Files.exists(entry, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isUnseen(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR;
    }
}
