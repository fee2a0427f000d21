package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeWorkbookTest {
    private static final int ROWS = 100_000;

    @TempDir
    private Path folder;

    @Test
    void a_hundred_thousand_rows_of_ten_columns_are_read_in_256_megabytes() throws Exception {
        Path file = LargeWorkbook.write(folder.resolve("大表.xlsx"), ROWS);
        Path answer = folder.resolve("answer.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountRows.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "still reading after a minute");
        assertEquals("100000 rows, 1000000 cells", Files.readString(answer, StandardCharsets.UTF_8));
    }
}
