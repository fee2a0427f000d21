package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest extends WithSmallCase {
    static List<Path> nasty() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fixtures", "nasty"))) {
            return files.sorted().toList();
        }
    }

    private List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertPlain(Answer answer) {
        for (String inside : List.of("\tat ", "Exception", "org.junheng", "java.")) {
            assertFalse(answer.err().contains(inside), answer.err());
        }
    }

    @Test
    void what_meets_the_criterion_ends_with_0_and_leaves_its_reports() throws IOException {
        Answer answer = small.check(small.workbook("甲区.xlsx", "10", "12"));
        assertEquals(0, answer.code());
        assertEquals(
                List.of("findings.xlsx", "inputs", "judgements.json", "report.html", "report.json", "run.json"),
                names(small.path("out")));
        assertTrue(answer.out().contains("甲区.xlsx"), answer.out());
        assertEquals("", answer.err());
    }

    @Test
    void a_shortfall_ends_with_1_and_is_printed_with_its_code_and_its_place() {
        Answer answer = small.check(small.workbook("甲区.xlsx", "10", "9"));
        assertEquals(1, answer.code());
        assertTrue(answer.out().contains("B1"), answer.out());
        assertTrue(answer.out().contains("书库!B3"), answer.out());
    }

    @Test
    void a_blank_figure_ends_with_2_and_its_cell_is_named() {
        Answer answer = small.check(small.workbook("甲区.xlsx", "10", ""));
        assertEquals(2, answer.code());
        assertTrue(answer.out().contains("书库!B3"), answer.out());
    }

    @Test
    void a_shortfall_beside_a_blank_ends_with_1() {
        assertEquals(1, small.check(small.workbook("甲区.xlsx", "9", "")).code());
    }

    @Test
    void no_words_at_all_end_with_64_and_the_usage() {
        Answer answer = SmallCase.call();
        assertEquals(64, answer.code());
        assertTrue(answer.err().contains("check"), answer.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--unknown",
                "frobnicate",
                "check",
                "check a.xlsx --unknown",
                "check a.xlsx --date yesterday",
                "check a.xlsx --workers 0",
                "check a.xlsx --lang fr",
                "check \uFFFD\uFFFD.xlsx"
            })
    void a_wrong_call_ends_with_64(String call) {
        Answer answer = SmallCase.call(call.split(" "));
        assertEquals(64, answer.code());
        assertEquals("", answer.out());
        assertPlain(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "check --help"})
    void help_ends_with_0(String call) {
        assertEquals(0, SmallCase.call(call.split(" ")).code());
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void a_nasty_workbook_ends_with_65_and_one_sentence_that_names_it(Path file) {
        Answer answer = small.check(file);
        assertEquals(65, answer.code());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertTrue(answer.err().contains(file.getFileName().toString()), answer.err());
        assertEquals("", answer.out());
        assertFalse(Files.exists(small.path("out")));
        assertPlain(answer);
    }

    @Test
    void a_missing_workbook_ends_with_65() {
        Answer answer = small.check(small.path("没有.xlsx"));
        assertEquals(65, answer.code());
        assertTrue(answer.err().contains("没有.xlsx"), answer.err());
        assertPlain(answer);
    }

    @Test
    void a_folder_without_workbooks_ends_with_65() throws IOException {
        Path empty = Files.createDirectory(small.path("空"));
        Answer answer = small.check(empty);
        assertEquals(65, answer.code());
        assertTrue(answer.err().contains("空"), answer.err());
    }

    @Test
    void a_broken_pack_ends_with_65_at_its_line_and_judges_nothing() {
        small.text("pack/more.drl", "rule \"坏\"\nwhen\n    $库 : 书架( )\nthen\nend\n");
        Answer answer = small.check(small.workbook("甲区.xlsx", "10"));
        assertEquals(65, answer.code());
        assertTrue(answer.err().contains("pack/more.drl:3"), answer.err());
        assertEquals("", answer.out());
        assertFalse(Files.exists(small.path("out")));
        assertPlain(answer);
    }

    @Test
    void a_missing_pack_ends_with_65() {
        String workbook = small.workbook("甲区.xlsx", "10").toString();
        Answer answer = SmallCase.call("check", workbook, "--pack", "no-such-pack");
        assertEquals(65, answer.code());
        assertTrue(answer.err().contains("no-such-pack"), answer.err());
        assertPlain(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file.txt", "file.txt/below", "file.txt/far/below"})
    void a_folder_that_cannot_be_written_ends_with_70(String place) {
        small.text("file.txt", "kept");
        String workbook = small.workbook("甲区.xlsx", "10").toString();
        Answer answer = SmallCase.call(
                "check",
                workbook,
                "--pack",
                small.path("pack").toString(),
                "--out",
                small.path(place).toString());
        assertEquals(70, answer.code());
        assertTrue(answer.err().contains("file.txt"), answer.err());
        assertEquals("kept", read("file.txt"));
        assertPlain(answer);
    }

    @Test
    void a_refused_run_leaves_the_earlier_reports_as_they_were() throws IOException {
        small.check(small.workbook("甲区.xlsx", "10", "12"));
        String before = read("out/report.json");
        assertEquals(65, small.check(Path.of("fixtures/nasty/truncated.xlsx")).code());
        assertEquals(before, read("out/report.json"));
        assertEquals(List.of("out", "pack", "甲区.xlsx"), names(folder));
    }

    @Test
    void a_later_run_replaces_the_reports_and_leaves_other_files_alone() throws IOException {
        small.check(small.workbook("甲区.xlsx", "10", "12"));
        String before = read("out/report.json");
        small.text("out/note.txt", "kept");
        assertEquals(1, small.check(small.workbook("甲区.xlsx", "10", "9")).code());
        assertNotEquals(before, read("out/report.json"));
        assertEquals(
                List.of(
                        "findings.xlsx",
                        "inputs",
                        "judgements.json",
                        "note.txt",
                        "report.html",
                        "report.json",
                        "run.json"),
                names(small.path("out")));
        assertEquals(List.of("out", "pack", "甲区.xlsx"), names(folder));
    }

    @Test
    void a_folder_of_workbooks_is_a_county_each() throws IOException {
        small.workbook("省/甲区.xlsx", "10");
        small.workbook("省/乙区.xlsx", "9");
        small.workbook("省/~$甲区.xlsx", "9");
        Answer answer = small.check(small.path("省"));
        assertEquals(1, answer.code());
        assertTrue(answer.out().contains("乙区.xlsx"), answer.out());
        assertEquals(
                List.of("findings.xlsx", "judgements.json", "report.html", "report.json"), names(small.path("out/甲区")));
        assertEquals(
                List.of("findings.xlsx", "judgements.json", "report.html", "report.json"), names(small.path("out/乙区")));
        assertEquals(8, names(small.path("out")).size());
    }

    @Test
    void one_unreadable_workbook_among_several_leaves_the_others_judged_and_the_run_incomplete() throws IOException {
        Path good = small.workbook("甲区.xlsx", "10");
        Answer answer = small.check(good, Path.of("fixtures/nasty/password.xlsx"));
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("password.xlsx"), answer.err());
        assertTrue(read("out/report.json").contains("\"INCOMPLETE\""));
    }

    @Test
    void two_workbooks_of_one_name_get_a_folder_each() throws IOException {
        small.check(small.workbook("东/区.xlsx", "10"), small.workbook("西/区.xlsx", "9"));
        assertEquals(
                List.of(
                        "findings.xlsx",
                        "inputs",
                        "judgements.json",
                        "report.html",
                        "report.json",
                        "run.json",
                        "东-区",
                        "西-区"),
                names(small.path("out")));
    }

    private String read(String name) {
        try {
            return Files.readString(small.path(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
