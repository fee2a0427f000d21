package org.junheng.judging;

import static org.junheng.judging.SchoolList.HEADER;
import static org.junheng.judging.SchoolList.kinds;
import static org.junheng.judging.SchoolList.only;
import static org.junheng.judging.SchoolList.read;
import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of a sheet are records: the figures that every record is read with. */
class SheetLayoutTest {
    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(SchoolList.FACTS, SchoolList.RULES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：数据截至9月1日",
                "注1：含教学点",
                "填表人：张三",
                "审核人（签字）：",
                "说明",
                "填报单位：某局",
                "第1页",
                "第 1 页 共 3 页",
                "续表",
                "一、城区学校",
                "（二）乡村学校",
                "填报日期：2025年9月",
                "备注：以上为公办",
                "数据来源：年报",
                "单位负责人：李四"
            })
    void words_about_the_table_are_no_record(String words) {
        Outcome outcome = PACK.judge(
                sheet("学校").row(HEADER).row(words).row("A", "一校", "城", 300, 20).row(words));
        assertEquals(List.of("A P=300 A=20"), read(outcome));
        assertEquals(Kind.SKIPPED_ROW, only(outcome).kind());
        assertTrue(
                only(outcome).message().contains("第 2、4 行 [" + words + "]"),
                only(outcome).message());
    }

    @Test
    void a_lone_text_that_nobody_can_tell_is_asked_about() {
        Outcome outcome =
                PACK.judge(sheet("学校").row(HEADER).row("A", "一校", "城", 300, 20).row("新建校待补"));
        assertEquals(List.of("A P=300 A=20"), read(outcome));
        assertEquals(Kind.UNREAD_ROW, only(outcome).kind());
        assertTrue(only(outcome).blocking());
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "合　计", "总 计", "小计", "总数", "全区合计", "城区小计", "TOTAL", "Total", "汇总", "全区", "全县"})
    void a_row_of_totals_is_checked_and_no_record(String words) {
        Outcome right = PACK.judge(school().row(words, "", "", 700, 50));
        assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(right));
        assertEquals("SKIPPED_ROW", kinds(right));
        Outcome wrong = PACK.judge(school().row(words, "", "", 1100, 50));
        assertEquals("TOTAL_DISAGREES! SKIPPED_ROW", kinds(wrong));
        assertEquals("学校!D4", wrong.problems().get(0).place().orElseThrow().toString());
    }

    private static SheetFixture school() {
        return sheet("学校").row(HEADER).row("A", "一校", "城", 300, 20).row("B", "二校", "城", 400, 30);
    }

    @Test
    void totals_may_stand_above_the_rows_or_in_parts() {
        assertEquals(
                "SKIPPED_ROW",
                kinds(PACK.judge(sheet("学校")
                        .row(HEADER)
                        .row("合计", "", "", 700, 50)
                        .row("A", "一校", "城", 300, 20)
                        .row("B", "二校", "城", 400, 30))));
        assertEquals(
                "SKIPPED_ROW",
                kinds(PACK.judge(sheet("学校")
                        .row(HEADER)
                        .row("A", "一校", "城", 300, 20)
                        .row("小计", "", "", 300, 20)
                        .row("B", "二校", "城", 400, 30)
                        .row("小计", "", "", 400, 30)
                        .row("总计", "", "", 700, 50))));
    }

    @Test
    void means_are_no_record_and_are_not_added_up() {
        Outcome outcome = PACK.judge(school().row("平均", "", "", 351, 25));
        assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(outcome));
        assertEquals("SKIPPED_ROW", kinds(outcome));
    }

    @Test
    void the_whole_district_alone_is_a_record() {
        assertEquals(
                List.of("全区 P=300 A=20"),
                read(PACK.judge(sheet("学校").row(HEADER).row("全区", "全区", "城", 300, 20))));
    }

    @Test
    void names_are_filled_down_inside_merged_cells_and_by_ditto_marks() {
        Outcome outcome = PACK.judge(sheet("学校")
                .row(HEADER)
                .row("A", "一校", "城", 300, 20)
                .row("B", "二校", "", 400, 30)
                .row("C", "三校", "〃", 500, 40)
                .merged(2, 2, 3, 2));
        assertEquals(List.of("A P=300 A=20", "B P=400 A=30", "C P=500 A=40"), read(outcome));
        assertEquals("", kinds(outcome));
    }

    @Test
    void a_figure_merged_over_two_records_is_nobodys() {
        Outcome outcome = PACK.judge(sheet("学校")
                .row(HEADER)
                .row("A", "一校", "城", 300, 20)
                .row("B", "二校", "城", "", 30)
                .merged(2, 3, 3, 3));
        assertEquals(List.of("A P=300 A=20", "B P= A=30"), read(outcome));
        assertEquals("学校!D3", only(outcome).place().orElseThrow().toString());
        assertTrue(only(outcome).blocking());
    }

    @Test
    void only_declared_splits_of_a_sheet_are_read() {
        SheetFixture first = sheet("学校（小学）").row(HEADER).row("A", "一校", "城", 300, 20);
        assertEquals(
                List.of("A P=300 A=20", "B P=400 A=30"),
                read(PACK.judge(first, sheet("学校-初中").row(HEADER).row("B", "二校", "城", 400, 30))));
        for (String name : List.of("学校（汇总）", "学校（2024年）", "学校 (2)", "学校1", "学校表", "1.学校", "旧学校")) {
            Outcome outcome = PACK.judge(school(), sheet(name).row(HEADER).row("C", "三校", "城", 0, 0));
            assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(outcome), name);
            assertEquals("UNKNOWN_SHEET", kinds(outcome), name);
        }
    }

    @Test
    void a_key_stands_once_among_all_sheets_of_a_type() {
        Outcome outcome = PACK.judge(
                sheet("学校（小学）").row(HEADER).row("A", "一校", "城", 300, 20),
                sheet("学校（初中）").row(HEADER).row("A", "一校", "城", 400, 30));
        assertEquals(Kind.DUPLICATE_KEY, only(outcome).kind());
        assertTrue(only(outcome).message().contains("学校（小学）!2"), only(outcome).message());
    }

    @Test
    void the_nearest_sheet_is_offered_for_one_that_is_missing() {
        Outcome outcome = PACK.judge(sheet("学校表").row(HEADER).row("A", "一校", "城", 300, 20));
        assertEquals(Kind.MISSING_SHEET, outcome.problems().get(0).kind());
        assertEquals("学校表", outcome.problems().get(0).nearest().orElseThrow());
    }
}
