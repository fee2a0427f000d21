package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be asked of a run that is over: exit codes, and sentences that say the way out. */
class RunQuestionsTest extends WithSmallCase {
    private String run;

    @BeforeEach
    void check_a_small_workbook() {
        run = kept("runs/a", "甲区.xlsx", "10", "9");
    }

    /** The folder of a run with the copies that it keeps. */
    private String kept(String name, String workbook, String... figures) {
        Path file = small.workbook(workbook, figures);
        small.check(file);
        Path place = small.path(name);
        try {
            copy(small.path("out"), place);
            copy(small.path("pack"), place.resolve("inputs/packs/pack"));
            copy(file, place.resolve("inputs/workbooks").resolve(workbook));
            remove(small.path("out"));
            return place.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = from.equals(file)
                        ? to
                        : to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static void assertAnswer(int code, Answer answer, String... parts) {
        assertEquals(code, answer.code(), answer.out() + answer.err());
        String text = answer.out() + answer.err();
        for (String part : parts) {
            assertTrue(text.contains(part), part + "\n" + text);
        }
        for (String inside : List.of("\tat ", "Exception", "org.junheng", "java.")) {
            assertFalse(answer.err().contains(inside), answer.err());
        }
    }

    @Test
    void a_file_that_explain_does_not_make_is_not_promised() {
        Answer answer = SmallCase.call(
                "explain", run, "B1", "K1", "--json", small.path("a.json").toString());
        assertEquals(64, answer.code());
        assertTrue(answer.err().contains("report.json"), answer.err());
    }

    @Test
    void a_judgement_is_explained_by_criterion_and_subject() {
        assertAnswer(
                0,
                SmallCase.call("explain", run, "B1", "K1"),
                "K1：册数 9册，应不低于 10册",
                "pack/rules.drl:6",
                "6>     judge.that",
                "册数 9（书库!B3）",
                "册数达到 10册（再增加 1册）");
        assertAnswer(0, SmallCase.call("explain", run, "B1", "K0", "--lang", "en"), "It is met");
    }

    @Test
    void a_blank_is_shown_where_the_rule_met_it() {
        String blank = kept("runs/c", "甲区.xlsx", "10", "");
        assertAnswer(0, SmallCase.call("explain", blank, "B1", "K1"), "无法判定", "册数 （空白）（书库!B3）", "补上或改正上面空白");
    }

    @Test
    void what_does_not_exist_cannot_be_explained_and_the_way_out_is_said() {
        assertAnswer(64, SmallCase.call("explain", run, "000000000000"), "000000000000", "建议");
        assertAnswer(64, SmallCase.call("explain", run, "B1"), "对象代码");
        assertAnswer(64, SmallCase.call("explain", run, "B9", "K1"), "B9", "建议");
        assertAnswer(64, SmallCase.call("explain", run, "B1", "K9"), "K9", "建议");
        assertAnswer(65, SmallCase.call("explain", folder.toString(), "B1", "K1"), "report.json", "建议");
    }

    @Test
    void a_run_without_copies_tells_what_it_recorded() throws IOException {
        remove(Path.of(run, "inputs"));
        assertAnswer(0, SmallCase.call("explain", run, "B1", "K1"), "K1：册数 9册", "--no-copy");
        assertAnswer(65, SmallCase.call("explain", run, "B1", "K9"), "--no-copy");
        assertAnswer(0, SmallCase.call("trace", run, "书库!B3"), "用到这一格的判定 1 项");
        assertAnswer(65, SmallCase.call("trace", run, "--unused"), "--no-copy");
    }

    @Test
    void a_cell_is_traced_to_what_rests_on_it() throws IOException {
        Path json = folder.resolve("trace.json");
        assertAnswer(0, SmallCase.call("trace", run, "书库!B3", "--json", json.toString()), "用到这一格的判定 1 项", "不达标", "B1");
        assertTrue(Files.readString(json).contains("\"place\": \"书库!B3\""));
        assertAnswer(0, SmallCase.call("trace", run, "书库!B9"), "没有判定用到这一格");
        assertAnswer(0, SmallCase.call("trace", run, "--unused"), "没有判定、核对或不列入用到的单元格共 2 格", "编号", "A2:A3");
        assertAnswer(64, SmallCase.call("trace", run, "B3"), "工作表!单元格");
        assertAnswer(64, SmallCase.call("trace", run, "书!B3"), "书库");
        assertAnswer(64, SmallCase.call("trace", run), "--unused");
    }

    @Test
    void two_runs_are_compared_and_a_difference_ends_with_1() throws IOException {
        String later = kept("runs/b", "甲区.xlsx", "10", "11");
        Path json = folder.resolve("diff.json");
        assertAnswer(0, SmallCase.call("diff", run, run), "仍在 1");
        assertAnswer(
                1, SmallCase.call("diff", run, later, "--json", json.toString()), "不达标 → 达标", "起因〔数据〕书库!B3  册数 9 → 11");
        assertTrue(Files.readString(json).contains("\"kind\": \"data\""));
        assertAnswer(0, SmallCase.call("history", small.path("runs").toString()), "不达标 → 达标", "书库!B3");
        assertAnswer(65, SmallCase.call("history", small.path("pack").toString()), "建议");
    }

    @Test
    void a_row_that_moved_is_still_the_same_row_and_a_new_one_is_named() {
        String later = kept("runs/b", "甲区.xlsx", "10", "9", "3");
        assertAnswer(1, SmallCase.call("diff", run, later), "新增 1，消失 0，变化 0，仍在 1", "书库!4:4  新增一行 K2");
    }

    @Test
    void of_several_counties_one_must_be_named() throws IOException {
        small.check(small.workbook("甲区.xlsx", "9"), small.workbook("乙区.xlsx", "8"));
        String several = small.path("out").toString();
        assertAnswer(65, SmallCase.call("trace", several, "书库!B2"), "甲区", "乙区");
        assertAnswer(0, SmallCase.call("trace", several + "/甲区", "书库!B2"), "册数：9");
        assertAnswer(0, SmallCase.call("diff", several, several), "甲区.xlsx", "乙区.xlsx");
    }
}
