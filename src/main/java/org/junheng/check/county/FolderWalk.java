package org.junheng.check.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.audit.Manifest;
import org.junheng.check.county.WorkbookFiles.Named;
import org.junheng.check.county.WorkbookFiles.Refused;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** Which files that a call names could be counties, and what of it is not looked into? */
public final class FolderWalk {
    /** What Java shows for a name that the machine's locale cannot express. */
    private static final char UNREADABLE = '\uFFFD';

    private final boolean recursive;
    private final Texts texts;
    private final List<Named> files = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private int met;

    /** @param recursive whether folders inside folders are looked into */
    public FolderWalk(boolean recursive, Texts texts) {
        this.recursive = recursive;
        this.texts = texts;
    }

    /**
     * What a call names.
     *
     * @throws UnreadableInput if a folder holds nothing that could be a workbook, or cannot be looked into
     */
    public WorkbookFiles of(List<Path> named) throws UnreadableInput {
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                int before = met;
                look(path);
                if (met == before) {
                    throw new UnreadableInput(texts.get("emptyFolder", path.getFileName()));
                }
            } else {
                add(path, path.getFileName().toString());
            }
        }
        return new WorkbookFiles(files.stream().map(this::toldApart).toList(), refused);
    }

    /** Files of one name from several folders are told apart by the folders. */
    private Named toldApart(Named file) {
        boolean alone =
                files.stream().filter(other -> other.name().equals(file.name())).count() == 1;
        Path folder = file.file().toAbsolutePath().normalize().getParent();
        return alone || folder.getFileName() == null
                ? file
                : new Named(file.file(), folder.getFileName() + "/" + file.name());
    }

    private void look(Path folder) throws UnreadableInput {
        try {
            look(entries(folder), "");
        } catch (IOException e) {
            throw new UnreadableInput(texts.get("unreadableFolder", folder.getFileName()), e);
        }
    }

    private void look(List<Path> entries, String prefix) throws UnreadableInput {
        for (Path entry : entries) {
            if (entry.toString().indexOf(UNREADABLE) >= 0) {
                throw new UnreadableInput(
                        texts.get("unreadableNames", entry.getParent().getFileName()));
            }
            String name = prefix + entry.getFileName();
            if (Files.isSymbolicLink(entry) && (Files.isDirectory(entry) || !Files.exists(entry))) {
                link(entry, name);
            } else if (Files.isDirectory(entry)) {
                folder(entry, name);
            } else {
                file(entry, name);
            }
        }
    }

    /** A link to a folder may lead in a circle, so none is followed. */
    private void link(Path link, String name) {
        if (!Files.exists(link)) {
            refuse(link, name, "brokenLink");
        } else if (!isRun(link)) {
            refuse(link, name, "linkedFolder");
        }
    }

    private void folder(Path folder, String name) throws UnreadableInput {
        if (isRun(folder)) {
            return;
        }
        boolean holds = mayHoldWorkbook(folder);
        Optional<List<Path>> inside = holds && recursive ? readable(folder) : Optional.empty();
        if (inside.isPresent()) {
            look(inside.get(), name + "/");
        } else if (holds) {
            refuse(folder, name, readable(folder).isPresent() ? "subfolder" : "unreadableFolder");
        } else if (Candidacy.isNamedLikeWorkbook(folder)) {
            add(folder, name);
        }
    }

    private void file(Path file, String name) {
        Candidacy candidacy = Candidacy.of(file);
        if (candidacy == Candidacy.WORKBOOK && (Files.isRegularFile(file) || !Files.exists(file))) {
            add(file, name);
        } else if (candidacy == Candidacy.WORKBOOK) {
            refuse(file, name, "notAFile");
        } else if (candidacy != Candidacy.NONE) {
            refuse(file, name, candidacy == Candidacy.ARCHIVE ? "archive" : "misnamed");
        }
    }

    private void add(Path file, String name) {
        met++;
        if (seen.add(place(file))) {
            files.add(new Named(file, name));
        }
    }

    private void refuse(Path file, String name, String key) {
        met++;
        if (seen.add(place(file))) {
            String sha256 = Files.isRegularFile(file) ? CountyInputs.hash(file) : "";
            refused.add(new Refused(file, new RunInfo.Input(name, sha256, texts.get(key, name))));
        }
    }

    /** One file under two spellings of its path is one; a link beside it is a county of its own. */
    private static Path place(Path file) {
        try {
            return file.toRealPath(LinkOption.NOFOLLOW_LINKS);
        } catch (IOException notThere) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static Optional<List<Path>> readable(Path folder) {
        try {
            return Optional.of(entries(folder));
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(entry -> !Candidacy.isHidden(entry))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString(), NameOrder.BY_NAME))
                    .toList();
        }
    }

    /** A folder that cannot be looked into may hold anything. */
    private static boolean mayHoldWorkbook(Path folder) {
        return readable(folder)
                .map(entries -> entries.stream().anyMatch(FolderWalk::mayBeOrHoldWorkbook))
                .orElse(true);
    }

    private static boolean mayBeOrHoldWorkbook(Path entry) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            return !isRun(entry) && (Candidacy.isNamedLikeWorkbook(entry) || mayHoldWorkbook(entry));
        }
        boolean linked = Files.isSymbolicLink(entry) && !Files.isRegularFile(entry) && !isRun(entry);
        return linked || Candidacy.of(entry) != Candidacy.NONE;
    }

    /** What an earlier check left is no county. */
    private static boolean isRun(Path folder) {
        return Files.exists(folder.resolve(Manifest.FILE));
    }
}
