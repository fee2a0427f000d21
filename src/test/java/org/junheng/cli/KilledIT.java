package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packed program, ended from outside while it replaces a run by another. */
class KilledIT extends WithSmallCase {
    private static final int KILLS = 6;

    /** From where the first report is begun until all is moved, more or less. */
    private static final int WRITING_MILLIS = 120;

    @BeforeEach
    void an_earlier_run() throws Exception {
        small.workbook("旧.xlsx", "9");
        small.workbook("新.xlsx", "10");
        assertEquals(1, start("旧", folder).waitFor());
    }

    private Process start(String workbook, Path working) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "junheng.jar").toAbsolutePath().toString(),
                "check",
                small.path(workbook + ".xlsx").toString(),
                "--pack",
                small.path("pack").toString(),
                "--out",
                small.path("out").toString());
        program.environment().put("JUNHENG_CACHE", small.path("cache").toString());
        program.environment().put("XDG_CONFIG_HOME", small.path("config").toString());
        return program.directory(working.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private boolean isWriting() {
        try (Stream<Path> hidden = Files.list(folder)) {
            return hidden.filter(file -> file.getFileName().toString().startsWith(".out-"))
                    .anyMatch(file -> Files.exists(file.resolve("report.json")));
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return false;
        }
    }

    private void end(Process program, int moment) throws InterruptedException {
        while (!isWriting() && !program.waitFor(1, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        program.waitFor((long) moment * WRITING_MILLIS / KILLS, TimeUnit.MILLISECONDS);
        if (moment / 2 % 2 == 0) {
            program.destroyForcibly();
        } else {
            program.destroy();
        }
        program.waitFor();
    }

    /** Which run stands there; one that is not whole fails the test. */
    private String state() {
        if (!Files.exists(small.path("out/run.json"))) {
            return "absent";
        }
        Answer answer = SmallCase.call("verify", small.path("out").toString());
        assertEquals(0, answer.code(), answer.out() + answer.err());
        return Files.exists(small.path("out/inputs/workbooks/新.xlsx")) ? "new" : "earlier";
    }

    /** From inside its own folder a run is exchanged file by file, as on a mounted disk. */
    @Test
    void killed_while_it_writes_the_run_is_the_earlier_or_the_new_one_or_absent_until_the_next() throws Exception {
        List<String> states = new ArrayList<>();
        for (int moment = 0; moment < KILLS; moment++) {
            Path working = moment % 2 == 0 ? folder : Files.createDirectories(small.path("out"));
            end(start("新", working), moment);
            states.add(state());
        }
        assertEquals(1, start("旧", folder).waitFor(), states.toString());
        assertEquals("earlier", state());
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("."))
                            .toList());
        }
    }
}
