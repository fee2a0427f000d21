package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is named like a workbook, or lies beside one, and is none. */
class StrangeFileTest {
    @TempDir
    private Path folder;

    private static Fault fault(Path file) {
        return assertThrows(Refused.class, () -> FileKind.requireArchive(file)).fault();
    }

    /** Reading a pipe that nobody writes to, or all zeros, would never end. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "pipes and devices are made as Linux makes them")
    void a_pipe_and_a_device_are_refused_unread() throws IOException, InterruptedException {
        Path pipe = folder.resolve("甲.xlsx");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path zeros = Files.createSymbolicLink(folder.resolve("乙.xlsx"), Path.of("/dev/zero"));
        assertEquals(Fault.NO_FILE, fault(pipe));
        assertEquals(Fault.NO_FILE, fault(zeros));
    }

    /** Excel writes the name of whoever has the workbook open, padded to 165 bytes. */
    @Test
    void the_lock_of_an_open_workbook_is_named_as_one() throws IOException {
        Path lock = Files.write(folder.resolve("~$甲县.xlsx"), ("\u0006张三" + " ".repeat(150)).getBytes("GBK"));
        assertEquals(Fault.LOCK_FILE, fault(lock));
    }

    /** First record of each version: BOF, its number, its length, the version, the kind of sheet. */
    @Test
    void workbooks_of_before_1997_are_named_as_old() throws IOException {
        Map<String, byte[]> beginnings = Map.of(
                "2", new byte[] {9, 0, 4, 0, 2, 0, 16, 0},
                "3", new byte[] {9, 2, 6, 0, 0, 3, 16, 0},
                "4", new byte[] {9, 4, 6, 0, 0, 4, 16, 0},
                "5", new byte[] {9, 8, 8, 0, 0, 5, 5, 0});
        for (Map.Entry<String, byte[]> version : beginnings.entrySet()) {
            Path file = Files.write(folder.resolve(version.getKey() + ".xls"), version.getValue());
            assertEquals(Fault.OLD_FORMAT, fault(file), version.getKey());
        }
    }
}
