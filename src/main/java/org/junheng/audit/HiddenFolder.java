package org.junheng.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hidden folder in which a run is filled, beside the place where it will stand.
 *
 * <p>A lock on a file beside it lasts as long as the process that fills it, so that the next run can tell what a killed
 * one left from what another is still filling.
 */
final class HiddenFolder {
    private static final Logger LOG = LoggerFactory.getLogger(HiddenFolder.class);
    private static final String LOCK = ".lock";
    private static final String EARLIER = ".earlier";
    private static final int UUID_LENGTH = 36;

    /** A sweep may hold a new lock for a moment; a disk that knows no locks never gives one. */
    private static final int MOST_TRIES = 3;

    private final Path place;
    private final String base;
    private final Optional<FileChannel> lock;

    private HiddenFolder(Path place, String base, Optional<FileChannel> lock) {
        this.place = place;
        this.base = base;
        this.lock = lock;
    }

    /**
     * Makes one for a place, in the same folder.
     *
     * @throws IOException if nothing can be written there
     */
    static HiddenFolder claim(Path place) throws IOException {
        HiddenFolder folder = locked(place);
        for (int tries = 1; folder.lock.isEmpty() && tries < MOST_TRIES; tries++) {
            folder.remove();
            folder = locked(place);
        }
        Files.createDirectory(folder.filling());
        return folder;
    }

    private static HiddenFolder locked(Path place) throws IOException {
        String base = "." + place.getFileName() + "-" + UUID.randomUUID();
        Path file = place.resolveSibling(base + LOCK);
        return new HiddenFolder(place, base, lock(Files.createFile(file)));
    }

    /** Where the new run is filled. */
    Path filling() {
        return place.resolveSibling(base);
    }

    /** Where a run that stood at the place is put aside. */
    Path earlier() {
        return place.resolveSibling(base + EARLIER);
    }

    /**
     * Removes all that is hidden, once what was put aside is either replaced or back at its place.
     *
     * @throws IOException if something could not be removed
     */
    void remove() throws IOException {
        if (Files.exists(earlier()) && !Files.exists(place)) {
            Files.move(earlier(), place);
        }
        delete(earlier());
        delete(filling());
        if (lock.isPresent()) {
            lock.get().close();
        }
        Files.deleteIfExists(place.resolveSibling(base + LOCK));
    }

    /** Lets go of the lock and leaves everything as it lies, as the end of the process does. */
    void abandon() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }

    /**
     * What stopped runs for the same place left that could go on; each is held by its lock until it is let go or removed.
     *
     * @throws IOException if the folder cannot be read
     */
    List<HiddenFolder> left() throws IOException {
        List<HiddenFolder> all = new ArrayList<>();
        String start = "." + place.getFileName() + "-";
        for (Path file : locks(place.resolveSibling(base).getParent())) {
            String name = file.getFileName().toString();
            boolean same = name.startsWith(start) && name.length() == start.length() + UUID_LENGTH + LOCK.length();
            if (same && !name.equals(base + LOCK)) {
                Optional<FileChannel> channel = lock(file);
                HiddenFolder other = new HiddenFolder(place, name.substring(0, name.length() - LOCK.length()), channel);
                if (channel.isPresent() && Journal.isBegun(other.filling())) {
                    all.add(other);
                } else {
                    other.abandon();
                }
            }
        }
        return all;
    }

    private static List<Path> locks(Path runs) throws IOException {
        List<Path> locks = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(runs, ".*" + LOCK)) {
            found.forEach(locks::add);
        }
        return locks;
    }

    /**
     * Removes what killed runs left in a folder of runs; what may still be in use stays, and what could go on.
     *
     * @throws IOException if the folder cannot be read
     */
    static void sweep(Path runs) throws IOException {
        for (Path file : locks(runs)) {
            String name = file.getFileName().toString();
            String base = name.substring(0, name.length() - LOCK.length());
            if (base.length() > UUID_LENGTH + 2) {
                sweep(file, base);
            }
        }
    }

    private static void sweep(Path file, String base) {
        String name = base.substring(1, base.length() - UUID_LENGTH - 1);
        try {
            Optional<FileChannel> lock = lock(file);
            HiddenFolder left = new HiddenFolder(file.resolveSibling(name), base, lock);
            if (lock.isPresent() && Journal.isBegun(left.filling())) {
                left.abandon();
            } else if (lock.isPresent()) {
                left.remove();
            }
        } catch (IOException notOurs) {
            LOG.debug("left where it is: {}", base, notOurs);
        }
    }

    /** The lock; empty if another process has it, or the disk knows no locks. */
    private static Optional<FileChannel> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isPresent()) {
                return Optional.of(channel);
            }
        } catch (IOException | OverlappingFileLockException inUse) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /** Removes a folder with all that is in it; links are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
