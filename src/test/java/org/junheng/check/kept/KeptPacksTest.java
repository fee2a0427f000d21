package org.junheng.check.kept;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.ShippedPacks;
import org.junheng.TinyPack;
import org.junheng.check.county.Assessment;
import org.junheng.check.proof.Proving;
import org.junheng.engine.compile.Rulebook;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack that was kept is the pack that its files come to; what is not is made anew without a word. */
class KeptPacksTest {
    @TempDir
    private Path temp;

    private Path cache;
    private KeptPacks packs;
    private TinyPack tiny;

    @BeforeEach
    void begin() {
        cache = temp.resolve("cache");
        packs = packs("program");
        tiny = TinyPack.in(temp);
    }

    private KeptPacks packs(String program) {
        return new KeptPacks(Optional.of(new SealedFolder(cache, temp.resolve("config/key"))), program);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.exists(cache) ? Files.list(cache) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }

    private static void assertSame(Pack expected, Rulebook actual) {
        assertEquals(expected, actual.pack());
        assertEquals(Deep.text(expected), Deep.text(actual.pack()));
        assertEquals(
                expected.rules().size(),
                actual.base(Set.of()).getKiePackages().stream()
                        .flatMap(all -> all.getRules().stream())
                        .filter(rule -> !rule.getName().startsWith("after "))
                        .count());
    }

    static List<Path> shipped() {
        return ShippedPacks.all();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_pack_is_read_back_as_it_was_loaded(Path folder) throws Exception {
        Pack pack = PackLoader.load(folder, "zh");
        Object read = RecordReader.read(RecordWriter.write(pack));
        assertEquals(pack, read);
        assertEquals(Deep.text(pack), Deep.text(read));
    }

    @Test
    void a_pack_is_compiled_once() throws Exception {
        Pack loaded = PackLoader.load(tiny.folder(), "zh");
        assertSame(loaded, packs.rulebook(tiny.folder(), "zh"));
        byte[] first = Files.readAllBytes(kept().get(0));
        assertSame(loaded, packs.rulebook(tiny.folder(), "zh"));
        assertEquals(1, kept().size());
        assertArrayEquals(first, Files.readAllBytes(kept().get(0)));
    }

    @Test
    void what_is_kept_while_the_caller_goes_on_is_there_in_the_end() throws Exception {
        Pack loaded = PackLoader.load(tiny.folder(), "zh");
        assertSame(loaded, packs.beside().rulebook(tiny.folder(), "zh"));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(KeptPacks.KEEPING)) {
                thread.join();
            }
        }
        assertEquals(1, kept().size());
        assertSame(loaded, packs.rulebook(tiny.folder(), "zh"));
        assertEquals(1, kept().size());
    }

    @Test
    void a_copy_elsewhere_is_known_by_its_files() throws Exception {
        packs.rulebook(tiny.folder(), "zh");
        TinyPack copy = TinyPack.in(Files.createDirectory(temp.resolve("run")));
        assertSame(PackLoader.load(copy.folder(), "zh"), packs.rulebook(copy.folder(), "zh"));
        assertEquals(1, kept().size());
    }

    @Test
    void another_program_and_another_language_have_their_own() throws Exception {
        packs.rulebook(tiny.folder(), "zh");
        packs.rulebook(tiny.folder(), "en");
        packs("another").rulebook(tiny.folder(), "zh");
        assertEquals(3, kept().size());
    }

    @Test
    void a_damaged_file_is_replaced_without_a_word() throws Exception {
        packs.rulebook(tiny.folder(), "zh");
        Path file = kept().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertSame(PackLoader.load(tiny.folder(), "zh"), packs.rulebook(tiny.folder(), "zh"));
        assertFalse(Arrays.equals(bytes, Files.readAllBytes(file)));
    }

    @Test
    void a_file_that_says_nothing_of_a_pack_is_replaced_even_under_the_own_seal() throws Exception {
        packs.rulebook(tiny.folder(), "zh");
        String name = kept().get(0).getFileName().toString();
        new SealedFolder(cache, temp.resolve("config/key")).write(name, new byte[] {0, 0, 0, 1, 7});
        assertSame(PackLoader.load(tiny.folder(), "zh"), packs.rulebook(tiny.folder(), "zh"));
    }

    @Test
    void nothing_but_records_of_the_model_is_ever_made() throws Exception {
        assertThrows(
                ReflectiveOperationException.class, () -> RecordReader.read(RecordWriter.write(new Stranger("a"))));
    }

    /** Stands in no room whose records are read. */
    record Stranger(String name) {}

    @Test
    void a_pack_with_a_fault_is_never_kept_and_refused_again() throws Exception {
        tiny.file("rules.drl", "rule \"A\"\nwhen\n学校(\nthen\nend\n");
        List<List<PackFault.Fault>> faults = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            faults.add(assertThrows(PackFault.class, () -> packs.rulebook(tiny.folder(), "zh"))
                    .faults());
        }
        assertEquals(faults.get(0), faults.get(1));
        assertEquals(List.of(), kept());
    }

    @Test
    void a_file_that_is_wrongly_named_is_refused_although_the_others_were_kept() throws Exception {
        packs.rulebook(tiny.folder(), "zh");
        tiny.file("more.drl.txt", "");
        assertThrows(PackFault.class, () -> packs.rulebook(tiny.folder(), "zh"));
    }

    @Test
    void an_edit_of_an_ancestor_or_another_ancestor_is_noticed() throws Exception {
        TinyPack heir = TinyPack.heirIn(
                temp,
                TinyPack.criterion(
                        "CLS-09",
                        "must",
                        "$班 : 班级( $人 : 学生数 )",
                        "judge.that( $班 ).measure( \"班额\", $人, \"人\" ).atMost( 50 )"));
        packs.rulebook(heir.folder(), "zh");
        tiny.file("clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,二,试验条款,no,rule\n");
        assertSame(PackLoader.load(heir.folder(), "zh"), packs.rulebook(heir.folder(), "zh"));
        heir.file("pack.yaml", "id: heir\ntitle: 继承\n")
                .file("facts.drl", Files.readString(tiny.folder().resolve("facts.drl")));
        assertEquals(
                assertThrows(PackFault.class, () -> PackLoader.load(heir.folder(), "zh"))
                        .faults(),
                assertThrows(PackFault.class, () -> packs.rulebook(heir.folder(), "zh"))
                        .faults());
    }

    @Test
    void other_rules_of_a_pack_are_kept_beside_it() throws Exception {
        Pack pack = PackLoader.load(tiny.folder(), "zh");
        Pack fewer = pack.with(pack.rules().subList(0, 1), pack.functions(), pack.tables());
        assertSame(fewer, packs.rulebook(fewer, "zh"));
        assertSame(pack, packs.rulebook(pack, "zh"));
        assertEquals(2, kept().size());
        assertSame(fewer, packs.rulebook(fewer, "zh"));
        assertEquals(2, kept().size());
    }

    @Test
    void a_kept_pack_judges_as_one_that_was_just_compiled_to_the_byte() throws Exception {
        Path folder = ShippedPacks.RULES.resolve("guizhou-points");
        byte[] fresh = report(Proving.of(Rulebook.compile(PackLoader.load(folder, "zh"), "zh")));
        assertArrayEquals(fresh, report(packs.rulebook(folder, "zh")));
        assertArrayEquals(fresh, report(packs.rulebook(folder, "zh")));
        assertEquals(1, kept().size());
    }

    private static byte[] report(Rulebook rulebook) throws Exception {
        Assessment assessment = new Assessment(rulebook.pack(), rulebook, LocalDate.of(2026, 11, 27), "zh");
        Report report = assessment.of(Path.of("fixtures", "guizhou-district.xlsx"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReportFile(report).write(bytes);
        new ReportFile(report).writeJudgements(bytes);
        return bytes.toByteArray();
    }

    @Test
    void where_nothing_is_kept_on_disk_a_process_makes_a_pack_once_until_it_is_edited() throws Exception {
        KeptPacks loose = new KeptPacks(Optional.empty(), "");
        Rulebook first = loose.rulebook(tiny.folder(), "zh");
        assertTrue(first == new KeptPacks(Optional.empty(), "").rulebook(tiny.folder(), "zh"));
        assertTrue(first != loose.rulebook(tiny.folder(), "en"));
        tiny.file(
                "rules.drl",
                Files.readString(tiny.folder().resolve("rules.drl")).replace("atMost( 45 )", "atMost( 46 )"));
        Rulebook edited = loose.rulebook(tiny.folder(), "zh");
        assertSame(PackLoader.load(tiny.folder(), "zh"), edited);
        assertTrue(first != edited);
        tiny.file("rules.drl", "rule");
        assertThrows(PackFault.class, () -> loose.rulebook(tiny.folder(), "zh"));
        assertEquals(List.of(), kept());
    }
}
