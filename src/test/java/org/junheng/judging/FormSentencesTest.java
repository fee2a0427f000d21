package org.junheng.judging;

import static org.junheng.judging.FormFigures.blocking;
import static org.junheng.judging.FormFigures.figure;
import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junheng.engine.fact.Outcome;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into the blanks of a sentence: a figure, none, or a sentence that says why. */
class FormSentencesTest {
    private static final String FACTS = """
            declare 句子表 extends Row
                @sheet( "句子表" )
                @sentences( "超过 45 人的小学班级 {小学大班:个} 个。", "教师工资为 {教师工资:元} 元。", "全区 {学校:所} 所。" )
                小学大班 : BigDecimal @unit( "个" ) @blank( "0" )
                学校 : BigDecimal @unit( "所" )
                教师工资 : BigDecimal @unit( "元" )
            end
            """;

    private static final String RULES = SmallPack.atLeastOne("班", "C", "句子表( $数 : 小学大班 )", "个")
            + SmallPack.atLeastOne("资", "T", "句子表( $数 : 教师工资 )", "元");

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    private static Outcome said(String pupils, String pay) {
        return PACK.judge(sheet("句子表")
                .row("名称", "指标值")
                .row("5.", "超过45人的小学班级" + pupils + "个。")
                .row("8.", "教师工资为" + pay + "元。")
                .row("9.", "全区3所。"));
    }

    @ParameterizedTest
    @CsvSource({"' ２ ',2", "＿2＿,2", "＿ 2 ＿,2", "__2__,2", "２,2", "＿＿,0", "＿ ＿,0", "'  ',0"})
    void a_blank_of_a_sentence_is_filled_in_or_left_in_many_ways(String filled, String figure) {
        assertEquals(figure, figure(said(filled, "112,000"), "C"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "1　2", "约2", "二", "若干", "2、3", "2个班，另有3"})
    void what_is_no_number_in_a_blank_is_no_zero_and_is_named(String filled) {
        Outcome outcome = said(filled, "112,000");
        assertEquals("?", figure(outcome, "C"));
        assertTrue(blocking(outcome).contains("小学"), blocking(outcome));
    }

    @ParameterizedTest
    @CsvSource({"'１１２，０００',112000", "11.2万,112000", "'1,12,000',?", "11.2.2万,?", "112 000,?"})
    void money_in_a_blank_is_read_exactly_or_not_at_all(String filled, String figure) {
        assertEquals(figure, figure(said("2", filled), "T"));
    }
}
