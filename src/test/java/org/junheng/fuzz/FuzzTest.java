package org.junheng.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether anything that is read can break its reader, hold it up or fill the memory: tried for minutes, by a profile. */
@Tag("fuzz")
class FuzzTest {
    private static final String SECONDS = System.getProperty("junheng.fuzz.seconds", "60");

    /** They keep every sign of every regular expression, in a map that takes longer with each. */
    private static final String SLOW_HOOKS = "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks"
            + ":com.code_intelligence.jazzer.sanitizers.RegexInjection";

    /** Where Linux keeps files in memory: some targets write one for each input. */
    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    private Path folder;

    static List<String> names() {
        return Targets.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothing_that_is_read_breaks_its_reader(String name) throws Exception {
        Path log = Path.of("target", "fuzz-" + name + ".txt");
        int code = new ProcessBuilder(command(name))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertEquals(0, code, () -> name + ": see " + log);
        said(log).forEach(line -> System.out.println(name + " " + line));
    }

    private List<String> command(String name) throws IOException {
        Path found = Files.createDirectories(folder.resolve("found"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+CriticalJNINatives",
                "-Djava.io.tmpdir=" + (Files.isDirectory(MEMORY) ? MEMORY : folder),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Targets.called(name).getName(),
                "--instrumentation_includes=org.junheng.**:com.fasterxml.aalto.**",
                "--instrumentation_excludes=org.junheng.fuzz.**",
                "--custom_hook_includes=org.junheng.**",
                "--custom_hook_excludes=org.junheng.fuzz.**",
                "--disabled_hooks=" + SLOW_HOOKS,
                "-max_total_time=" + SECONDS,
                "-max_len=256",
                "-timeout=5",
                "-rss_limit_mb=2048",
                "-print_final_stats=1",
                "--reproducer_path=" + Path.of("target").toAbsolutePath(),
                "-artifact_prefix=" + Path.of("target").toAbsolutePath() + "/",
                found.toString(),
                Targets.HOME.resolve(name).toString());
    }

    private static List<String> said(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("DONE") || line.startsWith("stat::"))
                    .toList();
        }
    }
}
