package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem.Kind;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that hold a zero to divide by, a month without a day, or signs that nobody sees. */
class OddCellsTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                书 : BigDecimal
                生 : BigDecimal
                日期 : LocalDate
            end
            declare 县 extends Row
                @sheet( "县" )
                名称 : String @key @required @label
            end
            """;
    private static final String RULES = """
            rule "差异" @code( "CV" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $县 : 县() accumulate( 学校( $书 : 书, $生 : 生 ); $差异 : balance( $书, $生 ) )
            then judge.that( $县 ).measure( "差异系数", $差异.coefficient ).atMost( 0.65 ); end
            rule "按期" @code( "DAY" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $县 : 县() accumulate( 学校( 日期 != null, $码 : 代码 ); $数 : count( $码 ) )
            then judge.that( $县 ).measure( "注明日期", $数 ).atLeast( 2 ); end
            rule "书" @code( "B" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $校 : 学校( $书 : 书 )
            then judge.that( $校 ).measure( "书", $书 ).atLeast( 1 ); end
            """;

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    private static Outcome judged(String books, String pupils, String day) {
        return PACK.trial()
                .sheet("学校", "代码|书|生|日期", "A|" + books + "|" + pupils + "|" + day, "B|30|3|2025-06-01")
                .sheet("县", "名称", "县")
                .judge(PACK.rulebook());
    }

    @Test
    void a_school_without_pupils_leaves_the_coefficient_open_and_its_zero_is_named() {
        Judgement judgement = Trial.only(judged("20", "0", "2025-06-01"), "CV");
        assertEquals(Verdict.UNDETERMINED, judgement.verdict());
        assertTrue(judgement.message().contains("学校!C2 为 0"), judgement.message());
    }

    @Test
    void a_day_is_counted_and_a_blank_is_none() {
        assertEquals(
                Verdict.MET, Trial.only(judged("20", "2", "2025年9月1日"), "DAY").verdict());
        assertEquals(Verdict.NOT_MET, Trial.only(judged("20", "2", ""), "DAY").verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年9月", "2025-9", "2025/9", "2025年09月份"})
    void a_month_is_a_date_where_no_rule_asks_for_its_day(String month) {
        Outcome outcome = judged("20", "2", month);
        assertEquals(Verdict.MET, Trial.only(outcome, "DAY").verdict());
        assertTrue(outcome.problems().stream()
                .anyMatch(problem -> !problem.blocking() && problem.message().contains("没有写到日")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A020", "20\u00A0", "\u200B20", "20\u202C", "\uFEFF20", "\u202D20\u202C", "　20　"})
    void signs_that_nobody_sees_around_a_number_are_nothing(String number) {
        assertEquals("20", Trial.of(judged(number, "2", "2025-06-01"), "B", "A").actual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2\u200B0", "2\u00A00", "2\u202D0"})
    void signs_that_nobody_sees_inside_a_number_are_named(String number) {
        Outcome outcome = judged(number, "2", "2025-06-01");
        assertEquals(Kind.WRONG_TYPE, outcome.problems().get(0).kind());
        assertTrue(
                outcome.problems().get(0).message().contains("看不见"),
                outcome.problems().toString());
        assertEquals("", Trial.of(outcome, "B", "A").actual());
    }
}
