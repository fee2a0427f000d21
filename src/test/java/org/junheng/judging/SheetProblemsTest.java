package org.junheng.judging;

import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Problem.Kind;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about sheets, rows and columns that are missing, doubled, unknown or hidden. */
class SheetProblemsTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                名称 : String @label
                生 : BigDecimal
            end
            declare 班级 extends Row
                @sheet( "班级" )
                代码 : String @key @required
                班 : String @key @required
                人 : BigDecimal
            end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must )\n";
    private static final String RULES = """
            rule "生" @code( "P" ) %1$s when $校 : 学校( $生 : 生 )
            then judge.that( $校 ).measure( "生", $生 ).atLeast( 1 ); end
            rule "和" @code( "SUM" ) %1$s when $校 : 学校() accumulate( 学校( $生 : 生 ); $和 : sum( $生 ) )
            then judge.that( $校 ).measure( "和", $和 ).equalTo( 500 ); end
            rule "班" @code( "CLS" ) %1$s when $班 : 班级( $人 : 人 )
            then judge.that( $班 ).measure( "人", $人 ).atMost( 45 ); end
            rule "班数" @code( "COUNT" ) %1$s
            when $校 : 学校( $码 : 代码 ) accumulate( $班 : 班级( 代码 == $码 ); $数 : count( $班 ) )
            then judge.that( $校 ).measure( "班数", $数 ).atLeast( 0 ); end
            rule "人数" @code( "CSUM" ) %1$s
            when $校 : 学校( $码 : 代码 ) accumulate( 班级( 代码 == $码, $人 : 人 ); $和 : sum( $人 ) )
            then judge.that( $校 ).measure( "人数", $和 ).atLeast( 0 ); end
            rule "没有大班" @code( "NOT" ) %1$s when $校 : 学校( $码 : 代码 ) not 班级( 代码 == $码, 人 > 55 )
            then judge.that( $校 ).measure( "没有大班", 1 ).equalTo( 1 ); end
            rule "有班" @code( "HAS" ) %1$s when $校 : 学校( $码 : 代码 ) exists 班级( 代码 == $码 )
            then judge.that( $校 ).measure( "有班", 1 ).equalTo( 1 ); end
            """.formatted(HEAD);

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    @Test
    void a_complete_workbook_has_no_problem() {
        Outcome outcome = PACK.judge(schools(), classes());
        assertEquals(List.of(), outcome.problems());
        assertEquals("2", Trial.named(outcome, "COUNT A 班数").actual());
    }

    @Test
    void a_count_over_nobody_is_zero_and_a_sum_over_nobody_is_open() {
        Outcome outcome = PACK.judge(schools(), classes());
        assertEquals("0", Trial.named(outcome, "COUNT B 班数").actual());
        assertEquals(Verdict.UNDETERMINED, Trial.named(outcome, "CSUM B 人数").verdict());
        assertEquals(Verdict.MET, Trial.named(outcome, "NOT B 没有大班").verdict());
        assertEquals(1, Trial.of(outcome, "HAS").size());
    }

    @Test
    void a_missing_sheet_leaves_open_whatever_looks_into_it() {
        Outcome outcome = PACK.judge(schools());
        assertOnly(outcome, Kind.MISSING_SHEET, "", true);
        assertTrue(outcome.problems().get(0).message().contains("[班级]"));
        for (String name : List.of("COUNT A 班数", "CSUM A 人数", "NOT A 没有大班")) {
            assertEquals(Verdict.UNDETERMINED, Trial.named(outcome, name).verdict(), name);
        }
        assertEquals(0, Trial.of(outcome, "CLS").size());
        assertTrue(outcome.criteria().stream()
                .filter(criterion -> criterion.code().equals("CLS"))
                .allMatch(criterion -> criterion.starved()));
        assertEquals(Verdict.MET, Trial.named(outcome, "P A 生").verdict());
    }

    @Test
    void a_sheet_without_rows_is_as_good_as_missing() {
        Outcome outcome = PACK.judge(schools(), sheet("班级").row("代码", "班", "人"));
        assertOnly(outcome, Kind.EMPTY_SHEET, "班级!A1", true);
        assertEquals(Verdict.UNDETERMINED, Trial.named(outcome, "COUNT A 班数").verdict());
    }

    @Test
    void a_sheet_without_header_is_told_the_columns_it_needs() {
        Outcome outcome = PACK.judge(schools(), sheet("班级").row("甲", "乙").row(1, 2));
        assertOnly(outcome, Kind.NO_HEADER, "班级!A1", true);
        assertTrue(outcome.problems().get(0).message().contains("代码、班、人"));
    }

    @Test
    void an_unknown_sheet_is_remarked() {
        Outcome outcome = PACK.judge(schools(), classes(), sheet("说明").row("请如实填写"));
        assertOnly(outcome, Kind.UNKNOWN_SHEET, "说明!A1", false);
    }

    @Test
    void an_unknown_column_is_remarked() {
        SheetFixture sheet = sheet("学校").row("代码", "名称", "生", "备注").row("A", "一校", 300, "好");
        assertOnly(PACK.judge(sheet, classes()), Kind.UNKNOWN_COLUMN, "学校!D1", false);
    }

    @Test
    void a_missing_column_leaves_its_figures_open_and_names_the_row() {
        Outcome outcome = PACK.judge(sheet("学校").row("代码", "名称").row("A", "一校"), classes());
        assertOnly(outcome, Kind.MISSING_COLUMN, "学校!1:1", true);
        assertTrue(Trial.named(outcome, "P A 生").message().contains("学校!2:2"));
    }

    @Test
    void of_a_column_that_stands_twice_neither_is_read() {
        SheetFixture sheet = sheet("学校").row("代码", "名称", "生", "生").row("A", "一校", 300, 7);
        Outcome outcome = PACK.judge(sheet, classes());
        assertOnly(outcome, Kind.DUPLICATE_COLUMN, "学校!D1", true);
        assertEquals(Verdict.UNDETERMINED, Trial.named(outcome, "P A 生").verdict());
    }

    @Test
    void of_two_columns_the_one_with_the_very_word_is_read() {
        SheetFixture sheet = sheet("学校").row("代码", "名称", "生（人）", "生").row("A", "一校", 7, 300);
        Outcome outcome = PACK.judge(sheet, classes());
        assertOnly(outcome, Kind.UNKNOWN_COLUMN, "学校!C1", false);
        assertEquals("300", Trial.named(outcome, "P A 生").actual());
    }

    @ParameterizedTest
    @CsvSource({"生（人）, 生", "生, 生（人）", "生, 生（个）", "生（人）, 生（人）"})
    void of_two_columns_that_stand_under_other_words_neither_is_read(String last, String now) {
        SheetFixture sheet = sheet("学校")
                .row("基本", "", "2024年", "2025年")
                .row("代码", "名称", last, now)
                .row("A", "一校", 7, 300);
        Outcome outcome = PACK.judge(sheet, classes());
        assertTrue(
                outcome.problems().stream().anyMatch(each -> each.kind() == Kind.DUPLICATE_COLUMN && each.blocking()));
        assertEquals("", Trial.named(outcome, "P A 生").actual());
    }

    @Test
    void a_key_that_stands_twice_names_both_rows() {
        Outcome outcome = PACK.judge(
                sheet("学校")
                        .row("代码", "名称", "生")
                        .row("A", "一校", 300)
                        .row("B", "二校", 100)
                        .row("A", "三校", 100),
                classes());
        assertOnly(outcome, Kind.DUPLICATE_KEY, "学校!4:4", true);
        String message = outcome.problems().get(0).message();
        assertTrue(message.contains("学校!2") && message.contains("学校!4"), message);
    }

    @Test
    void hidden_rows_and_sheets_are_read_and_said_so() {
        Outcome outcome = PACK.judge(
                sheet("学校").row("代码", "名称", "生").row("A", "一校", 300).hiddenRow("B", "二校", 200),
                classes().hidden());
        assertEquals(
                List.of("HIDDEN 学校!3:3 false", "HIDDEN 班级!A1 false"),
                outcome.problems().stream()
                        .map(SheetProblemsTest::shown)
                        .sorted()
                        .toList());
        assertEquals("500", Trial.named(outcome, "SUM A 和").actual());
    }

    /** Runs over several counties read every place back. */
    @Test
    void a_hidden_column_is_named_by_a_place_that_can_be_read_back() {
        Outcome outcome = PACK.judge(schools().hiddenColumn(27), classes());
        assertOnly(outcome, Kind.HIDDEN, "学校!AB1", false);
        assertEquals(
                "AB", outcome.problems().get(0).place().orElseThrow().address().letters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "合 计", "总计", "小计"})
    void a_row_of_totals_is_remarked_and_no_school(String words) {
        Outcome inKey = PACK.judge(schools().row(words, "", 500), classes());
        Outcome inLabel = PACK.judge(schools().row("", words, 500), classes());
        for (Outcome outcome : List.of(inKey, inLabel)) {
            assertOnly(outcome, Kind.SKIPPED_ROW, "学校!4:4", false);
            assertEquals(2, Trial.of(outcome, "P").size());
            assertEquals("500", Trial.named(outcome, "SUM A 和").actual());
        }
    }

    private static SheetFixture schools() {
        return sheet("学校").row("代码", "名称", "生").row("A", "一校", 300).row("B", "二校", 200);
    }

    private static SheetFixture classes() {
        return sheet("班级").row("代码", "班", "人").row("A", "一班", 40).row("A", "二班", 41);
    }

    private static void assertOnly(Outcome outcome, Kind kind, String place, boolean blocking) {
        List<String> expected = List.of(kind + " " + place + " " + blocking);
        assertEquals(
                expected,
                outcome.problems().stream().map(SheetProblemsTest::shown).toList(),
                outcome.problems().toString());
    }

    private static String shown(Problem problem) {
        return problem.kind() + " " + problem.place().map(Place::toString).orElse("") + " " + problem.blocking();
    }
}
