package org.junheng.audit;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.audit.whole.Moving;
import org.junheng.audit.whole.Unrestored;

/**
 * Puts a filled folder at its place, so that a run there is whole or absent whenever the process ends.
 *
 * <p>Folders cannot be exchanged in one step, so an earlier run is put aside first; files in it that are not its own
 * are copied into the new one before.
 */
final class Placing {
    private final Path place;
    private final HiddenFolder hidden;
    private final Steps steps;
    private final Set<Path> carried = new HashSet<>();

    /** Hears of each step before it is taken; one that throws ends the placing there, as a kill does. */
    @FunctionalInterface
    interface Steps {
        void before(String step);
    }

    Placing(Path place, HiddenFolder hidden, Steps steps) {
        this.place = place;
        this.hidden = hidden;
        this.steps = steps;
    }

    /**
     * Puts it there.
     *
     * @throws IOException if it could not be moved; what stood there before is then as it was
     * @throws Unrestored if that could not be put back
     */
    void place() throws IOException {
        if (holdsWorkingFolder() || holdsWhatCannotBeCopied() || !makeRoom()) {
            new InPlace(place, hidden, steps).fill(carried);
            return;
        }
        steps.before("move in");
        try {
            Moving.move(hidden.filling(), place);
        } catch (IOException failure) {
            putBack(failure);
            throw failure;
        }
        steps.before("remove the earlier");
    }

    private void putBack(IOException failure) throws Unrestored {
        try {
            if (Files.exists(hidden.earlier())) {
                Moving.move(hidden.earlier(), place);
            }
        } catch (IOException stuck) {
            failure.addSuppressed(stuck);
            throw new Unrestored(hidden.earlier(), failure);
        }
    }

    /** Whether nothing stands at the place any more; false if what stands there cannot be moved, as a mounted disk. */
    private boolean makeRoom() throws IOException {
        if (!Files.exists(place)) {
            return true;
        }
        boolean empty = isEmpty();
        if (!empty) {
            carryOver();
        }
        steps.before("make room");
        try {
            if (empty) {
                Files.delete(place);
            } else {
                Moving.move(place, hidden.earlier());
            }
            return true;
        } catch (FileSystemException mounted) {
            return false;
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Whoever works in a folder would find it gone after it was moved. */
    private boolean holdsWorkingFolder() throws IOException {
        Path working = Path.of("").toRealPath();
        return working.getFileSystem().equals(place.getFileSystem()) && working.startsWith(place);
    }

    /** To copy a pipe is to wait for somebody who writes into it, and a device may never end. */
    private boolean holdsWhatCannotBeCopied() throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        List<Path> all = RunContents.files(place);
        return all.stream().anyMatch(Placing::cannotBeCopied);
    }

    private static boolean cannotBeCopied(Path file) {
        return PlainFiles.isStrange(file) && !Files.isSymbolicLink(file);
    }

    private void carryOver() throws IOException {
        for (Path file : RunContents.of(place).foreign()) {
            Path target = hidden.filling().resolve(place.relativize(file));
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                steps.before("carry over");
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                carried.add(target);
            }
        }
    }
}
