package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet says of another time, or of what is only meant to be, is not taken for what there is. */
class ElsewhenTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                生 : BigDecimal @unit( "人" )
                建成 : LocalDate
                至 : LocalDate
            end
            """;
    private static final String RULES = """
            rule "有生" @code( "P" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $校 : 学校( $生 : 生 ) then judge.that( $校 ).measure( "生", $生 ).atLeast( 100 ); end
            rule "建成" @code( "D" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $校 : 学校( $日 : 建成, $至 : 至 ) then judge.that( $校 ).measure( "建成", $日 <= $至 ).holds(); end
            """;

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    private static Outcome judged(SheetFixture sheet) {
        County county = County.of(PACK.rulebook(), "试验.xlsx");
        sheet.into(county);
        return county.judge();
    }

    private static SheetFixture under(String words) {
        return SheetFixture.sheet("学校")
                .row("基本", words, "基本", "基本")
                .row("代码", "生", "建成", "至")
                .row("A", 300, "2020-09-01", "2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上年", "上年度", "上学年", "上一学年", "去年", "去年数", "前年", "上届", "上期", "明年", "下学年", "计划", "计划数", "规划", "预计", "预计数",
                "预算", "目标", "目标值", "拟", "应", "增减", "新增", "（上年）", "上 年", "上年（人）"
            })
    void a_column_under_words_of_another_time_is_not_the_one_asked_for(String words) {
        Outcome outcome = judged(under(words));
        assertTrue(
                outcome.problems().stream()
                        .anyMatch(each -> each.kind() == Problem.Kind.MISSING_COLUMN && each.blocking()),
                words);
        assertEquals(Verdict.UNDETERMINED, Trial.named(outcome, "P A 生").verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年", "今年", "2025年", "在校情况", "实有", "学校情况", "上年结转后的在校情况", "计划内"})
    void other_words_above_a_column_say_nothing_of_it(String words) {
        Outcome outcome = judged(under(words));
        assertEquals("300", Trial.named(outcome, "P A 生").actual());
    }

    @Test
    void of_two_columns_the_one_of_another_time_is_left_aside() {
        Outcome outcome = judged(SheetFixture.sheet("学校")
                .row("基本", "上年", "今年", "基本", "基本")
                .row("代码", "生", "生", "建成", "至")
                .row("A", 7, 300, "2020-09-01", "2026-01-01"));
        assertEquals("300", Trial.named(outcome, "P A 生").actual());
        assertEquals(
                List.of(), outcome.problems().stream().filter(Problem::blocking).toList());
    }

    /** The 2,025th day of a spreadsheet is 17 July 1905, the 1,900th 14 March 1905, the 2,100th 30 September 1905. */
    @ParameterizedTest
    @CsvSource({
        "1905-07-17, UNDETERMINED",
        "1905-03-14, UNDETERMINED",
        "1905-09-30, UNDETERMINED",
        "1905-03-13, MET",
        "1905-10-01, MET",
        "2025-06-30, MET"
    })
    void a_year_typed_into_a_cell_for_days_is_no_day_in_1905(LocalDate shown, Verdict verdict) {
        Outcome outcome = judged(SheetFixture.sheet("学校")
                .row("代码", "生", "建成", "至")
                .row("A", 300, new CellValue.Date(shown), "2026-01-01"));
        assertEquals(verdict, Trial.named(outcome, "D A 建成").verdict());
    }
}
