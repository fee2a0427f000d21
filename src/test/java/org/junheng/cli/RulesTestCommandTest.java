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

class RulesTestCommandTest {
    private static final String TWO_CASES = """
            - case: 在线上
              given: { 班级: [ { 学校代码: A1, 班级名称: 1班, 学段: 小学, 学生数: 45 } ] }
              expect: { CLS-01: { A1/1班: 达标 } }
            - case: 多一人
              given: { 班级: [ { 学校代码: A1, 班级名称: 1班, 学段: 小学, 学生数: 46 } ] }
              expect: { CLS-01: { A1/1班: %s } }
            """;

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void cases_that_come_out_as_they_say_are_counted_and_the_code_is_0() {
        assertEquals(0, test(TWO_CASES.formatted("不达标")));
        assertEquals("2 个用例：通过 2，不符 0", out.toString().strip());
    }

    @Test
    void a_case_that_differs_is_printed_with_its_place_and_the_code_is_1() {
        assertEquals(1, test(TWO_CASES.formatted("达标")));
        String[] lines = out.toString().lines().toArray(String[]::new);
        assertEquals("tiny/cases/班额.yaml:4  多一人", lines[0]);
        assertEquals("  判定                   应为  实为", lines[1]);
        assertTrue(lines[2].startsWith("  CLS-01 A1/1班（班额）  达标  不达标：1班（A1/1班）：班额 46人"), lines[2]);
        assertEquals("2 个用例：通过 1，不符 1", lines[lines.length - 1]);
    }

    @Test
    void coverage_shows_what_the_cases_leave_out_and_the_code_is_1() {
        Path pack = TinyPack.in(home).cases(TWO_CASES.formatted("不达标")).folder();
        assertEquals(1, run("rules", "test", "--pack", pack.toString(), "--coverage"));
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.matches("  CLS-01 +CLS-01 +1 +1 +1 +缺 +缺")), out.toString());
        assertEquals("缺口 10 处", lines.get(lines.size() - 1));
    }

    @Test
    void mutants_that_no_case_notices_are_listed_with_their_lines_and_the_code_is_1() {
        Path pack = TinyPack.in(home).cases(TWO_CASES.formatted("不达标")).folder();
        assertEquals(1, run("rules", "test", "--pack", pack.toString(), "--mutate"));
        List<String> lines = out.toString().lines().toList();
        int place = lines.indexOf("tiny/rules.drl:4  少一个条件  没有用例发现");
        assertTrue(place >= 0, out.toString());
        assertEquals("  原文 $班 : 班级( 学段 == \"小学\", $人 : 学生数 )", lines.get(place + 1));
        assertEquals("  改为 $班 : 班级( $人 : 学生数 )", lines.get(place + 2));
        assertTrue(lines.stream().anyMatch(line -> line.matches("突变 \\d+ 个：发现 \\d+（其中检查拒收 0），未发现 \\d+（[\\d.]+%）")));
    }

    @Test
    void mutants_wait_until_the_cases_come_out_as_they_say() {
        Path pack = TinyPack.in(home).cases(TWO_CASES.formatted("达标")).folder();
        assertEquals(1, run("rules", "test", "--pack", pack.toString(), "--mutate"));
        assertTrue(out.toString().endsWith("用例还有不符，先改好用例再做突变。\n"), out.toString());
    }

    @Test
    void a_case_that_cannot_be_read_is_a_fault_and_the_code_is_65() {
        assertEquals(65, test(TWO_CASES.formatted("达到")));
        assertTrue(err.toString().contains("tiny/cases/班额.yaml:6:23  "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void a_pack_that_is_not_there_is_a_fault_and_the_code_is_65() {
        assertEquals(65, run("rules", "test", "--pack", home.resolve("none").toString()));
    }

    @Test
    void rules_without_a_command_shows_the_commands_and_the_code_is_64() {
        assertEquals(64, run("rules"));
        assertTrue(err.toString().contains("test"), err.toString());
    }

    private int test(String cases) {
        Path pack = TinyPack.in(home).cases(cases).folder();
        return run("rules", "test", "--pack", pack.toString());
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
