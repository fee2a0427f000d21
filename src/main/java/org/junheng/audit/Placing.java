package org.junheng.audit;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    void place() throws IOException {
        if (holdsWorkingFolder() || !makeRoom()) {
            fill();
            return;
        }
        steps.before("move in");
        move(hidden.filling(), place);
        steps.before("remove the earlier");
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
                move(place, hidden.earlier());
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
        return Path.of("").toRealPath().startsWith(place);
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

    /**
     * Fills a folder that cannot itself be moved, such as a mounted one: without its run.json it is no run, and the new
     * run.json comes last.
     */
    private void fill() throws IOException {
        List<Path> earlier = RunContents.of(place).own();
        steps.before("end the earlier");
        Files.deleteIfExists(place.resolve(Manifest.FILE));
        for (Path file : earlier) {
            Files.deleteIfExists(file);
        }
        Path manifest = hidden.filling().resolve(Manifest.FILE);
        for (Path file : RunContents.files(hidden.filling())) {
            if (!file.equals(manifest) && !carried.contains(file)) {
                moveOne(file);
            }
        }
        moveOne(manifest);
    }

    private void moveOne(Path file) throws IOException {
        steps.before("move one file");
        Path target = place.resolve(hidden.filling().relativize(file));
        Files.createDirectories(target.getParent());
        move(file, target);
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
