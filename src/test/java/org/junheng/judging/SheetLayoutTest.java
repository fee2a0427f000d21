package org.junheng.judging;

import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of a sheet are records, and under which header: the figures that every record is read with. */
class SheetLayoutTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" ) @splits( "小学", "初中" )
                代码 : String @key @required
                名称 : String @required @label
                区域 : String @required
                人数 : BigDecimal @required @unit( "人" ) @min( 0 ) @whole
                面积 : BigDecimal @unit( "㎡" ) @min( 0 )
            end
            """;
    private static final String RULES = """
            rule "人" @code( "P" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $校 : 学校( $人 : 人数 )
            then judge.that( $校 ).measure( "人数", $人, "人" ).atLeast( 1 ); end
            rule "面" @code( "A" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $校 : 学校( $面 : 面积 )
            then judge.that( $校 ).measure( "面积", $面, "㎡" ).atLeast( 1 ); end
            """;
    private static final Object[] HEADER = {"代码", "名称", "区域", "人数", "面积"};

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    private static Outcome judged(SheetFixture... sheets) {
        County county = County.of(PACK.rulebook(), "试验.xlsx");
        Stream.of(sheets).forEach(sheet -> sheet.into(county));
        return county.judge();
    }

    /** What every school was judged by, such as {@code A P=300 A=20}. */
    private static List<String> read(Outcome outcome) {
        Map<String, String> figures = new TreeMap<>();
        outcome.judgements()
                .forEach(each -> figures.merge(
                        each.subject().key(), each.code() + "=" + each.actual(), (one, two) -> one + " " + two));
        return figures.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    private static String kinds(Outcome outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.kind() + (problem.blocking() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    private static Problem only(Outcome outcome) {
        assertEquals(1, outcome.problems().size(), outcome.problems().toString());
        return outcome.problems().get(0);
    }

    @Test
    void a_second_header_begins_a_block_of_its_own_columns() {
        Outcome outcome = judged(sheet("学校")
                .row(HEADER)
                .row("A", "一校", "城", 300, 20)
                .row("代码", "名称", "区域", "面积", "人数")
                .row("B", "二校", "城", 30, 400));
        assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(outcome));
        assertEquals("SKIPPED_ROW", kinds(outcome));
    }

    @Test
    void a_narrow_table_above_a_wider_one_is_not_lost() {
        Outcome outcome = judged(sheet("学校")
                .row("代码", "名称", "人数")
                .row("A", "一校", 0)
                .gap()
                .row(HEADER)
                .row("B", "二校", "城", 400, 30));
        assertTrue(read(outcome).get(0).startsWith("A P=0"), read(outcome).toString());
        assertTrue(kinds(outcome).contains("MISSING_COLUMN!"), kinds(outcome));
    }

    @Test
    void figures_above_which_no_header_stands_are_named() {
        Outcome outcome =
                judged(sheet("学校").row("A", "一校", "城", 3, 1).row(HEADER).row("B", "二校", "城", 400, 30));
        assertEquals(List.of("B P=400 A=30"), read(outcome));
        assertEquals(Kind.UNREAD_ROW, only(outcome).kind());
        assertTrue(only(outcome).blocking());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲|乙|丙|1|2",
                "1|2|3|4|5",
                "L1|L2|L3|L4|L5",
                "(1)|(2)|(3)|(4)|(5)",
                "①|②|③|④|⑤",
                "A|B|C|D|E",
                "甲|乙|丙|1|2=1×3",
                "栏次|1|2|3|4"
            })
    void a_row_that_counts_the_columns_is_no_record(String row) {
        Outcome outcome =
                judged(sheet("学校").row(HEADER).row((Object[]) row.split("\\|")).row("A", "一校", "城", 300, 20));
        assertEquals(List.of("A P=300 A=20"), read(outcome));
        assertEquals(Kind.SKIPPED_ROW, only(outcome).kind());
        assertEquals("学校!2:2", only(outcome).place().orElseThrow().toString());
    }

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
        Outcome outcome = judged(
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
                judged(sheet("学校").row(HEADER).row("A", "一校", "城", 300, 20).row("新建校待补"));
        assertEquals(List.of("A P=300 A=20"), read(outcome));
        assertEquals(Kind.UNREAD_ROW, only(outcome).kind());
        assertTrue(only(outcome).blocking());
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "合　计", "总 计", "小计", "总数", "全区合计", "城区小计", "TOTAL", "Total", "汇总", "全区", "全县"})
    void a_row_of_totals_is_checked_and_no_record(String words) {
        Outcome right = judged(school().row(words, "", "", 700, 50));
        assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(right));
        assertEquals("SKIPPED_ROW", kinds(right));
        Outcome wrong = judged(school().row(words, "", "", 1100, 50));
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
                kinds(judged(sheet("学校")
                        .row(HEADER)
                        .row("合计", "", "", 700, 50)
                        .row("A", "一校", "城", 300, 20)
                        .row("B", "二校", "城", 400, 30))));
        assertEquals(
                "SKIPPED_ROW",
                kinds(judged(sheet("学校")
                        .row(HEADER)
                        .row("A", "一校", "城", 300, 20)
                        .row("小计", "", "", 300, 20)
                        .row("B", "二校", "城", 400, 30)
                        .row("小计", "", "", 400, 30)
                        .row("总计", "", "", 700, 50))));
    }

    @Test
    void means_are_no_record_and_are_not_added_up() {
        Outcome outcome = judged(school().row("平均", "", "", 351, 25));
        assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(outcome));
        assertEquals("SKIPPED_ROW", kinds(outcome));
    }

    @Test
    void the_whole_district_alone_is_a_record() {
        assertEquals(
                List.of("全区 P=300 A=20"), read(judged(sheet("学校").row(HEADER).row("全区", "全区", "城", 300, 20))));
    }

    @Test
    void names_are_filled_down_inside_merged_cells_and_by_ditto_marks() {
        Outcome outcome = judged(sheet("学校")
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
        Outcome outcome = judged(sheet("学校")
                .row(HEADER)
                .row("A", "一校", "城", 300, 20)
                .row("B", "二校", "城", "", 30)
                .merged(2, 3, 3, 3));
        assertEquals(List.of("A P=300 A=20", "B P= A=30"), read(outcome));
        assertEquals("学校!D3", only(outcome).place().orElseThrow().toString());
        assertTrue(only(outcome).blocking());
    }

    @Test
    void a_header_merged_over_two_columns_is_one_column() {
        Outcome outcome = judged(sheet("学校")
                .row("代码", "名称", "", "区域", "人数", "面积")
                .row("A", "一校", "", "城", 300, 20)
                .row("B", "", "二校", "城", 400, 30)
                .merged(1, 1, 1, 2));
        assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(outcome));
        assertEquals("", kinds(outcome));
    }

    @Test
    void a_header_three_rows_deep_is_read_as_a_path() {
        Outcome outcome = judged(sheet("学校")
                .row("代码", "基本情况", "", "规模", "")
                .row("", "名称", "区域", "人", "面")
                .row("", "", "", "数", "积")
                .row("A", "一校", "城", 300, 20)
                .merged(1, 0, 3, 0)
                .merged(1, 1, 1, 2)
                .merged(1, 3, 1, 4)
                .merged(2, 1, 3, 1)
                .merged(2, 2, 3, 2));
        assertEquals(List.of("A P=300 A=20"), read(outcome));
        assertEquals("", kinds(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*代码", "1.代码", "代码：", "★代码", "（1）代码", "1、代码", "代码*", "代码（必填）", "① 代码", " 代 码 "})
    void marks_and_numbers_of_headers_are_nothing(String header) {
        Outcome outcome = judged(sheet("学校").row(header, "名称", "区域", "人数", "面积").row("A", "一校", "城", 300, 20));
        assertEquals(List.of("A P=300 A=20"), read(outcome));
        assertEquals("", kinds(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"人数（女）", "人数（上学年）", "人数（含临聘）", "人数(不含幼儿)", "女人数", "人数合计数"})
    void a_header_that_says_more_is_another_column(String header) {
        Outcome outcome = judged(sheet("学校").row("代码", "名称", "区域", header, "面积").row("A", "一校", "城", 300, 20));
        Problem missing = outcome.problems().get(0);
        assertEquals(Kind.MISSING_COLUMN, missing.kind());
        assertEquals("人数", missing.value());
        assertEquals(header, missing.nearest().orElseThrow());
        Outcome both =
                judged(sheet("学校").row("代码", "名称", "区域", header, "面积", "人数").row("A", "一校", "城", 3, 20, 300));
        assertEquals(List.of("A P=300 A=20"), read(both));
    }

    @Test
    void only_declared_splits_of_a_sheet_are_read() {
        SheetFixture first = sheet("学校（小学）").row(HEADER).row("A", "一校", "城", 300, 20);
        assertEquals(
                List.of("A P=300 A=20", "B P=400 A=30"),
                read(judged(first, sheet("学校-初中").row(HEADER).row("B", "二校", "城", 400, 30))));
        for (String name : List.of("学校（汇总）", "学校（2024年）", "学校 (2)", "学校1", "学校表", "1.学校", "旧学校")) {
            Outcome outcome = judged(school(), sheet(name).row(HEADER).row("C", "三校", "城", 0, 0));
            assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(outcome), name);
            assertEquals("UNKNOWN_SHEET", kinds(outcome), name);
        }
    }

    @Test
    void a_key_stands_once_among_all_sheets_of_a_type() {
        Outcome outcome = judged(
                sheet("学校（小学）").row(HEADER).row("A", "一校", "城", 300, 20),
                sheet("学校（初中）").row(HEADER).row("A", "一校", "城", 400, 30));
        assertEquals(Kind.DUPLICATE_KEY, only(outcome).kind());
        assertTrue(only(outcome).message().contains("学校（小学）!2"), only(outcome).message());
    }

    @Test
    void the_nearest_sheet_is_offered_for_one_that_is_missing() {
        Outcome outcome = judged(sheet("学校表").row(HEADER).row("A", "一校", "城", 300, 20));
        assertEquals(Kind.MISSING_SHEET, outcome.problems().get(0).kind());
        assertEquals("学校表", outcome.problems().get(0).nearest().orElseThrow());
    }
}
