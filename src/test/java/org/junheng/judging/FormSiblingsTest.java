package org.junheng.judging;

import static org.junheng.judging.FormFigures.blocking;
import static org.junheng.judging.FormFigures.figure;
import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people make of a form: each way gives the figure that stands there, or none and a sentence that says why. */
class FormSiblingsTest {
    private static final String FACTS = """
            declare 学校表 extends Row
                @sheet( "学校表" ) @form( "填报项目", "填报值" ) @anySheet
                代码 : String @key @required
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

    private static SheetFixture form(Object... head) {
        return sheet("学校表").row(head).row(1, "", "代码", "", "A1");
    }

    private static SheetFixture whole(Object... pupils) {
        return form(HEAD).row(pupils).row(3, "", "设备值", "元", 8).row(4, "", "大班", "个");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学生人数",
                "学生人数：",
                "　学生人数 ",
                "学生　人数",
                "学生\n人数",
                "3.学生人数",
                "（三）学生人数",
                "三、学生人数",
                "①学生人数",
                "*学生人数",
                "学生人数（必填）",
                "学生人数（人）"
            })
    void a_label_is_known_by_its_words(String label) {
        Outcome outcome = PACK.judge(whole(2, "", label, "人", 300));
        assertEquals("300", figure(outcome, "P"));
        assertEquals("", blocking(outcome));
    }

    @ParameterizedTest
    @CsvSource({"300人,300", "３００,300", "'1,300',1300", "0.03万人,300"})
    void a_value_may_say_its_unit(String value, String figure) {
        assertEquals(figure, figure(PACK.judge(whole(2, "", "学生人数", "人", value)), "P"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"约300", "300/400", "3,00", "300（含住校）", "＿＿", "300万", "300.5", "若干"})
    void what_is_no_number_gives_none_and_is_named(String value) {
        Outcome outcome = PACK.judge(whole(2, "", "学生人数", "人", value));
        assertEquals("?", figure(outcome, "P"));
        assertTrue(blocking(outcome).contains("学校表!E3 的 [" + value + "]"), blocking(outcome));
    }

    @ParameterizedTest
    @CsvSource({"万元,80000", "千元,8000", "（万元）,80000", "单位：万元,80000", "—,8", "台,?", "人,?", "元/人,?", "？,?", "万元（保留一位小数）,?"
    })
    void money_counts_in_the_unit_beside_its_label_or_not_at_all(String unit, String figure) {
        Outcome outcome = PACK.judge(form(HEAD)
                .row(2, "", "学生人数", "人", 300)
                .row(3, "", "设备值", unit, 8)
                .row(4, "", "大班", "个"));
        assertEquals(figure, figure(outcome, "E"));
        assertEquals(figure.equals("?"), blocking(outcome).contains("[设备值]"), blocking(outcome));
    }

    static Stream<Arguments> unitsElsewhere() {
        return Stream.of(
                Arguments.of("计算单位", form("序号", "类别", "填报项目", "计算单位", "填报值"), "万元", "80000"),
                Arguments.of("an unknown header", form("序号", "类别", "填报项目", "量纲", "填报值"), "万元", "80000"),
                Arguments.of("the header of values", form("序号", "类别", "填报项目", "", "填报值（万元）"), "", "80000"),
                Arguments.of("both, the label's own first", form("", "", "填报项目", "单位", "填报值（万元）"), "元", "8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unitsElsewhere")
    void units_are_found_wherever_the_form_says_them(String where, SheetFixture form, String unit, String figure) {
        Outcome outcome = PACK.judge(
                form.row(2, "", "学生人数", "", 300).row(3, "", "设备值", unit, 8).row(4, "", "大班", ""));
        assertEquals(figure, figure(outcome, "E"));
        assertEquals("300", figure(outcome, "P"));
    }

    @ParameterizedTest
    @CsvSource({"万元,?", "元,8", "台,8", "'',8"})
    void money_without_a_unit_is_not_guessed_where_other_money_counts_in_another(String other, String figure) {
        Outcome outcome = PACK.judge(form(HEAD)
                .row(2, "", "学生人数", "人", 300)
                .row(3, "", "设备值", "", 8)
                .row(4, "", "大班", "个")
                .row(5, "", "经费", other, 7));
        assertEquals(figure, figure(outcome, "E"));
        assertEquals("300", figure(outcome, "P"));
        assertEquals(figure.equals("?"), blocking(outcome).contains("[设备值]"), blocking(outcome));
    }

    @Test
    void a_label_and_the_cell_beside_it_that_say_two_units_give_nothing() {
        Outcome outcome = PACK.judge(whole(2, "", "学生人数（万人）", "人", 300));
        assertEquals("?", figure(outcome, "P"));
        assertTrue(blocking(outcome).contains("[人、万人]"), blocking(outcome));
    }

    static Stream<Arguments> twoValues() {
        Object[] wide = {"", "", "填报项目", "单位", "填报值", "", "备注"};
        Object[] twice = {"", "", "填报项目", "单位", "填报值", "填报值", "备注"};
        return Stream.of(
                Arguments.of("a merged header", form(wide).merged(1, 4, 1, 5).row(2, "", "学生人数", "人", 200, 300)),
                Arguments.of("two headers", form(twice).row(2, "", "学生人数", "人", 200, 300)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twoValues")
    void of_two_cells_that_may_be_the_value_none_is_taken(String how, SheetFixture form) {
        Outcome outcome = PACK.judge(form.row(3, "", "设备值", "元", 8).row(4, "", "大班", "个"));
        assertEquals("?", figure(outcome, "P"));
        assertEquals("8", figure(outcome, "E"));
        assertTrue(blocking(outcome).contains("[人数] 不止一处（E3、F3）"), blocking(outcome));
    }

    static Stream<Arguments> slippedValues() {
        return Stream.of(
                Arguments.of("right", form(HEAD).row(2, "", "学生人数", "人", "", 300), "F3 [300]"),
                Arguments.of("right, as a text", form(HEAD).row(2, "", "学生人数", "人", "", "３００"), "F3 [３００]"),
                Arguments.of("right, with its unit", form(HEAD).row(2, "", "学生人数", "人", "", "1,300人"), "F3 [1,300人]"),
                Arguments.of("two of them", form(HEAD).row(2, "", "学生人数", "人", "", 300, 5), "F3 [300]、G3 [5]"),
                Arguments.of("left, where the unit should be", form(HEAD).row(2, "", "学生人数", 300, ""), "D3 [300]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slippedValues")
    void a_figure_beside_the_empty_place_of_a_value_is_told_with_both_places(
            String how, SheetFixture form, String figure) {
        Outcome outcome = PACK.judge(form.row(3, "", "设备值", "元", 8).row(4, "", "大班", "个"));
        assertEquals("?", figure(outcome, "P"));
        assertEquals("8", figure(outcome, "E"));
        assertTrue(
                blocking(outcome).contains("填报项目 [人数] 的填报值 E3 空着，同一行旁边的 " + figure + " 却有数，像是填错了列，没有读取。"),
                blocking(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有的不填", "2016年起不计", "见附表3", "3楼", "-"})
    void words_beside_an_empty_value_are_remarks_and_no_figure(String words) {
        Outcome outcome = PACK.judge(form(HEAD)
                .row(2, "", "学生人数", "人", 300)
                .row(3, "", "设备值", "元", 8)
                .row(4, "", "大班", "个", "", words));
        assertEquals("0", figure(outcome, "B"));
    }

    @Test
    void a_number_that_slipped_aside_is_no_zero_but_last_years_column_is_none_of_it() {
        Outcome slipped = PACK.judge(form(HEAD)
                .row(2, "", "学生人数", "人", 300)
                .row(3, "", "设备值", "元", 8)
                .row(4, "", "大班", "个", "", 3));
        assertEquals("?", figure(slipped, "B"));
        assertTrue(blocking(slipped).contains("[大班]"), blocking(slipped));
        Outcome earlier = PACK.judge(form("", "", "填报项目", "单位", "填报值", "上年")
                .row(2, "", "学生人数", "人", 300, 290)
                .row(3, "", "设备值", "元", 8, 7)
                .row(4, "", "大班", "个", "", 3));
        assertEquals("0", figure(earlier, "B"));
    }

    @Test
    void a_row_that_was_deleted_is_named_and_no_zero_and_one_more_is_remarked() {
        Outcome outcome = PACK.judge(form(HEAD)
                .row(2, "", "学生人数", "人", 300)
                .row(3, "", "设备值", "元", 8)
                .row(5, "", "女生人数", "人", 5));
        assertEquals("?", figure(outcome, "B"));
        assertTrue(blocking(outcome).contains("缺少填报项目 [大班]"), blocking(outcome));
        assertEquals("300", figure(outcome, "P"));
    }

    @Test
    void a_label_merged_over_what_stands_beside_it_is_neither_unit_nor_value() {
        Outcome unit = PACK.judge(whole(2, "", "学生人数", "", 300).merged(3, 2, 3, 3));
        assertEquals("300", figure(unit, "P"));
        Outcome value = PACK.judge(
                sheet("学校表").row("填报项目", "填报值").row("代码", "").row("学生人数", 300).merged(2, 0, 2, 1));
        assertTrue(blocking(value).contains("学校表!B2"), blocking(value));
    }

    @Test
    void one_form_on_two_sheets_is_not_two_halves_of_facts() {
        Outcome outcome = PACK.judge(
                sheet("一").row(HEAD).row(1, "", "代码", "", "A1").row(2, "", "学生人数", "人", 300),
                sheet("二")
                        .row(HEAD)
                        .row(1, "", "代码", "", "A1")
                        .row(3, "", "设备值", "元", 8)
                        .row(4, "", "大班", "个"));
        assertEquals("?", figure(outcome, "P"));
        assertEquals("?", figure(outcome, "E"));
        assertTrue(blocking(outcome).contains("[A1] 的一份表分在两处：一（A1）和 二（A1）"), blocking(outcome));
    }

    @Test
    void a_conversion_is_told_with_the_cell_in_which_the_value_stands() {
        Outcome outcome = PACK.judge(whole(2, "", "学生人数", "人", "0.03万人"));
        List<String> told = outcome.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.CONVERTED)
                .map(Problem::message)
                .toList();
        assertEquals(List.of("学校表!E3 的 [0.03万人] 自带单位，已换算为 [人]（[人数] 一列共 1 格如此）。"), told);
    }
}
