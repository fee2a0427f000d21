package org.junheng.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junheng.audit.whole.Moving;
import org.junheng.model.text.Sha256;
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
    private static final String STAGED = ".new";
    private static final int UUID_LENGTH = 36;

    /** Of the name of a place, so that the hidden names have room in the 255 bytes that disks give. */
    private static final int MOST_BYTES = 190;

    private static final int MOST_NAME = 1024;

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
            folder.discard();
            folder = locked(place);
        }
        try {
            Files.createDirectory(folder.filling());
            return folder;
        } catch (IOException failure) {
            folder.discard();
            throw failure;
        }
    }

    private static HiddenFolder locked(Path place) throws IOException {
        String base = start(place) + UUID.randomUUID();
        Path file = Files.createFile(place.resolveSibling(base + LOCK));
        try {
            Files.writeString(file, String.valueOf(place.getFileName()));
            return new HiddenFolder(place, base, lock(file));
        } catch (IOException failure) {
            Moving.discard(file);
            throw failure;
        }
    }

    /** What the names of all hidden folders for a place begin with; a long name leaves no room for more signs. */
    private static String start(Path place) {
        String name = String.valueOf(place.getFileName());
        boolean isLong = name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
        return "." + (isLong ? Sha256.hex(name).substring(0, UUID_LENGTH) : name) + "-";
    }

    /** Where the new run is filled. */
    Path filling() {
        return place.resolveSibling(base);
    }

    /** Where a run that stood at the place is put aside. */
    Path earlier() {
        return place.resolveSibling(base + EARLIER);
    }

    /** Inside the place, on whose disk new files come to lie before they take the places of others. */
    Path staged() {
        return place.resolve("." + id() + STAGED);
    }

    /** Inside the place, where the files of a run are put aside that cannot be moved as a whole. */
    Path replaced() {
        return place.resolve("." + id() + EARLIER);
    }

    private String id() {
        return base.substring(base.length() - UUID_LENGTH);
    }

    /**
     * Removes all that is hidden, once what was put aside is either replaced or back at its place.
     *
     * @throws IOException if something could not be put back or removed
     */
    void remove() throws IOException {
        try {
            if (Files.exists(earlier()) && !Files.exists(place)) {
                Files.move(earlier(), place);
            }
            InPlace.putBack(place, replaced(), staged());
            Moving.delete(staged());
            Moving.delete(earlier());
            Moving.delete(filling());
        } finally {
            abandon();
        }
        Files.deleteIfExists(place.resolveSibling(base + LOCK));
    }

    /** The same when nobody need hear of what cannot be removed: the next run for the place does it. */
    void discard() {
        try {
            remove();
        } catch (IOException | RuntimeException stuck) {
            LOG.debug("left where it is: {}", base, stuck);
        }
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
        String start = start(place);
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
        try {
            Optional<FileChannel> lock = lock(file);
            String name = lock.isPresent() ? name(lock.get(), base) : "";
            HiddenFolder left = new HiddenFolder(file.resolveSibling(name), base, lock);
            if (lock.isPresent() && Journal.isBegun(left.filling())) {
                left.abandon();
            } else if (lock.isPresent()) {
                left.remove();
            }
        } catch (IOException | RuntimeException notOurs) {
            LOG.debug("left where it is: {}", base, notOurs);
        }
    }

    /** What the place is called, which the lock says where the hidden name cannot. */
    private static String name(FileChannel lock, String base) throws IOException {
        ByteBuffer said = ByteBuffer.allocate(MOST_NAME);
        while (lock.read(said) > 0) {
            LOG.trace("{} bytes", said.position());
        }
        String name = new String(said.array(), 0, said.position(), StandardCharsets.UTF_8);
        boolean plain = !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('\\') < 0 && !name.startsWith("..");
        return plain ? name : base.substring(1, base.length() - UUID_LENGTH - 1);
    }

    /** The lock; empty if another process has it, or the disk knows no locks. */
    private static Optional<FileChannel> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
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
}
