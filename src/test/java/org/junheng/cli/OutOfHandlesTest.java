package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junheng.audit.RecordedRun;
import org.junheng.audit.RunPlace;
import org.junheng.disk.FailingDisk;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.pack.lint.Lint;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When no more files can be opened, whichever is the first, nothing passes that was not read. */
class OutOfHandlesTest {
    @TempDir
    private Path folder;

    private final FailingDisk disk = new FailingDisk();
    private SmallCase small;

    private interface Reading {
        void read() throws Exception;
    }

    @BeforeEach
    void a_pack_and_a_run() {
        small = new SmallCase(folder);
        small.text("pack/tables/定额.csv", "学段,册数,依据\n小学,10,C1\n");
        small.check(small.workbook("甲区.xlsx", "10", "9"));
    }

    /** Refused, with a sentence that names what could not be read, until there are handles for all. */
    private void refused(Class<? extends Exception> refusal, int least, Reading reading) throws Exception {
        for (int handles = 0; ; handles++) {
            disk.handles(Integer.MAX_VALUE);
            reading.read();
            int all = disk.opened();
            disk.handles(handles);
            if (handles == all) {
                assertTrue(all >= least, all + " files");
                reading.read();
                return;
            }
            String sentence =
                    assertThrows(refusal, reading::read, "handles: " + handles).getMessage();
            assertFalse(sentence.isBlank() || sentence.contains("Exception"), sentence);
        }
    }

    @Test
    void a_pack_is_never_read_in_part() throws Exception {
        refused(PackFault.class, 5, () -> PackLoader.load(disk.path(small.path("pack")), "zh"));
    }

    @Test
    void nor_is_it_clean() throws Exception {
        disk.handles(Integer.MAX_VALUE);
        int usual = Lint.offenders(disk.path(small.path("pack")), "zh").size();
        int all = disk.opened();
        for (int handles = 0; handles < all; handles++) {
            disk.handles(handles);
            int found = Lint.offenders(disk.path(small.path("pack")), "zh").size();
            assertTrue(found > 0, "handles: " + handles + " of " + all + ", usually " + usual);
        }
    }

    @Test
    void a_run_is_refused() throws Exception {
        RunPlace place = new RunPlace(disk.path(small.path("out")), disk.path(small.path("out")));
        refused(UnreadableInput.class, 3, () -> RecordedRun.read(place, "zh"));
    }

    @Test
    void files_of_a_run_that_cannot_be_looked_at_are_never_taken_for_unchanged() throws Exception {
        RunPlace place = new RunPlace(disk.path(small.path("out")), disk.path(small.path("out")));
        disk.handles(Integer.MAX_VALUE);
        assertTrue(RecordedRun.changed(place, "zh").isEmpty());
        int all = disk.opened();
        for (int handles = 0; handles < all; handles++) {
            disk.handles(handles);
            try {
                assertFalse(RecordedRun.changed(place, "zh").isEmpty(), "handles: " + handles);
            } catch (UnreadableInput refused) {
                assertFalse(refused.getMessage().isBlank());
            }
        }
    }
}
