package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger comes back with photographs of what was built: each is a part of the workbook. */
class LedgerPartsTest {
    private static final int PHOTOGRAPHS = 1_500;

    @TempDir
    private Path folder;

    @Test
    void a_ledger_of_more_than_a_thousand_parts_is_read() throws IOException {
        SmallCase small = new SmallCase(folder);
        assertEquals(1, small.check(small.workbook("甲区.xlsx", "9")).code());
        Path ledger = Files.copy(small.path("out/findings.xlsx"), small.path("台账.xlsx"));
        try (FileSystem parts = FileSystems.newFileSystem(ledger)) {
            for (int i = 0; i < PHOTOGRAPHS; i++) {
                Files.write(parts.getPath("xl/photograph" + i + ".xml"), "<a/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        SmallCase.Answer again = SmallCase.call(
                "check",
                small.path("甲区.xlsx").toString(),
                "--pack",
                small.path("pack").toString(),
                "--out",
                small.path("again").toString(),
                "--date",
                "2026-01-06",
                "--ledger",
                ledger.toString());
        assertEquals(1, again.code(), again.err());
        assertTrue(again.err().contains("读入 1 份 1 条"), again.err());
    }
}
