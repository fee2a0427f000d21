package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junheng.disk.FailingDisk;
import org.junheng.model.text.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a command writes is the old file or the new one, at whichever change of the disk it fails. */
class FailingWriterTest {
    private static final int MORE_THAN_THERE_ARE = 300;
    private static final int NOT_WRITTEN = 70;

    @TempDir
    private static Path home;

    private static SmallCase small;

    private final FailingDisk disk = new FailingDisk();

    @BeforeAll
    static void some_runs_and_packs() throws IOException {
        small = new SmallCase(home);
        small.copyOfPack("stricter", "atLeast( 10 )", "atLeast( 11 )");
        small.text("stricter/pack.yaml", "id: stricter\ntitle: 试验\n");
        small.workbook("甲区.xlsx", "10", "9");
        for (String day : List.of("2026-01-05", "2026-02-05")) {
            call("check @甲区.xlsx --pack @pack --date " + day + " --out @runs/" + day.substring(5, 7));
        }
        Files.createDirectories(home.resolve("out"));
    }

    /** Names after {@code @} are those of files below the home; the ones below {@code out} lie on the disk that fails. */
    private static SmallCase.Answer call(FailingDisk failing, String words) {
        Path usual = home.resolve("out");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = words.replace("@", home + "/").split(" ");
        int code = Main.run(
                name -> Path.of(name).startsWith(usual) ? failing.path(Path.of(name)) : Path.of(name),
                new PrintWriter(out),
                new PrintWriter(err),
                arguments);
        return new SmallCase.Answer(code, out.toString(), err.toString());
    }

    private static SmallCase.Answer call(String words) {
        return call(new FailingDisk(), words);
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(home.resolve("out"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(home.resolve("out").relativize(file).toString(), Sha256.hex(content(file)));
            }
        }
        return files;
    }

    /** Of a workbook what stands in its parts: an archive says besides when it was made. */
    private static byte[] content(Path file) throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(archive.entries())) {
                parts.writeBytes(part.getName().getBytes(StandardCharsets.UTF_8));
                byte[] bytes = archive.getInputStream(part).readAllBytes();
                parts.writeBytes(part.getName().startsWith("docProps/") ? new byte[0] : bytes);
            }
            return parts.toByteArray();
        } catch (ZipException none) {
            return Files.readAllBytes(file);
        }
    }

    private static void clear(Map<String, byte[]> old) {
        try (Stream<Path> walk = Files.walk(home.resolve("out"))) {
            List<Path> all = new ArrayList<>(walk.skip(1).toList());
            Collections.reverse(all);
            for (Path file : all) {
                Files.delete(file);
            }
            for (Map.Entry<String, byte[]> file : old.entrySet()) {
                Path place = home.resolve("out").resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.write(place, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stood at each place before, not what the command writes. */
    private static Map<String, byte[]> old(Map<String, String> made) {
        Map<String, byte[]> old = new TreeMap<>();
        made.keySet().forEach(name -> old.put(name, ("old " + name).getBytes(StandardCharsets.UTF_8)));
        return old;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mark @runs/01 -o @out/标记.xlsx --force",
                "template --pack @pack -o @out/填报.xlsx --force",
                "diff @runs/01 @runs/02 --html @out/变化.html --json @out/变化.json",
                "history @runs --html @out/历年.html --json @out/历年.json",
                "trace @runs/01 书库!B3 --json @out/去向.json",
                "plan @runs/01 --quick --out @out/方案 --apply @out/方案/改后.xlsx",
                "rules impact @pack @stricter @甲区.xlsx --date 2026-01-05 --json @out/影响.json --xlsx @out/影响.xlsx",
            })
    void each_file_is_the_old_one_or_the_new_one(String words) throws IOException {
        clear(Map.of());
        SmallCase.Answer usual = call(words);
        Map<String, String> made = files();
        assertTrue(usual.code() < 3 && !made.isEmpty(), usual.toString());
        Map<String, byte[]> old = old(made);
        clear(old);
        Map<String, String> before = files();
        int failures = 0;
        // a plan takes a hundred times as long to find as to write
        for (int change = 1; ; change += words.startsWith("plan") ? 6 : 1) {
            clear(old);
            disk.failing(change, change);
            SmallCase.Answer answer = call(disk, words);
            if (disk.changes() < change) {
                assertEquals(made, files());
                break;
            }
            failures += isOldOrNew(answer, usual.code(), before, made) ? 1 : 0;
            assertTrue(change < MORE_THAN_THERE_ARE);
        }
        assertTrue(failures >= 4, words + ": " + failures);
    }

    /** Whether the call said that it failed; what it left is looked at in any case. */
    private static boolean isOldOrNew(
            SmallCase.Answer answer, int usual, Map<String, String> before, Map<String, String> made)
            throws IOException {
        Map<String, String> after = files();
        boolean failed = answer.code() != usual;
        after.forEach((name, hash) -> assertTrue(
                hash.equals(before.get(name)) || hash.equals(made.get(name)) || !failed && name.contains(".junheng-"),
                () -> name + " " + answer));
        assertTrue(after.keySet().containsAll(made.keySet()), after + " " + answer);
        if (failed) {
            assertEquals(NOT_WRITTEN, answer.code(), answer.err());
            assertTrue(answer.err().contains(home.resolve("out").toString()), answer.err());
            assertTrue(answer.err().contains("不能写入") && answer.err().contains("建议"), answer.err());
            assertFalse(answer.err().contains("null"), answer.err());
        }
        return failed;
    }

    @Test
    void a_draft_of_a_pack_is_there_whole_or_not_at_all() throws IOException {
        for (int change = 1; ; change++) {
            clear(Map.of());
            disk.failing(change, change);
            SmallCase.Answer answer = call(disk, "rules draft @甲区.xlsx --out @out/稿");
            assertEquals(answer.code() == NOT_WRITTEN, !Files.exists(home.resolve("out/稿/facts.drl")), answer.err());
            assertEquals(Files.exists(home.resolve("out/稿")), Files.exists(home.resolve("out/稿/pack.yaml")));
            if (disk.changes() < change) {
                assertTrue(change > 5);
                return;
            }
        }
    }
}
