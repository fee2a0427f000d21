package org.junheng.check.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Tells when something happens to files, and lets time pass between two looks at them. */
public interface FileEvents extends AutoCloseable {
    /**
     * Listens to what happens directly in folders, beside those that it listens to already.
     *
     * @throws IOException if a folder cannot be listened to
     */
    void watch(Collection<Path> folders) throws IOException;

    /**
     * Waits until something has happened and it has been quiet since for a moment: one save is several events.
     *
     * @return when it first happened; empty once closed
     */
    Optional<Instant> await();

    /** Waits for a file that is being written to be whole, for a moment at most. */
    void pause();

    @Override
    void close();
}
