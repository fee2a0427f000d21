package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junheng.TinyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesLintCommandTest {
    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void offenders_of_several_files_are_listed_in_their_order_and_the_code_is_1() {
        TinyPack pack = TinyPack.in(home).file("a.drl", rule("A-01", "学生人数")).file("b.drl", rule("B-01", "班级名"));
        assertEquals(1, lint(pack.folder()));
        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(0).startsWith("tiny/a.drl:4:19  "), lines.get(0));
        assertTrue(lines.get(0).contains("[学生人数]"), lines.get(0));
        assertTrue(lines.get(1).startsWith("tiny/b.drl:4:19  "), lines.get(1));
        assertEquals("共 2 处问题。", lines.get(2));
    }

    @Test
    void a_criterion_without_cases_is_an_offender() {
        assertEquals(1, lint(TinyPack.in(home).folder()));
        assertTrue(out.toString().contains("[CLS-01] 缺用例：达标、不达标、空白（无法判定）"), out.toString());
    }

    @Test
    void a_clean_pack_says_so_and_the_code_is_0() {
        assertEquals(0, lint(Path.of("rules", "basic-balance")));
        assertEquals("没有发现问题。", out.toString().strip());
    }

    @Test
    void a_pack_that_is_not_there_gives_65() {
        assertEquals(65, lint(home.resolve("none")));
        assertTrue(err.toString().contains("none"), err.toString());
    }

    private static String rule(String code, String column) {
        return TinyPack.criterion(
                code, "must", "$班 : 班级( $人 : " + column + " )", "judge.that( $班 ).measure( \"班额\", $人 ).atMost( 45 )");
    }

    private int lint(Path pack) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), "rules", "lint", "--pack", pack.toString());
    }
}
