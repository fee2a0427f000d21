package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is handed on, unpacked and run as by somebody who has nothing else. */
class PackedIT {
    private static final String DAY = "2026-11-27";

    @TempDir
    private Path temp;

    private Path home;

    /** That without a Java, and that with one where it was built. */
    static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> archives = files.filter(
                            file -> file.getFileName().toString().matches("junheng-.*\\.zip"))
                    .toList();
            assertFalse(archives.isEmpty(), "nothing was packed");
            return archives;
        }
    }

    private List<ZipArchiveEntry> unpack(Path archive) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("解 压 处"));
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                Path place = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                    continue;
                }
                Files.createDirectories(place.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, place, StandardCopyOption.REPLACE_EXISTING);
                }
                place.toFile().setExecutable((entry.getUnixMode() & 0100) != 0);
            }
            home = folder.resolve(entries.get(0).getName());
            return entries;
        }
    }

    private static Set<String> below(List<ZipArchiveEntry> entries) {
        String top = entries.get(0).getName();
        return entries.stream()
                .filter(entry -> !entry.isDirectory())
                .peek(entry -> assertTrue(entry.getName().startsWith(top), entry.getName()))
                .map(entry -> entry.getName().substring(top.length()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("archives")
    void the_archive_holds_what_somebody_needs_who_has_nothing_else(Path archive) throws IOException {
        List<ZipArchiveEntry> entries = unpack(archive);
        Set<String> files = below(entries);
        assertTrue(
                files.containsAll(List.of(
                        "开始.html",
                        "LICENSE",
                        "bin/junheng",
                        "bin/junheng.cmd",
                        "lib/junheng.jar",
                        "lib/no-java.txt",
                        "rules/README.md",
                        "rules/fujian-basic-balance/pack.yaml",
                        "rules/basic-balance/tables/" + someTable(),
                        "samples/示例区县.xlsx",
                        "samples/空白表.xlsx")),
                files.toString());
        entries.removeIf(ZipArchiveEntry::isUnixSymlink);
        for (ZipArchiveEntry entry : entries) {
            assertEquals(
                    entry.getName().matches(".*(/bin/junheng|/jre/bin/[^/]+|/jre/lib/(jexec|jspawnhelper))"),
                    !entry.isDirectory() && (entry.getUnixMode() & 0100) != 0,
                    entry.getName());
            assertTrue(
                    entry.getName().chars().allMatch(sign -> sign < 128)
                            || entry.getGeneralPurposeBit().usesUTF8ForNames(),
                    entry.getName());
        }
        String windows = Files.readString(home.resolve("bin/junheng.cmd"), StandardCharsets.US_ASCII);
        assertEquals(windows.lines().count(), windows.split("\r\n", -1).length - 1L);
        assertFalse(Files.readString(home.resolve("bin/junheng")).contains("\r"));
    }

    private static String someTable() throws IOException {
        try (Stream<Path> tables = Files.list(Path.of("rules", "basic-balance", "tables"))) {
            return tables.findFirst().orElseThrow().getFileName().toString();
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void the_sample_is_checked_from_anywhere_through_a_link_and_without_a_language(Path archive) throws Exception {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
        unpack(archive);
        Path link = Files.createSymbolicLink(temp.resolve("junheng"), home.resolve("bin/junheng"));
        String sample = home.resolve("samples/示例区县.xlsx").toString();
        assertEquals(0, run(link, "check", "--help").code());
        assertEquals(65, run(link, "check", "没有.xlsx").code());
        assertEquals(0, classArchives());
        List<String> first = check(1, link, "check", sample, "--date", DAY);
        assertEquals(1, classArchives());
        assertTrue(first.get(0).startsWith("结论：不达标　示例区县.xlsx"), first.get(0));
        List<String> again = check(1, link, "check", sample, "--date", DAY);
        assertEquals(first.subList(0, first.size() - 1), again.subList(0, again.size() - 1));
        assertTrue(Files.isRegularFile(temp.resolve("elsewhere/runs/示例区县-" + DAY + "-2/findings.xlsx")));
        assertTrue(check(0, link, "--version").get(0).startsWith("junheng "));
        assertEquals(64, run(link, "check").code());
    }

    /** What a whole check has left for the next; what is loaded to tell how to call is not worth keeping. */
    private long classArchives() throws IOException {
        Path cache = Files.createDirectories(temp.resolve("cache"));
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).count();
        }
    }

    private record Ended(int code, List<String> said) {}

    private List<String> check(int code, Path program, String... arguments) throws Exception {
        Ended ended = run(program, arguments);
        assertEquals(code, ended.code(), ended.said().toString());
        return ended.said();
    }

    private Ended run(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
        builder.environment().keySet().removeIf(name -> name.endsWith("_OPTIONS") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("JUNHENG_CACHE", temp.resolve("cache").toString());
        builder.environment().put("XDG_CONFIG_HOME", temp.resolve("config").toString());
        Path said = temp.resolve("said.txt");
        Process process = builder.redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Ended(process.waitFor(), Files.readAllLines(said));
    }
}
