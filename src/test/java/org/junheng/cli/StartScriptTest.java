package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script, with a Java that only tells its process and what it was given. */
class StartScriptTest {
    private static final Path DIST = Path.of("src", "main", "dist");
    private static final String TELLING = """
            #!/bin/sh
            echo "$$"
            echo "${LC_ALL:-}"
            for each; do echo "$each"; done
            """;

    @TempDir
    private Path temp;

    private Path home;
    private Path cache;
    private final Map<String, String> environment = new java.util.HashMap<>();

    /**
     * What Java was told.
     *
     * @param process of the one that was started, and {@code java} of the one that Java ran in
     */
    private record Told(int code, long process, List<String> lines) {
        long java() {
            return Long.parseLong(lines.get(0));
        }

        String language() {
            return lines.get(1);
        }

        List<String> words() {
            return lines.subList(2, lines.size());
        }
    }

    @BeforeEach
    void begin() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
        home = Files.createDirectories(temp.resolve("解 压 (处)").resolve("junheng"));
        cache = temp.resolve("cache");
        Files.createDirectory(
                cache, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
        for (String file : List.of("bin/junheng", "lib/no-java.txt")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(DIST.resolve(file), home.resolve(file));
        }
        Files.writeString(jar(), "jar");
        environment.put("JAVA_HOME", java("java 17", "17.0.15").toString());
        environment.put("JUNHENG_CACHE", cache.toString());
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LC_ALL", "zh_CN.UTF-8");
    }

    private Path jar() {
        return home.resolve("lib").resolve("junheng.jar");
    }

    private Path java(String name, String version) throws IOException {
        Path folder = temp.resolve(name);
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, TELLING);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    private Told told(String... arguments) throws IOException, InterruptedException {
        return told(home.resolve("bin/junheng"), arguments);
    }

    private Told told(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), process.pid(), said.lines().toList());
    }

    private List<String> tuned(List<String> tuning, String... arguments) {
        List<String> words = new ArrayList<>(Launcher.OPTIONS);
        words.addAll(tuning);
        words.addAll(List.of("-cp", jar().toString(), Main.class.getName()));
        words.addAll(List.of(arguments));
        return words;
    }

    /** As the first check leaves one: under the name that the script gave to the launcher. */
    private Path classes() throws IOException, InterruptedException {
        String named = told("check", "a.xlsx").words().get(0);
        Path place = Path.of(named.substring("-Djunheng.classes=".length()));
        assertEquals(cache, place.getParent());
        return Files.writeString(place, "classes");
    }

    @Test
    void one_java_runs_in_the_process_of_the_script_with_the_options_of_the_launcher() throws Exception {
        Told told = told("explain", "runs/某区", "a b");
        assertEquals(tuned(Launcher.SHORT, "explain", "runs/某区", "a b"), told.words());
        assertEquals(told.process(), told.java());
    }

    @Test
    void what_goes_on_or_judges_many_workbooks_gets_the_other_options() throws Exception {
        assertEquals(
                tuned(Launcher.LONG, "check", "a.xlsx", "--watch"),
                told("check", "a.xlsx", "--watch").words());
        Path folder = Files.createDirectory(temp.resolve("几个 区"));
        for (int i = 0; i < Launcher.FEW; i++) {
            Files.createFile(folder.resolve("区 " + i + ".XLSX"));
        }
        assertFalse(told("check", "几个 区").words().containsAll(Launcher.LONG));
        assertEquals(
                tuned(Launcher.LONG, "check", "几个 区", "a.xlsx"),
                told("check", "几个 区", "a.xlsx").words());
    }

    @Test
    void the_first_check_leaves_the_classes_that_every_later_run_reads() throws Exception {
        List<String> first = told("check", "a.xlsx").words();
        assertEquals(List.of("-jar", jar().toString(), "check", "a.xlsx"), first.subList(1, first.size()));
        Path classes = classes();
        List<String> expected = tuned(Launcher.SHORT, "check", "a.xlsx");
        expected.add(expected.indexOf("-cp"), "-XX:SharedArchiveFile=" + classes);
        assertEquals(expected, told("check", "a.xlsx").words());
        Files.writeString(jar(), "another jar");
        assertFalse(told("explain", "a").words().toString().contains("SharedArchiveFile"));
    }

    @Test
    void what_others_could_have_written_is_not_run() throws Exception {
        Path classes = classes();
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rw-rw-r--"));
        assertEquals(
                tuned(Launcher.SHORT, "check", "a.xlsx"),
                told("check", "a.xlsx").words());
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(
                tuned(Launcher.SHORT, "check", "a.xlsx"),
                told("check", "a.xlsx").words());
    }

    @Test
    void nothing_is_left_where_nothing_is_to_be_kept() throws Exception {
        environment.put("JUNHENG_CACHE", "");
        assertEquals(
                tuned(Launcher.SHORT, "check", "a.xlsx"),
                told("check", "a.xlsx").words());
    }

    @Test
    void whoever_gives_java_options_of_their_own_gets_those() throws Exception {
        environment.put("JDK_JAVA_OPTIONS", "-Dx=y -Xmx2g");
        assertEquals(
                List.of("-Dfile.encoding=UTF-8", "-cp", jar().toString(), Main.class.getName(), "check", "a.xlsx"),
                told("check", "a.xlsx").words());
    }

    @Test
    void a_link_to_it_finds_the_program() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("链 接"), home.resolve("bin/junheng"));
        Path relative = Files.createSymbolicLink(temp.resolve("又一个"), Path.of("链 接"));
        assertEquals(tuned(Launcher.SHORT, "--version"), told(link, "--version").words());
        assertEquals(
                tuned(Launcher.SHORT, "--version"), told(relative, "--version").words());
        assertEquals(
                tuned(Launcher.SHORT, "--version"),
                told(Path.of("又一个"), "--version").words());
    }

    @Test
    void a_machine_without_a_language_reads_chinese_names() throws Exception {
        assertEquals("zh_CN.UTF-8", told("--version").language());
        environment.put("LC_ALL", "C");
        assertEquals("C.UTF-8", told("--version").language());
        environment.remove("LC_ALL");
        assertEquals("C.UTF-8", told("--version").language());
        environment.put("LANG", "zh_CN.GBK");
        assertEquals("", told("--version").language());
    }

    @Test
    void its_own_java_comes_first_and_an_old_one_never() throws Exception {
        environment.put("JAVA_HOME", java("java 8", "1.8.0_402").toString());
        environment.put("PATH", "/nowhere:/usr/bin:/bin");
        Told refused = toldWithout();
        assertEquals(70, refused.code());
        String said = String.join("\n", refused.lines());
        assertTrue(said.contains("没有找到 Java 17") && said.contains("No Java 17"), said);
        assertTrue(said.contains("java 8/bin/java (1.8.0_402)"), said);
        Files.move(java("java 21", "21"), home.resolve("jre"));
        assertEquals(tuned(Launcher.SHORT, "--version"), told("--version").words());
    }

    /** On a machine whose path holds what the script calls, and no Java. */
    private Told toldWithout() throws IOException, InterruptedException {
        Path tools = Files.createDirectory(temp.resolve("tools"));
        for (String tool : List.of("cat", "sed", "readlink", "find", "id", "ls", "cksum", "wc", "env")) {
            String real = Files.exists(Path.of("/bin", tool)) ? "/bin/" : "/usr/bin/";
            Path place = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + real + tool + " \"$@\"\n");
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        environment.put("PATH", tools.toString());
        return told("--version");
    }
}
