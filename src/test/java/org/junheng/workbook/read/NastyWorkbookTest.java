package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junheng.TinyPack;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook that is wrong in one thing is refused for it, read as it is meant, or leaves open what rests on it. */
class NastyWorkbookTest {
    private static final String SECRET = "不可外传的一行";

    @TempDir
    private static Path folder;

    private static Rulebook rulebook;
    private static Path secret;

    @BeforeAll
    static void compile_a_small_pack() throws Exception {
        rulebook = Rulebook.compile(PackLoader.load(TinyPack.in(folder).folder(), "zh"), "zh");
        secret = Files.writeString(folder.resolve("secret"), SECRET);
    }

    static List<NastyWorkbook> nasty() throws IOException {
        return NastyWorkbook.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nasty")
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_is_wrong_is_told_and_nothing_else_is_believed(NastyWorkbook nasty) throws Exception {
        Path file = nasty.write(folder.resolve("甲县.xlsx"), secret);
        County county = County.of(rulebook, "甲县.xlsx");
        try {
            WorkbookReader.read(file, "zh", county.sheets());
        } catch (UnreadableInput refused) {
            assertRefused(nasty, refused);
            return;
        }
        assertTold(nasty, county.judge());
    }

    private static void assertRefused(NastyWorkbook nasty, UnreadableInput refused) {
        String sentence = nasty.name() + ": " + refused.getMessage();
        assertEquals("refused", nasty.outcome(), sentence);
        assertEquals(Fault.valueOf(nasty.words().get(0)), ((Refused) refused.getCause()).fault(), sentence);
        assertTrue(sentence.contains("甲县.xlsx"), sentence);
        nasty.words().stream().skip(1).forEach(word -> assertTrue(sentence.contains(word), sentence));
        assertPlain(sentence);
    }

    private static void assertPlain(String told) {
        for (String foreign : List.of(SECRET, "root:", "Exception", "org.junheng")) {
            assertFalse(told.contains(foreign), told);
        }
    }

    private static void assertTold(NastyWorkbook nasty, Outcome outcome) {
        String told = outcome.problems().stream().map(Problem::message).collect(Collectors.joining("\n"));
        Supplier<String> which = () -> nasty.name() + ": " + told;
        assertPlain(told);
        boolean blocked = outcome.problems().stream().anyMatch(Problem::blocking);
        assertEquals(nasty.outcome(), blocked ? "problem" : "judged", which);
        nasty.words().forEach(word -> assertTrue(told.contains(word), which));
        assertEquals(nasty.words().isEmpty(), told.isEmpty(), which);
        if (!blocked) {
            assertEquals(
                    "CLS-01 MET, CLS-02 MET",
                    outcome.judgements().stream()
                            .map(each -> each.code() + " " + each.verdict())
                            .sorted()
                            .collect(Collectors.joining(", ")),
                    which);
        }
    }
}
