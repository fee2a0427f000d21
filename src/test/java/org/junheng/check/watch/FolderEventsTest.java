package org.junheng.check.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junheng.check.SavedFiles;
import org.junheng.model.judged.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real file system tells of real saves. */
class FolderEventsTest {
    @TempDir
    private Path home;

    private final BlockingQueue<Integer> findings = new LinkedBlockingQueue<>();

    private final CheckWatch.Screen screen = new CheckWatch.Screen() {
        @Override
        public void first(CheckWatch.Result result, Duration took) {
            findings.add(result.reports().get(0).findings().size());
        }

        @Override
        public void again(CheckWatch.Round round) {
            findings.add(round.reports().get(0).findings().size());
        }

        @Override
        public void broken(List<String> files, List<String> faults, List<Report> standing, Duration took) {
            findings.add(-1);
        }
    };

    @Test
    @Timeout(120)
    void each_save_is_judged_until_the_events_are_closed() throws Exception {
        SavedFiles files = new SavedFiles(home);
        FolderEvents events = FolderEvents.open();
        Thread watching = new Thread(() -> watch(files, events), "watching");
        watching.start();
        assertEquals(0, next());
        files.limit("rules.drl", 44);
        assertEquals(1, next());
        files.classes(46, 47);
        assertEquals(4, next());
        String rules = files.read("rules.drl");
        files.pack.file("rules.drl", rules.replaceFirst("then", "than"));
        assertEquals(-1, next());
        files.pack.file("rules.drl", rules);
        assertEquals(4, next());
        events.close();
        watching.join(TimeUnit.SECONDS.toMillis(60));
        assertEquals(Thread.State.TERMINATED, watching.getState());
    }

    private int next() throws InterruptedException {
        Integer count = findings.poll(60, TimeUnit.SECONDS);
        assertNotNull(count, "no result of the save");
        return count;
    }

    private void watch(SavedFiles files, FolderEvents events) {
        try {
            new CheckWatch(files.call(), List.of(files.workbook), false, screen).run(events);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
