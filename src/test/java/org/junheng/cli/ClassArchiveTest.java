package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that was moved or rebuilt makes its class archive anew, and nobody hears of it. */
class ClassArchiveTest {
    private static final String MAKE = "-XX:ArchiveClassesAtExit=";
    private static final String READ = "-XX:SharedArchiveFile=";

    @TempDir
    private Path temp;

    private Path jar;
    private Path cache;

    @BeforeEach
    void begin() throws IOException {
        jar = Files.writeString(temp.resolve("junheng.jar"), "jar");
        cache = temp.resolve("cache");
    }

    private Optional<String> option(boolean worth) {
        return new ClassArchive(jar, Optional.of(cache)).option(worth);
    }

    /** A run that makes an archive, as Java does at its end. */
    private void make() throws IOException {
        make(new ClassArchive(jar, Optional.of(cache)));
    }

    private static void make(ClassArchive archive) throws IOException {
        String option = archive.option(true).orElseThrow();
        assertTrue(option.startsWith(MAKE), option);
        Files.writeString(Path.of(option.substring(MAKE.length())), "classes");
        archive.keep();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    @Test
    void a_run_that_is_worth_it_leaves_one_for_the_next() throws IOException {
        assertEquals(Optional.empty(), option(false));
        assertFalse(Files.exists(cache));
        make();
        assertEquals(Optional.of(READ + kept().get(0)), option(true));
        assertEquals(Optional.of(READ + kept().get(0)), option(false));
    }

    @Test
    void another_jar_in_its_place_has_its_own_and_the_old_one_goes() throws IOException {
        make();
        List<Path> first = kept();
        Files.writeString(jar, "another jar");
        make();
        assertEquals(1, kept().size());
        assertNotEquals(first, kept());
    }

    @Test
    void the_start_script_finds_it_under_its_own_name_beside_that_of_the_jar() throws IOException {
        make();
        make(ClassArchive.at(jar, cache.resolve("start-1.jsa")));
        make(ClassArchive.at(jar, cache.resolve("start-2.jsa")));
        assertEquals(2, kept().size());
        assertTrue(kept().contains(cache.resolve("start-2.jsa")));
        assertTrue(option(false).isPresent());
    }

    @Test
    void a_run_that_ended_without_one_leaves_nothing() throws IOException {
        ClassArchive archive = new ClassArchive(jar, Optional.of(cache));
        archive.option(true);
        archive.keep();
        assertEquals(List.of(), kept());
    }

    @Test
    void a_run_that_came_to_no_verdict_leaves_nothing() throws IOException {
        ClassArchive archive = new ClassArchive(jar, Optional.of(cache));
        String option = archive.option(true).orElseThrow();
        assertTrue(archive.isMaking());
        Path made = Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "classes");
        archive.discard();
        assertFalse(Files.exists(made));
        archive.keep();
        assertEquals(List.of(), kept());
    }

    @Test
    void what_others_could_have_written_is_not_read() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
        make();
        Set<PosixFilePermission> all = Set.of(PosixFilePermission.values());
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(cache);
        Files.setPosixFilePermissions(cache, all);
        assertEquals(Optional.empty(), option(true));
        Files.setPosixFilePermissions(cache, before);
        assertTrue(option(true).isPresent());
        Files.setPosixFilePermissions(kept().get(0), all);
        assertEquals(Optional.empty(), option(true));
    }

    @Test
    void nothing_is_kept_where_nothing_is_to_be_kept() {
        assertEquals(Optional.empty(), new ClassArchive(jar, Optional.empty()).option(true));
    }

    @Test
    void the_one_that_the_build_left_beside_the_jar_is_read() throws IOException {
        make();
        Path name = kept().get(0).getFileName();
        Path beside = Files.createDirectory(temp.resolve("kept")).resolve(name);
        Files.move(cache.resolve(name), beside);
        assertEquals(Optional.of(READ + beside), option(true));
    }

    @Test
    void an_archive_that_java_refuses_is_never_heard_of() throws Exception {
        List<String> options = new ArrayList<>(Launcher.OPTIONS);
        options.add(READ + Files.writeString(temp.resolve("refused.jsa"), "not an archive"));
        OtherMachine java = OtherMachine.with(options.toArray(new String[0])).start(temp.resolve("log"), "--version");
        assertEquals(0, java.exitCode());
        assertEquals("junheng development", java.said().strip());
    }
}
