package org.junheng.judging;

import static org.junheng.judging.FormFigures.problems;
import static org.junheng.judging.FormFigures.read;
import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sheets in sections, with labels on two sides, or of sentences: the figures that each fact is read with, and where. */
class TableFormsTest {
    private static final String FACTS = """
            declare 分校表 extends Row
                @sheet( "分校表" )
                段 : String @key @section @oneOf( "小学", "初中" )
                校 : String @key @required
                生数 : BigDecimal @unit( "人" )
                合格 : Boolean @blank( "否" )
            end
            declare 交叉表 extends Row
                @sheet( "交叉表" ) @matrix
                层 : String @key @side @oneOf( "小学", "初中" )
                量 : String @key @side @oneOf( "平均值", "系数（比值）" )
                项 : String @key @across @oneOf( "生均面积（㎡）", "生均设备值（元）" )
                数 : BigDecimal @unit( "比值" )
            end
            declare 句子表 extends Row
                @sheet( "句子表" )
                @sentences( "超过 45 人的小学班级 {小学大班:个} 个，超过 50 人的初中班级 {初中大班:个} 个。",
                            "教师年平均工资为 {教师工资:元} 元，公务员为 {公务员工资:元} 元。" )
                小学大班 : BigDecimal @unit( "个" )
                初中大班 : BigDecimal @unit( "个" )
                教师工资 : BigDecimal @unit( "元" )
                公务员工资 : BigDecimal @unit( "元" )
            end
            declare 问卷表 extends Row
                @sheet( "问卷表" )
                对象 : String @key @side
                总数 : BigDecimal @unit( "份" ) @column( "问卷总数计" )
                有效 : BigDecimal @unit( "份" ) @column( "问卷总数其中：有效计" )
                满意 : BigDecimal @unit( "份" ) @column( "其中：满意" )
            end
            """;
    private static final String RULES = SmallPack.atLeastOne("分", "S", "分校表( $数 : 生数 )", "人")
            + SmallPack.atLeastOne("叉", "X", "交叉表( $数 : 数 )", "比值")
            + SmallPack.atLeastOne("句", "T", "句子表( $数 : 教师工资 )", "元")
            + SmallPack.atLeastOne("公", "G", "句子表( $数 : 公务员工资 )", "元")
            + SmallPack.atLeastOne("班", "C", "句子表( $数 : 初中大班 )", "个")
            + SmallPack.atLeastOne("满", "Q", "问卷表( $数 : 满意 )", "份")
            + SmallPack.atLeastOne("效", "V", "问卷表( $数 : 有效 )", "份")
            + """
            rule "合" @code( "Y" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $行 : 分校表( $格 : 合格 )
            then judge.that( $行 ).measure( $格 ).holds(); end
            """;

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    @Test
    void a_title_row_gives_a_field_to_the_rows_below_it() {
        Outcome outcome = PACK.judge(sheet("分校表")
                .row("序号", "校", "生数", "合格")
                .row("小学")
                .row(1, "甲", 300, 1)
                .row(2, "乙", 400)
                .row("二、初中（部）")
                .row(1, "甲", 500));
        assertEquals(List.of("小学/甲 300 分校表!C3 生数", "小学/乙 400 分校表!C4 生数", "初中/甲 500 分校表!C6 生数"), read(outcome, "S"));
        assertEquals("NOT_MET", Trial.of(outcome, "Y").get(1).verdict().name());
        assertTrue(Trial.of(outcome, "Y").get(0).evidence().stream()
                .anyMatch(cell -> cell.place().toString().equals("分校表!D3")));
    }

    @Test
    void a_title_that_is_none_of_the_listed_ends_what_the_last_one_gave() {
        Outcome outcome = PACK.judge(sheet("分校表")
                .row("序号", "校", "生数", "合格")
                .row("小学")
                .row(1, "甲", 300, "是")
                .row("三、高中")
                .row(1, "丙", 500, "是"));
        assertTrue(problems(outcome).contains("NOT_LISTED! 分校表!A4 的 [三、高中] 不能作为 [段]"), problems(outcome));
    }

    @Test
    void each_cell_is_a_fact_named_by_its_row_and_its_header_in_the_unit_of_either() {
        Outcome outcome = PACK.judge(sheet("交叉表")
                .row("表三")
                .row("", "", "生均面积（㎡）", "生均设备值(万元)")
                .gap()
                .row("小学", "平均值", "5.69", "0.34")
                .row("", "系数", "0.224", "0.182")
                .row("初中", "平均值", "5.82")
                .merged(4, 0, 5, 0)
                .merged(6, 0, 7, 0));
        assertEquals(
                List.of(
                        "小学/平均值/生均面积 5.69 交叉表!C4 小学/平均值/生均面积（㎡）",
                        "小学/平均值/生均设备值 3400 交叉表!D4 小学/平均值/生均设备值(万元)",
                        "小学/系数/生均面积 0.224 交叉表!C5 小学/系数/生均面积（㎡）",
                        "小学/系数/生均设备值 0.182 交叉表!D5 小学/系数/生均设备值(万元)",
                        "初中/平均值/生均面积 5.82 交叉表!C6 初中/平均值/生均面积（㎡）"),
                read(outcome, "X").subList(0, 5));
    }

    private SheetFixture sheetSaying(String... sentences) {
        SheetFixture sheet = sheet("句子表").row("名称", "指标值");
        Stream.of(sentences).forEach(sentence -> sheet.row("5.班额", sentence));
        return sheet;
    }

    @Test
    void a_blank_of_a_fixed_text_gives_its_figure_in_the_unit_behind_it() {
        Outcome outcome =
                PACK.judge(sheetSaying("超过45人的小学班级 1 个，超过50人的初中班级 ＿2＿ 个。", "教师年平均工资为 112,000 元，公务员为 11.35 万元"));
        assertEquals("112000", Trial.of(outcome, "T").get(0).actual());
        assertEquals("113500", Trial.of(outcome, "G").get(0).actual());
        assertEquals(List.of("句子表!2 2 句子表!B2 5.班额/初中大班"), read(outcome, "C"));
        assertTrue(problems(outcome).contains("CONVERTED"), problems(outcome));
    }

    @Test
    void a_blank_that_is_left_empty_is_no_zero() {
        Outcome outcome = PACK.judge(sheetSaying("超过45人的小学班级 1 个，超过50人的初中班级＿＿个。", "教师年平均工资为 1 元，公务员为  元。"));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "C").get(0).verdict());
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "G").get(0).verdict());
    }

    @Test
    void a_sentence_that_was_changed_is_named_beside_the_one_that_should_stand_there() {
        Outcome outcome = PACK.judge(sheetSaying("超过46人的小学班级 1 个，超过50人的初中班级 2 个。", "教师年平均工资为 1 元，公务员为 2 元。"));
        assertTrue(problems(outcome).contains("缺少这句话 [超过 45 人的小学班级 ＿＿ 个"), problems(outcome));
        assertTrue(problems(outcome).contains("最接近的是 [超过46人"), problems(outcome));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "C").get(0).verdict());
    }

    @Test
    void a_unit_of_another_kind_gives_nothing() {
        Outcome outcome = PACK.judge(sheetSaying("超过45人的小学班级 1 个，超过50人的初中班级2个。", "教师年平均工资为 1 元，公务员为 3 吨。"));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "G").get(0).verdict());
    }

    @Test
    void labels_at_the_head_of_rows_need_no_header() {
        Outcome outcome = PACK.judge(sheet("问卷表")
                .row("表六")
                .row("", "问卷总数", "", "", "满意度（%）")
                .row("", "计", "其中：有效")
                .row("", "", "计", "其中：满意")
                .row("", "L1", "L2", "L3", "L4")
                .row("计", 620, 605, 560, 92.6)
                .row("其中：家长", 400, 395, 371, 93.9)
                .merged(2, 1, 2, 3)
                .merged(3, 1, 4, 1)
                .merged(3, 2, 3, 3)
                .merged(2, 4, 4, 4));
        assertEquals(List.of("计 560 问卷表!D6 其中：满意", "其中：家长 371 问卷表!D7 其中：满意"), read(outcome, "Q"));
        assertEquals(List.of("计 605 问卷表!C6 计", "其中：家长 395 问卷表!C7 计"), read(outcome, "V"));
    }
}
