package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.TinyPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesNewCommandTest {
    @TempDir
    private Path home;

    private Path pack;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void start() {
        pack = TinyPack.in(home).folder();
    }

    @Test
    void a_criterion_on_a_named_column_can_be_tested_at_once() {
        assertEquals(0, run("new", "CLS-09", "--sheet", "班级", "--column", "学生数"));
        assertEquals(0, run("test"), out + "" + err);
        assertEquals("4 个用例：通过 4，不符 0", out.toString().strip());
    }

    @Test
    void lint_names_what_is_not_filled_in() {
        run("new", "CLS-09", "--sheet", "班级", "--column", "学生数");
        assertEquals(1, run("lint"));
        assertTrue(out.toString().contains("tiny/cls-09.drl:2  标准 [CLS-09] 还有“待填”的地方"), out.toString());
        assertTrue(out.toString().contains("tiny/clauses.csv:3  条款 [CLS-09-依据] 还有“待填”的地方"), out.toString());
    }

    @Test
    void a_limit_that_nobody_has_set_keeps_the_criterion_unfilled() throws IOException {
        run("new", "CLS-09", "--sheet", "班级", "--column", "学生数");
        Path rule = pack.resolve("cls-09.drl");
        String filled = Files.readString(rule).replaceAll("待填：[^\"]*", "班主任").replace("//", "// 改：");
        Files.writeString(rule, filled);
        assertEquals(1, run("lint"));
        assertTrue(out.toString().contains("标准 [CLS-09] 还有“待填”的地方"), out.toString());
        Files.writeString(
                rule, filled.replaceAll("(?m)^.*BigDecimal 待填界限.*\n", "").replace("待填界限", "10"));
        run("lint");
        assertTrue(!out.toString().contains("标准 [CLS-09] 还有“待填”的地方"), out.toString());
    }

    @Test
    void a_criterion_on_a_sheet_some_of_which_is_left_out_minds_that() throws IOException {
        String leaves =
                "rule \"不列入 %1$s\" when $班 : 班级( 学段 == \"初中\" )" + " then judge.exclude( $班, \"%1$s\", \"不评\" ); end\n";
        Files.writeString(pack.resolve("out.drl"), leaves.formatted("班额评估"));
        run("new", "CLS-08", "--sheet", "班级", "--column", "学生数");
        String one = Files.readString(pack.resolve("cls-08.drl"));
        assertTrue(one.contains("not Exclusion( fact == $对象, scope == \"班额评估\" )"), one);
        Files.writeString(pack.resolve("out.drl"), leaves.formatted("班额评估") + leaves.formatted("计分"));
        run("new", "CLS-09", "--sheet", "班级", "--column", "学生数");
        String several = Files.readString(pack.resolve("cls-09.drl"));
        assertTrue(several.contains("scope == \"待填：班额评估、计分 中的一个\""), several);
        assertEquals(0, run("test"), out + "" + err);
    }

    @Test
    void without_a_sheet_the_line_to_fill_in_is_named() {
        assertEquals(0, run("new", "CLS-09"));
        assertEquals(65, run("test"));
        assertTrue(err.toString().contains("tiny/cls-09.drl:10:5  没有名为 [待填工作表]"), err.toString());
    }

    @Test
    void what_cannot_be_done_changes_no_file() throws IOException {
        List<String> before = content();
        assertEquals(64, run("new", "CLS-01"));
        assertTrue(err.toString().contains("[CLS-01] 已经用过：tiny/rules.drl:1"), err.toString());
        assertEquals(64, run("new", "班额"));
        assertEquals(64, run("new", "CLS-09", "--sheet", "班机"));
        assertTrue(err.toString().contains("学校、班级"), err.toString());
        assertEquals(64, run("new", "CLS-09", "--sheet", "班级", "--column", "学段"));
        assertTrue(err.toString().contains("学生数"), err.toString());
        assertEquals(before, content());
    }

    @Test
    void a_file_that_is_there_is_left_alone() throws IOException {
        Files.writeString(pack.resolve("cls-09.drl"), "");
        List<String> before = content();
        assertEquals(64, run("new", "CLS-09"));
        assertEquals(before, content());
    }

    private List<String> content() throws IOException {
        try (Stream<Path> files = Files.walk(pack)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file + "\n" + read(file))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int run(String command, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        String[] words = Stream.concat(Stream.of("rules", command, "--pack", pack.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }
}
