package org.junheng.check.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.TinyPack;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunTest {
    private static final String NOTES = """
            declare 班额线 extends Row
                @table( "班额线" )
                学段 : String @key @required
                人数 : BigDecimal @required
            end
            rule "不列入 大校"
            when
                $校 : 学校( 学生总数 > 1000 )
            then
                judge.exclude( $校, "班额", "另行评估" );
            end
            declare 说明 extends Row
                @sheet( "说明" )
                学校代码 : String @key @required
                序号     : String @key @required
            end
            """;
    private static final Path CASES = Path.of("src/test/resources/org/junheng/check/cases/班额.yaml");

    @TempDir
    private static Path home;

    private static CaseRun run;

    @BeforeAll
    static void compile() throws PackFault, IOException {
        String twice = TinyPack.criterion(
                "CLS-03",
                "must",
                "$校 : 学校( $码 : 学校代码, $总 : 学生总数 )\n    说明( 学校代码 == $码, $号 : 序号 )",
                "judge.that( $校 ).measure( \"学生总数\", $总, \"人\" ).atMost( 45 )");
        String byTable = TinyPack.criterion(
                "CLS-05",
                "must",
                "$班 : 班级( $段 : 学段, $人 : 学生数 )\n    班额线( 学段 == $段, $线 : 人数 )",
                "judge.that( $班 ).measure( \"班额\", $人, \"人\" ).worth( 2 ).atMost( $线 )");
        run = CaseRun.of(
                TinyPack.in(home)
                        .file("more.drl", NOTES + twice + byTable)
                        .file("tables/班额线.csv", "学段,人数\n小学,45\n")
                        .cases(Files.readString(CASES))
                        .folder(),
                "zh");
    }

    @Test
    void a_class_at_the_limit_is_met() {
        assertEquals(List.of(), differences("在线上"));
    }

    @Test
    void a_class_over_the_limit_is_not_met_and_totals_disagree() {
        assertEquals(List.of(), differences("多一人"));
    }

    @Test
    void a_cell_made_blank_is_undetermined() {
        assertEquals(List.of(), differences("空白"));
    }

    @Test
    void a_subject_can_be_expected_not_to_be_considered() {
        assertEquals(List.of(), differences("初中不评"));
    }

    @Test
    void a_row_of_which_every_cell_is_made_blank_is_no_row() {
        assertEquals(List.of(), differences("全空的一行"));
    }

    @Test
    void items_of_a_subject_are_told_apart() {
        assertEquals(List.of(), differences("分项"));
    }

    @Test
    void a_column_that_is_not_given_is_blank_and_other_sheets_are_not_missed() {
        assertEquals(List.of(), differences("没写的列是空白"));
    }

    @Test
    void a_wrong_expectation_fails_with_expected_and_actual() {
        assertDifference("预期错了", "CLS-01 A1/1班（班额）|不达标|达标");
    }

    @Test
    void a_finding_that_the_case_does_not_list_fails() {
        assertDifference("漏写了", "CLS-01 A1/1班（班额）|（没有写）|不达标");
    }

    @Test
    void a_judgement_that_does_not_come_fails_and_says_who_was_considered() {
        assertDifference("对象不存在", "CLS-01 A1/3班|达标|没有判定；这条标准实际评了：CLS-01 A1/1班（班额）、CLS-01 A1/2班（班额）");
    }

    @Test
    void a_subject_that_must_not_be_considered_and_is_fails() {
        assertDifference("不应评的评了", "CLS-01 A1/1班（班额）|不评|达标");
    }

    @Test
    void an_expectation_without_item_speaks_of_every_item() {
        assertDifference("不分项时各项都要相同", "CLS-02 A1（2班）|不达标|达标");
    }

    @Test
    void a_cell_that_cannot_be_read_is_named_beside_the_difference() {
        List<String> differences = differences("数据写错");

        assertEquals(2, differences.size(), differences.toString());
        assertTrue(differences.get(0).startsWith("CLS-01 A1/1班（班额）|达标|无法判定"), differences.toString());
        assertTrue(differences.get(1).startsWith("用例的数据|"), differences.toString());
        assertTrue(differences.get(1).contains("四十"), differences.toString());
    }

    @Test
    void the_figure_and_the_limit_can_be_expected_too() {
        assertEquals(List.of(), differences("写了数也写了线"));
    }

    @Test
    void a_figure_other_than_expected_fails() {
        assertDifference("数不对", "CLS-01 A1/1班（班额）|达标 44|达标：");
    }

    @Test
    void a_limit_other_than_expected_fails() {
        assertDifference("线不对", "CLS-01 A1/1班（班额）|达标 45/46|达标：");
    }

    @Test
    void a_case_can_give_a_table_of_its_own_and_expect_points() {
        assertEquals(List.of(), differences("换一张表"));
    }

    @Test
    void points_other_than_expected_fail() {
        assertDifference("分不对", "CLS-05 A1/1班（班额）|达标 45/45 1/2分|达标：");
    }

    @Test
    void who_is_left_out_can_be_expected() {
        assertEquals(List.of(), differences("不列入大校"));
        assertDifference("不列入漏写", "不列入 A1（班额）|（没有写）|另行评估");
        assertDifference("不列入多写", "不列入 A1（班额）|另行评估|没有不列入");
    }

    @Test
    void one_thing_judged_twice_fails() {
        assertDifference("重复的学校判两次", "CLS-03 A1（学生总数）|判一次|判了 2 次");
    }

    private static void assertDifference(String name, String beginning) {
        List<String> differences = differences(name);
        assertEquals(1, differences.size(), differences.toString());
        assertTrue(differences.get(0).startsWith(beginning), differences.toString());
    }

    private static List<String> differences(String name) {
        return run.cases().stream()
                .filter(tested -> tested.name().equals(name))
                .map(tested -> run.judge(tested).differences().stream()
                        .map(one -> String.join("|", one.what(), one.expected(), one.actual()))
                        .toList())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no case " + name));
    }
}
