package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends the program from outside at a hundred moments; takes minutes, so only {@code mvn -Pkill test} runs it. */
@Tag("kill")
class KillTest {
    private static final int KILLS = 50;

    /** Every second kill falls so many milliseconds from where the first report is begun, until all is moved. */
    private static final int WRITING_MILLIS = 800;

    @TempDir
    private Path folder;

    private final Map<String, Integer> tally = new TreeMap<>();
    private SmallCase small;
    private long length;

    @Test
    void killed_at_any_moment_a_run_is_absent_or_whole() throws Exception {
        prepare();
        for (int i = 0; i < KILLS; i++) {
            killAt(i);
            count("first run", state());
            remove();
        }
        finish();
    }

    @Test
    void killed_at_any_moment_a_run_over_an_earlier_one_is_absent_or_whole() throws Exception {
        prepare();
        for (int i = 0; i < KILLS; i++) {
            if (!state().equals("earlier")) {
                small.check(small.path("旧.xlsx"));
            }
            killAt(i);
            count("over an earlier run", state());
        }
        finish();
    }

    private void prepare() throws Exception {
        small = new SmallCase(folder);
        small.workbook("旧.xlsx", "9");
        small.workbook("新.xlsx", "10");
        long begin = System.nanoTime();
        assertEquals(0, start().exitCode());
        length = (System.nanoTime() - begin) / 1_000_000;
        remove();
    }

    private OtherMachine start() throws IOException {
        return OtherMachine.with("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .start(
                        small.path("log.txt"),
                        "check",
                        small.path("新.xlsx").toString(),
                        "--pack",
                        small.path("pack").toString(),
                        "--out",
                        small.path("out").toString());
    }

    private void killAt(int i) throws Exception {
        double part = (double) (i / 2) / (KILLS / 2);
        if (i % 2 == 0) {
            start().killAfter(() -> true, (long) (part * length));
        } else {
            start().killAfter(this::isWriting, (long) (part * WRITING_MILLIS));
        }
    }

    private boolean isWriting() {
        try (Stream<Path> hidden = Files.list(folder)) {
            return hidden.filter(file -> file.getFileName().toString().startsWith(".out-"))
                    .anyMatch(file -> Files.exists(file.resolve("report.json")));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private String state() {
        if (!Files.exists(small.path("out"))) {
            return "absent";
        }
        Answer answer = SmallCase.call("verify", small.path("out").toString());
        assertEquals(0, answer.code(), answer.out() + answer.err());
        return Files.exists(small.path("out/inputs/workbooks/新.xlsx")) ? "new" : "earlier";
    }

    private void count(String kind, String state) {
        tally.merge(kind + " " + state, 1, Integer::sum);
    }

    private void remove() throws IOException {
        if (Files.exists(small.path("out"))) {
            Files.move(small.path("out"), small.path("old-" + System.nanoTime()));
        }
    }

    /** The next run leaves nothing hidden of all that were killed. */
    private void finish() throws IOException {
        assertEquals(1, small.check(small.path("旧.xlsx")).code());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("."))
                            .toList());
        }
        System.out.println(KILLS + " kills over " + length + " ms: " + tally);
    }
}
