package org.junheng.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.bench.Generator;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.run.Check;
import org.junheng.check.run.RunCall;
import org.junheng.check.run.RunFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the packed jar, submitted to a Spark with its own libraries, to the bytes of a check without Spark. */
final class SparkJarTest {
    private static final Path PACK = Path.of("rules/fujian-basic-balance").toAbsolutePath();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Path FOLDER = Path.of(System.getProperty("spark.folder"));
    private static final List<String> FILES = List.of("report.json", "judgements.json", "findings.xlsx");

    @TempDir
    private static Path shared;

    private static Path counties;
    private static Path expected;

    /** Six counties, one of them with bad data, and a workbook that breaks off in its middle. */
    @BeforeAll
    static void judgeWithoutSpark() throws Exception {
        counties = shared.resolve("counties");
        expected = shared.resolve("expected");
        Generator.main(new String[] {"6", "240", "3", counties.toString(), "unreadable"});
        WorkbookFiles found = Check.workbooks(List.of(counties), true, "zh");
        RunCall call =
                new RunCall(PACK.toString(), PACK, DAY, "zh", true, true, Optional.empty(), List.of(), false);
        try (RunFiles files = RunFiles.begin(expected, call)) {
            new Check(PACK, DAY, "zh", (what, done, all) -> {}).run(found, List.of(), files);
            files.keep();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local[2]", "local-cluster[2,1,1024]"})
    void judgesAsACheckDoes(String master) throws Exception {
        Path out = shared.resolve(master.replaceAll("\\W", "-"));
        // where one county's folder should be stands a file
        String blocked = folders(expected).get(1);
        Files.createDirectories(out);
        Files.writeString(out.resolve(blocked), "in the way");
        submit(master, out);
        List<String> lines = Files.readAllLines(out.resolve(SparkCheck.LIST));
        assertEquals(1 + 6 + 1, lines.size(), lines::toString);
        for (String folder : folders(expected)) {
            String line = lines.stream()
                    .filter(one -> one.contains(folder + ".xlsx"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(folder.equals(blocked), line.contains(",0,0,0,0,"), line);
            for (String file : folder.equals(blocked) ? List.<String>of() : FILES) {
                assertArrayEquals(
                        Files.readAllBytes(expected.resolve(folder).resolve(file)),
                        Files.readAllBytes(out.resolve(folder).resolve(file)),
                        folder + " " + file);
            }
        }
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("\"999999-残缺.xlsx\",\"\",,0,0,0,0,\"")), lines::toString);
        String all = Files.readString(out.resolve(SparkCheck.ALL).resolve("report.json"));
        for (String refused : List.of(blocked + ".xlsx", "999999-残缺.xlsx")) {
            assertTrue(all.contains(refused), refused);
        }
        assertTrue(all.contains("\"complete\": false"));
    }

    @Test
    void refusesAnotherPackThanTheDrivers() throws Exception {
        Path workbook;
        try (Stream<Path> all = Files.list(counties)) {
            workbook = all.sorted().findFirst().orElseThrow();
        }
        CountyTask task = new CountyTask(PACK.toString(), "0".repeat(64), DAY, "zh", shared.resolve("other").toString());
        CountyLine line = task.call(new CountyTask.County(workbook.toString(), "a.xlsx", "a"));
        assertFalse(line.isJudged());
        assertTrue(line.refused().contains("not the driver's pack"), line.refused());
        assertFalse(Files.exists(shared.resolve("other/a")));
    }

    private static List<String> folders(Path run) throws IOException {
        try (Stream<Path> all = Files.list(run)) {
            return all.filter(path -> Files.exists(path.resolve("report.json")))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static void submit(String master, Path out) throws Exception {
        ProcessBuilder submit = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                FOLDER.resolve("home/jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                "org.junheng.spark.SparkCheck",
                System.getProperty("spark.jar"),
                PACK.toString(),
                out.toString(),
                DAY.toString(),
                counties.toString());
        submit.environment().put("SPARK_HOME", FOLDER.resolve("home").toString());
        submit.environment().put("SPARK_SCALA_VERSION", "2.13");
        submit.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        submit.environment().put("JUNHENG_CACHE", FOLDER.resolve("cache").toString());
        submit.directory(shared.toFile());
        Path log = shared.resolve("log-" + out.getFileName());
        submit.redirectErrorStream(true).redirectOutput(log.toFile());
        int code = submit.start().waitFor();
        assertEquals(0, code, () -> read(log));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
