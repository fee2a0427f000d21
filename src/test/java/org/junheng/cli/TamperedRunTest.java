package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs travel, and anybody may have laid hands on one: each command says so or refuses it, in time and by itself. */
class TamperedRunTest {
    private static final Pattern COMMANDING = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    /** Of a processor, since other work of the machine is not the command's fault; one that waits for ever is ended. */
    private static final long MOST_NANOS = 10_000_000_000L;

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    @BeforeAll
    static void two_runs() {
        SmallCase small = new SmallCase(home);
        String pack = small.path("pack").toString();
        for (String[] run : new String[][] {{"甲", "10", "9"}, {"乙", "10", "11"}}) {
            String workbook = small.workbook(run[0] + "区.xlsx", run[1], run[2]).toString();
            SmallCase.call(
                    "check",
                    workbook,
                    "--pack",
                    pack,
                    "--date",
                    "2026-01-05",
                    "--out",
                    small.path("runs/" + run[0]).toString());
        }
    }

    static List<Tampering> tamperings() {
        return Stream.concat(TamperedReports.ALL.stream(), TamperedRecords.ALL.stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    @Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatever_was_done_to_a_run_is_said_or_refused(Tampering done) throws Exception {
        TamperedRun run = TamperedRun.copy(home.resolve("runs"), folder);
        done.hands().on(run);
        List<String> codes = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (String[] words : calls(run)) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Answer answer = SmallCase.call(words);
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertTrue(spent < MOST_NANOS, words[0] + " took " + spent);
            String said = answer.out() + answer.err();
            codes.add(String.valueOf(answer.code()));
            all.append(words[0]).append(": ").append(said).append('\n');
            assertFalse(COMMANDING.matcher(said).find(), said);
        }
        assertFalse(all.toString().contains(TamperedRun.SECRET), all.toString());
        assertTrue(all.toString().contains(done.words()), all.toString());
        assertEquals(done.codes(), String.join(" ", codes), all.toString());
        assertEquals(List.of(), showing());
    }

    private String[][] calls(TamperedRun run) {
        String one = run.runs().resolve("甲").toString();
        String other = run.runs().resolve("乙").toString();
        String plan = folder.resolve("plan").toString();
        return new String[][] {
            {"explain", one, "B1", "K1"},
            {"trace", one, "书库!B3"},
            {"diff", one, other},
            {"history", run.runs().toString()},
            {"verify", one},
            {"plan", one, "--quick", "--out", plan},
            {"mark", one, "-o", folder.resolve("marked.xlsx").toString()},
            {"rollup", one, "--out", folder.resolve("sum").toString()}
        };
    }

    /** What was written and shows what it should not know. */
    private List<String> showing() throws IOException {
        List<String> showing = new ArrayList<>();
        for (String made : List.of("plan", "sum")) {
            if (Files.isDirectory(folder.resolve(made))) {
                try (Stream<Path> files = Files.walk(folder.resolve(made))) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                            .toList()) {
                        if (Files.readString(file).contains(TamperedRun.SECRET)) {
                            showing.add(file.toString());
                        }
                    }
                }
            }
        }
        return showing;
    }
}
