package org.junheng.audit.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.disk.FailingDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes files at which every change of the disk fails once, one after the other. */
class WholeFileTest {
    private static final String LONG = "长".repeat(5000);

    @TempDir
    private Path folder;

    private final FailingDisk disk = new FailingDisk();

    private interface Writing {
        void to(Path folder) throws IOException;
    }

    @BeforeEach
    void some_files() throws IOException {
        Files.writeString(folder.resolve("a.json"), "old a");
        Files.writeString(folder.resolve("b.xlsx"), "old b");
    }

    private static WholeFile.Content text(String text) {
        return out -> {
            for (String part : text.split("(?<=\\G.{1000})")) {
                out.write(part.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".junheng-")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** How many changes there are to fail; whichever does, what stands there is as before, or as it should be. */
    private int failing(Map<String, String> wanted, Writing writing) throws IOException {
        Map<String, String> before = files();
        for (int change = 1; ; change++) {
            disk.failing(Integer.MAX_VALUE, Integer.MAX_VALUE);
            Moving.delete(folder.resolve("new"));
            Moving.delete(folder.resolve("more"));
            some_files();
            disk.failing(change, change);
            boolean written = true;
            try {
                writing.to(disk.path(folder));
            } catch (IOException failed) {
                written = false;
            }
            assertEquals(written ? wanted : before, files(), "change " + change);
            if (disk.changes() < change) {
                return disk.changes();
            }
        }
    }

    @Test
    void a_file_is_the_old_one_or_the_new_one() throws IOException {
        Map<String, String> wanted = new TreeMap<>(Map.of("a.json", LONG, "b.xlsx", "old b"));
        assertTrue(failing(wanted, home -> WholeFile.write(home.resolve("a.json"), text(LONG))) > 3);
    }

    @Test
    void files_of_one_folder_are_all_old_or_all_new() throws IOException {
        Map<String, WholeFile.Content> contents = new LinkedHashMap<>();
        contents.put("a.json", text("new a"));
        contents.put("more/c.yaml", text("new c"));
        contents.put("b.xlsx", text("new b"));
        Map<String, String> wanted =
                new TreeMap<>(Map.of("a.json", "new a", "b.xlsx", "new b", "more/c.yaml", "new c"));
        assertTrue(failing(wanted, home -> WholeFile.write(home, contents)) > 6);
    }

    @Test
    void a_folder_is_there_with_all_its_files_or_not_at_all() throws IOException {
        Map<String, WholeFile.Content> contents = Map.of("x.drl", text("x"), "y.csv", text("y"));
        Map<String, String> wanted =
                new TreeMap<>(Map.of("a.json", "old a", "b.xlsx", "old b", "new/x.drl", "x", "new/y.csv", "y"));
        assertTrue(failing(wanted, home -> WholeFile.folder(home.resolve("new"), contents)) > 4);
    }

    @Test
    void what_is_no_file_is_written_to_and_not_replaced() throws IOException {
        Path nowhere = Path.of("/dev/null");
        if (Files.exists(nowhere)) {
            WholeFile.write(nowhere, text("gone"));
            assertTrue(!Files.isRegularFile(nowhere));
        }
    }
}
