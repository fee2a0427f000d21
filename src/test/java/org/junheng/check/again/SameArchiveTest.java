package org.junheng.check.again;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive is known by what it holds; pairs of a name and a text stand one after the other. */
class SameArchiveTest {
    @TempDir
    private Path folder;

    private static byte[] archive(int level, String parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(level);
            for (String part : parts.split(" ")) {
                String[] both = part.split("=");
                zip.putNextEntry(new ZipEntry(both[0]));
                boolean inner = both[0].endsWith(".xlsx");
                byte[] text = both[1].repeat(500).getBytes(StandardCharsets.UTF_8);
                zip.write(inner ? archive(level, "one=" + both[1]) : text);
            }
        }
        return out.toByteArray();
    }

    private boolean same(String left, String again) throws IOException {
        Path one = Files.write(folder.resolve("one"), archive(Deflater.BEST_SPEED, left));
        Path other = Files.write(folder.resolve("other"), archive(Deflater.BEST_COMPRESSION, again));
        return SameArchive.of(one, other);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "a=1, a=1, true",
        "a=1 b=2, a=1 b=2, true",
        "a=1 c.xlsx=2, a=1 c.xlsx=2, true",
        "a=1, a=2, false",
        "a=1, b=1, false",
        "a=1 b=2, a=1, false",
        "a=1, a=1 b=2, false",
        "a=1 b=2, b=2 a=1, false",
        "a=11, a=1, false",
        "a=1, a=11, false",
        "a=1 c.xlsx=2, a=1 c.xlsx=3, false"
    })
    void what_two_archives_hold_is_compared_however_it_is_compressed(String left, String again, boolean same)
            throws IOException {
        boolean found;
        try {
            found = same(left, again);
        } catch (IOException tooMuch) {
            found = false;
        }
        assertEquals(same, found);
    }

    @Test
    void the_bytes_of_the_examples_do_differ() throws IOException {
        same("a=1 c.xlsx=2", "a=1 c.xlsx=2");
        assertEquals(
                false,
                java.util.Arrays.equals(
                        Files.readAllBytes(folder.resolve("one")), Files.readAllBytes(folder.resolve("other"))));
    }
}
