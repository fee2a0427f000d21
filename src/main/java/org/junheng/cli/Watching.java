package org.junheng.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junheng.check.watch.FileEvents;
import org.junheng.check.watch.FolderEvents;

/** Lets a command go on until Ctrl-C, and then end what it is about to write. */
final class Watching {
    private static final int PATIENCE_SECONDS = 10;

    private Watching() {}

    /** What goes on. */
    @FunctionalInterface
    interface Work {
        void run(FileEvents events) throws IOException;
    }

    /**
     * Goes on until the events end.
     *
     * @throws IOException if the machine tells no events
     */
    static void until(Work work) throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        try (FileEvents events = FolderEvents.open()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(events, done), "end"));
            work.run(events);
        } finally {
            done.countDown();
        }
    }

    private static void end(FileEvents events, CountDownLatch done) {
        events.close();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
