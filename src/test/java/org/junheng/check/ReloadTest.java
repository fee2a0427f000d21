package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor left open all day leaves nothing behind in memory; {@code -Preloads} saves 1,000 times. */
class ReloadTest {
    private static final int SAVES = Integer.getInteger("junheng.reloads", 30);
    private static final int WARM = SAVES / 3;

    /** A reload that is not let go leaves more than ten classes; some are the engine's own, loaded late. */
    private static final int STRAY_CLASSES = 100;

    private static final int STRAY_KILOBYTES = 3_000;

    @TempDir
    private Path home;

    /** What is in memory once everything that can go has gone. */
    private record Memory(int classes, long metaspace, long heap) {
        static Memory now() {
            System.gc();
            System.gc();
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                    .sum();
            return new Memory(
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    metaspace / 1024,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024);
        }
    }

    @Test
    void classes_and_their_memory_stay_as_they_are_however_often_a_rule_is_saved() throws IOException {
        SavedFiles files = new SavedFiles(home);
        Memory[] early = new Memory[1];
        for (int i = 0; i < SAVES; i++) {
            int limit = 46 + i;
            boolean measured = i == WARM;
            files.thenSave(() -> {
                files.limit("rules.drl", limit);
                if (measured) {
                    early[0] = Memory.now();
                }
                files.rounds.clear();
            });
        }
        files.watch();
        Memory late = Memory.now();
        assertEquals(0, files.faults.size());
        assertEquals(1, files.rounds.size());
        String grown = WARM + " saves: " + early[0] + ", " + SAVES + " saves: " + late;
        if (SAVES > 100) {
            System.out.println(grown);
        }
        assertTrue(late.classes() - early[0].classes() < STRAY_CLASSES, grown);
        assertTrue(late.metaspace() - early[0].metaspace() < STRAY_KILOBYTES, grown);
    }
}
