package org.junheng.judging;

import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the sheets that people make become facts, and what is said about those that do not. */
class BindingTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                名称 : String @label
                学段 : String @required @oneOf( "小学", "初中" )
                学生数 : BigDecimal @unit( "人" ) @column( "在校生数" ) @min( 0 ) @whole
                巩固率 : BigDecimal @unit( "%" )
                师生比 : BigDecimal
                住宿 : Boolean
                建校 : LocalDate
            end
            """;
    private static final String RULES = """
            rule "有教师" @code( "T" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $校 : 学校() then
                judge.that( $校 ).measure( "学生数", $校.学生数 ).atLeast( 0 );
                judge.that( $校 ).measure( "巩固率", $校.巩固率 ).atLeast( 0 );
                judge.that( $校 ).measure( "师生比", $校.师生比 ).atLeast( 0 );
                judge.that( $校 ).measure( "住宿", $校.住宿 ).holds();
                judge.that( $校 ).measure( "建校", $校.建校 ).equalTo( "" );
            end
            rule "没有高中" @code( "N" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $校 : 学校( $数 : 学生数 ) accumulate( 学校( 学段 == "小学", $生 : 学生数 ); $和 : sum( $生 ) )
            then judge.that( $校 ).measure( "和", $和 ).atLeast( 0 ); end
            """;
    private static final Object[] HEADER = {"代码", "名称", "学段", "学生数", "巩固率", "师生比", "住宿", "建校"};
    private static final CellValue PERCENT = new CellValue.Number(new BigDecimal("0.985"), true);

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    @Test
    void a_header_is_found_by_its_words_under_a_merged_title() {
        SheetFixture sheet = sheet("学校")
                .row("某县学校基本情况表")
                .merged(1, 0, 1, 7)
                .gap()
                .row("填表日期：2026年", "", "单位：人")
                .row(HEADER)
                .row("A1", "一校", "小学", 300, 98, 1, "是", "2001-09-01");
        Outcome outcome = PACK.judge(sheet);
        assertEquals(List.of(), outcome.problems());
        assertEquals("300", figure(outcome, "学生数"));
        assertEquals(
                "学校!D5",
                Trial.named(outcome, "T A1 学生数").evidence().get(0).place().toString());
    }

    @Test
    void a_header_may_stand_in_two_rows() {
        SheetFixture sheet = sheet("学校")
                .row("基本情况", "", "", "规模", "", "比率", "", "")
                .merged(1, 0, 1, 2)
                .merged(1, 3, 1, 4)
                .row(HEADER)
                .row("A1", "一校", "小学", 300, 98, 1, "是", "2001-09-01");
        Outcome outcome = PACK.judge(sheet);
        assertEquals(List.of(), outcome.problems());
        assertEquals("300", figure(outcome, "学生数"));
    }

    @Test
    void a_header_of_two_rows_may_name_a_column_by_both() {
        SheetFixture sheet = sheet("学校")
                .row("代码", "名称", "学段", "学生", "巩固率", "师生比", "住宿", "建校")
                .merged(1, 0, 2, 0)
                .row("", "", "", "数", "", "", "", "")
                .row("A1", "一校", "小学", 300, 98, 1, "是", "2001-09-01");
        for (int column = 1; column < 8; column++) {
            if (column != 3) {
                sheet.merged(1, column, 2, column);
            }
        }
        Outcome outcome = PACK.judge(sheet);
        assertEquals(List.of(), outcome.problems());
        assertEquals("300", figure(outcome, "学生数"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"学生数（人）", "学生数(人)", "学生数［人］", " 学 生 数 ", "在校生数", "在校生数（人）", "学生数\n（人）"})
    void a_column_is_known_by_its_words(String words) {
        Outcome outcome = PACK.judge(sheet("学校")
                .row("代码", "名称", "学段", words, "巩固率", "师生比", "住宿", "建校")
                .row("A1", "一校", "小学", 300, 98, 1, "是", "2001-09-01"));
        assertEquals(List.of(), outcome.problems());
        assertEquals("300", figure(outcome, "学生数"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"１２３|123", "1,234|1234", "１，２３４|1234", " 300 |300", "300人|300", "+5|5", "300.0|300"})
    void a_number_typed_as_text_is_read(String typed, String number) {
        assertEquals(number, figure(PACK.judge(school("小学", typed, 98, 1)), "学生数"));
    }

    @Test
    void a_percentage_is_read_in_the_unit_of_its_column() {
        for (Object typed : List.of("98.5%", "98.5％", PERCENT)) {
            Outcome outcome = PACK.judge(school("小学", 300, typed, typed));
            assertEquals("98.5", figure(outcome, "巩固率"));
            assertEquals("0.985", figure(outcome, "师生比"));
        }
        assertEquals("98.5", figure(PACK.judge(school("小学", 300, "98.5", 1)), "巩固率"));
    }

    @Test
    void flags_and_dates_are_read_in_any_of_their_spellings() {
        for (Object yes : List.of("是", "TRUE", "yes", new CellValue.Flag(true))) {
            Object date = new CellValue.Date(LocalDate.of(2001, 9, 1));
            Outcome outcome = PACK.judge(sheet("学校").row(HEADER).row("A1", "一校", "小学", 300, 98, 1, yes, date));
            assertEquals(Verdict.MET, Trial.named(outcome, "T A1 住宿").verdict());
            assertEquals("2001-09-01", figure(outcome, "建校"));
        }
        Outcome outcome = PACK.judge(sheet("学校").row(HEADER).row("A1", "一校", "小学", 300, 98, 1, "否", "2001年9月1日"));
        assertEquals(Verdict.NOT_MET, Trial.named(outcome, "T A1 住宿").verdict());
        assertEquals("2001-09-01", figure(outcome, "建校"));
    }

    @ParameterizedTest
    @CsvSource({
        "三百, WRONG_TYPE",
        "12 345, WRONG_TYPE",
        "300元, UNIT",
        "'12,34', WRONG_TYPE",
        "1.5, OUT_OF_RANGE",
        "-1, OUT_OF_RANGE",
        "—, WRONG_TYPE"
    })
    void a_figure_that_cannot_be_read_is_a_problem_and_left_open(String typed, Problem.Kind kind) {
        Outcome outcome = PACK.judge(school("小学", typed, 98, 1));
        assertOnly(outcome, kind, "学校!D2", true);
        assertEquals(typed, outcome.problems().get(0).value());
        assertEquals(Verdict.UNDETERMINED, Trial.named(outcome, "T A1 学生数").verdict());
        assertEquals(Verdict.MET, Trial.named(outcome, "T A1 巩固率").verdict());
    }

    @Test
    void an_error_value_and_a_formula_never_calculated_are_problems() {
        Outcome error = PACK.judge(school("小学", new CellValue.Error("#DIV/0!"), 98, 1));
        assertOnly(error, Problem.Kind.ERROR_VALUE, "学校!D2", true);
        Outcome formula = PACK.judge(school("小学", new CellValue.NotCalculated("SUM(A1:A9)"), 98, 1));
        assertOnly(formula, Problem.Kind.NOT_CALCULATED, "学校!D2", true);
        assertEquals(Verdict.UNDETERMINED, Trial.named(formula, "T A1 学生数").verdict());
    }

    @Test
    void a_text_that_is_not_listed_is_a_problem_and_its_population_is_open() {
        Outcome outcome = PACK.judge(school("小 学", 300, 98, 1));
        assertOnly(outcome, Problem.Kind.NOT_LISTED, "学校!C2", true);
        assertTrue(outcome.problems().get(0).message().contains("小学、初中"));
        assertEquals(Verdict.UNDETERMINED, Trial.named(outcome, "N A1 和").verdict());
    }

    private static SheetFixture school(Object stage, Object pupils, Object retention, Object ratio) {
        return sheet("学校").row(HEADER).row("A1", "一校", stage, pupils, retention, ratio, "是", "2001-09-01");
    }

    @Test
    void a_word_that_its_number_format_hides_is_a_blank() {
        Cell hidden = new Cell(2, new CellValue.Number(BigDecimal.valueOf(45), false), "");
        Outcome outcome = PACK.judge(school(hidden, 300, 98, 1));
        assertOnly(outcome, Problem.Kind.BLANK, "学校!C2", true);
    }

    private static String figure(Outcome outcome, String item) {
        return Trial.named(outcome, "T A1 " + item).actual();
    }

    private static void assertOnly(Outcome outcome, Problem.Kind kind, String place, boolean blocking) {
        assertEquals(1, outcome.problems().size(), outcome.problems().toString());
        Problem problem = outcome.problems().get(0);
        assertEquals(kind, problem.kind());
        assertEquals(place, problem.place().map(Place::toString).orElse(""));
        assertEquals(blocking, problem.blocking());
    }
}
