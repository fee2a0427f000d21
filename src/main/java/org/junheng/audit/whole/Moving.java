package org.junheng.audit.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** How are files and folders moved, copied and removed so that nobody sees half of them? */
public final class Moving {
    private Moving() {}

    /**
     * Moves a file or a folder in one step where the disk can.
     *
     * @throws IOException if it could not be moved
     */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Copies a file, which is on the disk when this returns: some disks say only then that they are full.
     *
     * @throws IOException if it could not be copied
     */
    public static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        if (Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
            force(to);
        }
    }

    /**
     * Waits until a file is on the disk.
     *
     * @throws IOException if it does not get there
     */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Removes a folder with all that is in it; links are removed, not followed.
     *
     * @throws IOException if something could not be removed
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException below) {
            throw below.getCause();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    /** Removes what is only in the way; what cannot be removed stays, and nobody need hear of it. */
    public static void discard(Path leftover) {
        try {
            delete(leftover);
        } catch (IOException | RuntimeException stuck) {
            LoggerFactory.getLogger(Moving.class).debug("left where it is: {}", leftover, stuck);
        }
    }
}
