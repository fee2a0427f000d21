package org.junheng.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.audit.whole.NoRoom;
import org.junheng.audit.whole.Unrestored;
import org.junheng.disk.FailingDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fails a run that replaces another at every change of the disk, one after the other. */
class FailingDiskTest {
    private static final int MORE_THAN_THERE_ARE = 500;

    @TempDir
    private Path runs;

    private final FailingDisk disk = new FailingDisk();
    private final Map<String, Integer> tally = new TreeMap<>();

    private Path place() {
        return runs.resolve("run");
    }

    @BeforeEach
    void an_earlier_run_and_a_file_of_somebody_else() throws IOException {
        run("earlier", "一");
        Files.writeString(place().resolve("note.txt"), "kept");
    }

    private void run(String content, String county) throws IOException {
        try (RunFolder folder = RunFolder.begin(disk.path(place()))) {
            fill(folder, content, county);
        }
    }

    private void fill(RunFolder folder, String content, String county) throws IOException {
        folder.reports().write("", report(content));
        folder.reports().write(county + "/", report(content));
        folder.copy("inputs/workbooks/" + content + ".xlsx", workbook(content));
        Manifest some = ManifestTest.manifest();
        folder.keep(
                new Manifest(
                        some.program(),
                        some.engine(),
                        some.java(),
                        some.startedAt(),
                        some.finishedAt(),
                        some.options(),
                        some.pack(),
                        List.of(),
                        List.of(),
                        folder.inputs(),
                        folder.reports().entries(),
                        folder.previous(),
                        Optional.empty()),
                Optional.empty());
    }

    private static RunReports.Output report(String content) throws IOException {
        return RunReports.Output.of("report.json", out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Path workbook(String content) throws IOException {
        Path inputs = Files.createDirectories(runs.resolveSibling(runs.getFileName() + "-inputs"));
        return Files.writeString(inputs.resolve(content + ".xlsx"), content);
    }

    /** What the run at the place says; one that is not whole fails the test. */
    private String content() throws Exception {
        if (!Files.exists(place().resolve(Manifest.FILE))) {
            return "absent";
        }
        assertEquals(List.of(), Inspection.of(place(), Optional.empty(), "zh").deviations());
        return Files.readString(place().resolve("report.json"));
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> files = Files.walk(runs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    private static boolean isUnrestored(Throwable failure) {
        return failure instanceof Unrestored
                || Stream.of(failure.getSuppressed()).anyMatch(Unrestored.class::isInstance);
    }

    /** Runs once with some change failing, and says how it ended; the next run finds nothing in its way. */
    private boolean failedAt(int first, int last) throws Exception {
        disk.failing(first, last);
        String said;
        try {
            run("new", "二");
            said = "new";
        } catch (IOException failure) {
            said = isUnrestored(failure) ? "absent" : "earlier";
        }
        boolean all = disk.changes() < first;
        disk.failing(Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertEquals(said, content(), "change " + first);
        assertEquals("kept", note(said), "change " + first);
        tally.merge(said, 1, Integer::sum);
        if (!all) {
            disk.unmount(place());
            run("earlier", "一");
            assertEquals("earlier", content());
            assertEquals("kept", note("earlier"), "change " + first);
            assertEquals(List.of(), hidden());
        }
        return all;
    }

    private String note(String said) throws IOException {
        return said.equals("absent") && !Files.exists(place()) ? "kept" : Files.readString(place().resolve("note.txt"));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void whichever_change_fails_the_earlier_run_or_the_new_one_is_whole(boolean mounted, boolean forGood)
            throws Exception {
        boolean all = false;
        for (int change = 1; !all; change++) {
            if (mounted) {
                disk.mount(place());
            }
            all = failedAt(change, forGood ? Integer.MAX_VALUE : change);
            assertTrue(change < MORE_THAN_THERE_ARE);
        }
        assertTrue(tally.get("earlier") > 15 && tally.get("new") > 1, tally.toString());
        assertEquals(forGood, tally.containsKey("absent"), tally.toString());
    }

    /** Stands for the end of the process: nothing after it is done, not even cleaning up. */
    private static final class Killed extends RuntimeException {}

    @Test
    void ended_at_any_step_in_a_folder_that_cannot_be_moved_a_run_is_whole_once_the_next_begins() throws Exception {
        boolean killed = true;
        for (int end = 0; killed; end++) {
            disk.mount(place());
            killed = killedAt(end);
            disk.unmount(place());
            try (RunFolder next = RunFolder.begin(disk.path(place()))) {
                assertEquals(killed ? "earlier" : "new", content(), "step " + end);
                assertEquals("kept", Files.readString(place().resolve("note.txt")));
                assertEquals(
                        killed, !Files.exists(place().resolve("二")) || !Files.exists(place().resolve("二/report.json")));
                fill(next, "earlier", "一");
            }
            assertEquals(List.of(), hidden());
        }
    }

    private boolean killedAt(int end) throws IOException {
        int[] steps = {0};
        RunFolder folder = RunFolder.begin(disk.path(place()), step -> {
            if (steps[0]++ == end) {
                throw new Killed();
            }
        });
        try {
            fill(folder, "new", "二");
            folder.close();
            return false;
        } catch (Killed here) {
            folder.abandon();
            return true;
        }
    }

    @Test
    void with_too_little_room_nothing_is_touched() throws Exception {
        disk.mount(place());
        disk.room(10);
        NoRoom refusal = assertThrows(NoRoom.class, () -> run("new", "二"));
        assertEquals(10, refusal.free());
        assertEquals("earlier", content());
        assertEquals(List.of(), hidden());
    }

    @Test
    void a_pipe_in_the_folder_is_neither_read_nor_lost() throws Exception {
        Path pipe = place().resolve("pipe");
        int code = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        org.junit.jupiter.api.Assumptions.assumeTrue(code == 0);
        run("new", "二");
        assertEquals("new", content());
        assertTrue(Files.exists(pipe));
        assertFalse(Files.exists(place().resolve("一")) && Files.exists(place().resolve("一/report.json")));
    }

    @Test
    void a_name_as_long_as_the_disk_allows_is_a_place_too() throws Exception {
        String name = "县".repeat(85);
        for (String content : List.of("one", "two")) {
            try (RunFolder folder = RunFolder.begin(runs.resolve(name))) {
                folder.reports().write("", report(content));
                folder.keep(ManifestTest.manifest(), Optional.empty());
            }
            assertEquals(content, Files.readString(runs.resolve(name).resolve("report.json")));
            assertEquals(List.of(), hidden());
        }
    }
}
