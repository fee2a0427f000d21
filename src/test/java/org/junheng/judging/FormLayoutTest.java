package org.junheng.judging;

import static org.junheng.judging.FormFigures.problems;
import static org.junheng.judging.FormFigures.read;
import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A form of one label a row: the figures that it is read with, and the cells that are named for them. */
class FormLayoutTest {
    private static final String FACTS = """
            declare 学校表 extends Row
                @sheet( "学校表" ) @form( "填报项目", "填报值" ) @anySheet
                代码 : String @key @required
                名称 : String @label
                人数 : BigDecimal @unit( "人" ) @column( "学生人数" ) @whole
                设备值 : BigDecimal @unit( "元" )
                大班 : BigDecimal @unit( "个" ) @blank( "0" )
            end
            """;
    private static final String RULES = SmallPack.atLeastOne("人", "P", "学校表( $数 : 人数 )", "人")
            + SmallPack.atLeastOne("设", "E", "学校表( $数 : 设备值 )", "元")
            + SmallPack.atLeastOne("大", "B", "学校表( $数 : 大班 )", "个");

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    private static final Object[] HEAD = {"序号", "类别", "填报项目", "单位", "填报值", "备注"};

    private static SheetFixture form(String name) {
        return sheet(name)
                .row("附件　学校填报表")
                .row("填报单位：一校")
                .row(HEAD)
                .row(1, "基本", "代码", "", "A1")
                .row(2, "", "名称", "", "一校")
                .row(3, "学生", "学生人数", "人", 300);
    }

    @Test
    void every_label_gives_the_value_beside_it_and_is_named_with_the_words_that_it_stands_under() {
        Outcome outcome = PACK.judge(form("学校表")
                .row(4, "", "设备值", "万元", "57.18")
                .row(5, "", "大班", "个")
                .merged(6, 1, 8, 1));
        assertEquals(List.of("A1 300 学校表!E6 学生/学生人数"), read(outcome, "P"));
        assertEquals(List.of("A1 571800 学校表!E7 学生/设备值（万元）"), read(outcome, "E"));
        assertEquals("CONVERTED 工作表 [学校表] 的列 [设备值] 以 [万元] 计，已换算为 [元]（1万元 = 10000元）。", problems(outcome));
    }

    @Test
    void an_empty_cell_is_nothing_unless_the_form_says_that_it_means_none() {
        Outcome outcome = PACK.judge(form("学校表").row(4, "", "设备值", "万元").row(5, "", "大班", "个", "", "没有的不填"));
        assertEquals(List.of("A1 0 学校表!E8 大班"), read(outcome, "B"));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "E").get(0).verdict());
    }

    @Test
    void a_label_that_is_not_there_is_named_with_the_one_that_looks_most_like_it() {
        Outcome outcome = PACK.judge(form("学校表").row(4, "", "设备总值", "万元", 3).row(5, "", "大班", "个"));
        assertTrue(problems(outcome).contains("缺少填报项目 [设备值]；最接近的是 [设备总值]"), problems(outcome));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "E").get(0).verdict());
    }

    @Test
    void a_label_that_stands_twice_gives_nothing() {
        Outcome outcome = PACK.judge(
                form("学校表").row(4, "", "设备值", "元", 3).row(5, "", "设备值", "元", 4).row(6, "", "大班", "个"));
        assertTrue(problems(outcome).contains("填报项目 [设备值] 不止一处（C7、C8）"), problems(outcome));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "E").get(0).verdict());
    }

    @Test
    void a_value_that_is_merged_over_two_labels_is_nobodys() {
        Outcome outcome = PACK.judge(
                form("学校表").row(4, "", "设备值", "元", 8).row(5, "", "大班", "个").merged(7, 4, 8, 4));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "E").get(0).verdict());
    }

    @Test
    void a_unit_that_does_not_convert_gives_nothing() {
        Outcome outcome = PACK.judge(form("学校表").row(4, "", "设备值", "台", 8).row(5, "", "大班", "个"));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "E").get(0).verdict());
        assertTrue(problems(outcome, Problem.Kind.UNIT).contains("台"), problems(outcome));
    }

    @Test
    void any_sheet_that_is_laid_out_so_is_one_whatever_its_name() {
        Outcome outcome = PACK.judge(
                form("一校").row(4, "", "设备值", "元", 8).row(5, "", "大班", "个"),
                sheet("说明").row("填报项目", "填报值").row("电话", "123"));
        assertEquals(List.of("A1 300 一校!E6 学生/学生人数"), read(outcome, "P"));
        assertTrue(problems(outcome, Problem.Kind.UNKNOWN_SHEET).contains("[说明]"), problems(outcome));
    }

    @Test
    void a_second_form_below_the_first_is_a_fact_of_its_own() {
        Outcome outcome = PACK.judge(form("学校表")
                .row(4, "", "设备值", "元", 8)
                .row(5, "", "大班", "个")
                .row(HEAD)
                .row(1, "基本", "代码", "", "A2")
                .row(2, "", "名称", "", "二校")
                .row(3, "学生", "学生人数", "人", 7)
                .row(4, "", "设备值", "元", 9)
                .row(5, "", "大班", "个"));
        assertEquals(List.of("A1 300 学校表!E6 学生/学生人数", "A2 7 学校表!E12 学生/学生人数"), read(outcome, "P"));
    }
}
