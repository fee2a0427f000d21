package org.junheng.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    private Path runs;

    /** Stands for the end of the process: nothing after it is done, not even cleaning up. */
    private static final class Killed extends RuntimeException {}

    private Path place() {
        return runs.resolve("run");
    }

    private RunFolder begin(Placing.Steps steps) throws IOException {
        return RunFolder.begin(place(), steps);
    }

    private static void fill(RunFolder folder, String content) throws IOException {
        folder.reports()
                .write(
                        "",
                        RunReports.Output.of(
                                "report.json", out -> out.write(content.getBytes(StandardCharsets.UTF_8))));
        folder.reports()
                .write(
                        "county/",
                        RunReports.Output.of(
                                "report.json", out -> out.write(content.getBytes(StandardCharsets.UTF_8))));
        Manifest some = ManifestTest.manifest();
        Manifest manifest = new Manifest(
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
                Optional.empty(),
                Optional.empty());
        folder.keep(manifest, Optional.empty());
    }

    private void run(String content) throws IOException {
        try (RunFolder folder = begin(step -> {})) {
            fill(folder, content);
        }
    }

    /** What the run at the place says, or nothing; a run that is not whole fails the test. */
    private Optional<String> content() throws Exception {
        if (!Files.exists(place().resolve(Manifest.FILE))) {
            return Optional.empty();
        }
        Inspection inspection = Inspection.of(place(), Optional.empty(), "zh");
        assertEquals(List.of(), inspection.deviations());
        return Optional.of(Files.readString(place().resolve("report.json")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(runs)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Runs once for every step, ended there, and says what stood at the place after each. */
    private List<String> endedAtEachStep() throws Exception {
        List<String> states = new ArrayList<>();
        for (int last = 0; ; last++) {
            List<String> steps = new ArrayList<>();
            int end = last;
            RunFolder folder = begin(step -> {
                if (steps.size() == end) {
                    throw new Killed();
                }
                steps.add(step);
            });
            try {
                fill(folder, "new");
                folder.close();
                return states;
            } catch (Killed here) {
                folder.abandon();
                states.add(content().orElse("absent"));
            }
        }
    }

    @Test
    void ended_at_any_step_a_first_run_is_absent_or_whole() throws Exception {
        assertEquals(List.of("absent", "new"), endedAtEachStep().subList(0, 2));
    }

    @Test
    void ended_at_any_step_a_run_over_an_earlier_one_is_absent_or_whole() throws Exception {
        run("earlier");
        assertEquals(List.of("earlier", "absent", "new"), endedAtEachStep().subList(0, 3));
        assertEquals(Optional.of("new"), content());
    }

    @Test
    void what_was_put_aside_is_back_at_its_place_with_the_next_run() throws Exception {
        run("earlier");
        Files.writeString(place().resolve("note.txt"), "kept");
        RunFolder killed = begin(step -> {
            if (step.equals("move in")) {
                throw new Killed();
            }
        });
        assertThrows(Killed.class, () -> fill(killed, "new"));
        killed.abandon();
        assertFalse(Files.exists(place()));
        try (RunFolder next = begin(step -> {})) {
            assertEquals(Optional.of("earlier"), content());
            fill(next, "next");
        }
        assertEquals(Optional.of("next"), content());
        assertEquals("kept", Files.readString(place().resolve("note.txt")));
        assertEquals(List.of("run"), names());
    }

    @Test
    void a_failure_while_moving_in_leaves_the_earlier_run_as_it_was() throws Exception {
        run("earlier");
        try (RunFolder folder = begin(step -> {
            if (step.equals("move in")) {
                throw new Killed();
            }
        })) {
            assertThrows(Killed.class, () -> fill(folder, "new"));
        }
        assertEquals(Optional.of("earlier"), content());
        assertEquals(List.of("run"), names());
    }

    @Test
    void what_a_run_still_fills_is_not_swept_away_and_what_a_killed_one_left_is() throws Exception {
        RunFolder filling = begin(step -> {});
        filling.reports().write("", RunReports.Output.of("report.json", out -> out.write(1)));
        run("other");
        assertTrue(Files.exists(filling.file("report.json")));
        filling.abandon();
        run("next");
        assertFalse(Files.exists(filling.file("report.json")));
        assertEquals(List.of("run"), names());
    }

    @Test
    void hidden_files_that_nobody_locked_stay() throws Exception {
        Files.createDirectory(runs.resolve(".mine"));
        Files.writeString(runs.resolve(".short.lock"), "");
        run("one");
        assertEquals(List.of(".mine", ".short.lock", "run"), names());
    }

    @Test
    void reports_of_an_earlier_run_do_not_stay_beside_those_of_the_new() throws Exception {
        run("earlier");
        try (RunFolder folder = begin(step -> {})) {
            folder.reports().write("", RunReports.Output.of("report.json", out -> out.write('1')));
            Manifest manifest = ManifestTest.manifest();
            folder.keep(manifest, Optional.empty());
        }
        assertFalse(Files.exists(place().resolve("county")));
    }
}
