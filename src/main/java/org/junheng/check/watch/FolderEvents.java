package org.junheng.check.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the operating system tells about folders. */
public final class FolderEvents implements FileEvents {
    /** Editors truncate, write, rename and touch within a few milliseconds. */
    private static final int QUIET_MILLIS = 60;

    private final WatchService service;

    private FolderEvents(WatchService service) {
        this.service = service;
    }

    /**
     * Events of this machine's file system.
     *
     * @throws IOException if it tells none
     */
    public static FolderEvents open() throws IOException {
        return new FolderEvents(FileSystems.getDefault().newWatchService());
    }

    @Override
    public void watch(Collection<Path> folders) throws IOException {
        for (Path folder : folders) {
            folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
        }
    }

    @Override
    public Optional<Instant> await() {
        try {
            drain(service.take());
            Instant first = Instant.now();
            while (true) {
                WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                if (more == null) {
                    return Optional.of(first);
                }
                drain(more);
            }
        } catch (ClosedWatchServiceException closed) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void drain(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    @Override
    public void pause() {
        try {
            Optional.ofNullable(service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS))
                    .ifPresent(FolderEvents::drain);
        } catch (ClosedWatchServiceException closed) {
            // the next wait says so
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
