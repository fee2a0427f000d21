package org.junheng.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.audit.Manifest;
import org.junheng.model.RunInfo;
import org.junheng.model.Texts;
import org.junheng.model.UnreadableInput;

/**
 * The files that a call names: files as they are, folders by everything in them that could be a county's workbook.
 *
 * @param files what is to be read, each with the name that the record gives it
 * @param refused what stands there and is not read, with the reason
 */
public record WorkbookFiles(List<Named> files, List<RunInfo.Input> refused) {
    /** What Java shows for a name that the machine's locale cannot express. */
    private static final char UNREADABLE = '\uFFFD';

    /** The endings of workbooks and of what people hand in as workbooks; the reader says which of them it cannot read. */
    private static final Set<String> ENDINGS =
            Set.of("xlsx", "xlsm", "xltx", "xls", "xlsb", "et", "ods", "csv", "numbers");

    public WorkbookFiles {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /**
     * A file to be read.
     *
     * @param name its own, or its path below the folder that the call named, with {@code /}
     */
    public record Named(Path file, String name) {}

    /** How many counties they could be. */
    public int size() {
        return files.size() + refused.size();
    }

    /** The files themselves. */
    public List<Path> paths() {
        return files.stream().map(Named::file).toList();
    }

    /** The files that were named themselves, and those in named folders that are workbooks by their ending. */
    static List<Path> of(List<Path> named, Texts texts) throws UnreadableInput {
        return of(named, false, texts).paths().stream()
                .filter(path -> named.contains(path) || isWorkbook(path))
                .toList();
    }

    private static boolean isWorkbook(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm");
    }

    /**
     * What a call names.
     *
     * @param recursive whether folders inside folders are looked into
     * @throws UnreadableInput if a folder holds nothing that could be a workbook, or cannot be looked into
     */
    static WorkbookFiles of(List<Path> named, boolean recursive, Texts texts) throws UnreadableInput {
        List<Named> files = new ArrayList<>();
        List<RunInfo.Input> refused = new ArrayList<>();
        for (Path path : named.stream().distinct().toList()) {
            if (!Files.isDirectory(path)) {
                add(files, path, path.getFileName().toString());
                continue;
            }
            int before = files.size() + refused.size();
            look(path, "", recursive, texts, files, refused);
            if (files.size() + refused.size() == before) {
                throw new UnreadableInput(texts.get("emptyFolder", path.getFileName()));
            }
        }
        return new WorkbookFiles(files, refused);
    }

    private static void add(List<Named> files, Path file, String name) {
        if (files.stream().noneMatch(known -> known.file().equals(file))) {
            files.add(new Named(file, name));
        }
    }

    private static void look(
            Path folder, String prefix, boolean recursive, Texts texts, List<Named> files, List<RunInfo.Input> refused)
            throws UnreadableInput {
        for (Path entry : entries(folder, texts)) {
            String name = prefix + entry.getFileName();
            boolean inside = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !isRun(entry);
            if (inside && recursive) {
                look(entry, name + "/", true, texts, files, refused);
            } else if (inside && holdsWorkbook(entry, texts)) {
                refused.add(new RunInfo.Input(name, "", texts.get("subfolder", name)));
            } else if (!inside && isCandidate(entry) && !Files.isDirectory(entry)) {
                add(files, entry, name);
            }
        }
    }

    private static List<Path> entries(Path folder, Texts texts) throws UnreadableInput {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> entries = files.sorted().toList();
            if (entries.stream().anyMatch(entry -> entry.toString().indexOf(UNREADABLE) >= 0)) {
                throw new UnreadableInput(texts.get("unreadableNames", folder.getFileName()));
            }
            return entries;
        } catch (IOException e) {
            throw new UnreadableInput(texts.get("unreadableFolder", folder.getFileName()), e);
        }
    }

    private static boolean holdsWorkbook(Path folder, Texts texts) throws UnreadableInput {
        for (Path entry : entries(folder, texts)) {
            boolean inside = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (inside ? !isRun(entry) && holdsWorkbook(entry, texts) : isCandidate(entry)) {
                return true;
            }
        }
        return false;
    }

    /** What an earlier check left is no county. */
    private static boolean isRun(Path folder) {
        return Files.exists(folder.resolve(Manifest.FILE));
    }

    private static boolean isCandidate(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean lockFile = name.startsWith("~$") || name.startsWith(".");
        return !lockFile && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
