package org.junheng.judging;

import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Problem.Kind;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units that stand beside a table instead of in its headers are read or asked about, never passed over. */
class UnitsBesideTest {
    private static final String READ = "120000";
    private static final String OPEN = "";

    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                值 : BigDecimal @unit( "元" )
                班数 : BigDecimal @unit( "个" )
            end
            """;
    private static final String RULE = """
            rule "%1$s" @code( "%2$s" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $校 : 学校( $值 : %1$s )
            then judge.that( $校 ).measure( "%1$s", $值 ).atLeast( 0 ); end
            """;

    @TempDir
    static Path temp;

    private static Rulebook rulebook;

    @BeforeAll
    static void compile() throws Exception {
        String rules = RULE.formatted("值", "A") + RULE.formatted("班数", "B");
        rulebook =
                Trial.in(temp).file("facts.drl", FACTS).file("rules.drl", rules).compile();
    }

    private static Outcome judged(SheetFixture sheet) {
        County county = County.of(rulebook, "试验.xlsx");
        sheet.into(county);
        return county.judge();
    }

    private static String actual(Outcome outcome, String code) {
        return outcome.judgements().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .actual();
    }

    private static long blocking(Outcome outcome, Kind kind) {
        return outcome.problems().stream()
                .filter(each -> each.blocking() && each.kind() == kind)
                .count();
    }

    /** The table with a text above its header. */
    private static Outcome below(Object... title) {
        return judged(sheet("学校").row(title).row("代码", "值", "班数").row("K0", "12", "6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "基本情况表（亩、万元）",
                "填报单位：清岚区教育局　时间：2025年　单位：亩/万元",
                "单位：人/万元/台",
                "万元",
                "单位：萬元",
                "单位：RMB万元",
                "单位：人民币万元",
                "金额以万元填列",
                "以上费用按万元填报"
            })
    void a_unit_in_a_text_above_the_table_is_that_of_the_columns_it_fits(String title) {
        assertEquals(READ, actual(below(title), "A"), title);
    }

    @Test
    void a_unit_in_a_cell_of_its_own_is_read_with_the_one_before_it() {
        assertEquals(READ, actual(below("", "单位：", "万元"), "A"));
        assertEquals(READ, actual(below("填报单位：教育局", "", "万元"), "A"));
    }

    @Test
    void units_that_stand_right_above_the_words_of_columns_are_theirs() {
        assertEquals(READ, actual(below("单位", "万元", "个"), "A"));
    }

    /** What does not say of which figures it speaks may speak of any. */
    @ParameterizedTest
    @ValueSource(strings = {"金额均为万元", "金额：万元；面积：亩", "注：金额一律填万元", "计量单位：值为万元，面积为亩", "注：面积采用亩，金额万元"})
    void a_unit_of_which_nobody_can_tell_whose_it_is_leaves_open_what_it_may_be_of(String words) {
        Outcome above = below(words);
        assertEquals(OPEN, actual(above, "A"), words);
        assertEquals(1, blocking(above, Kind.UNIT), words);
        assertEquals("6", actual(above, "B"), words);
        Outcome beneath = judged(sheet("学校").row("代码", "值").row("K0", "12").row("注：" + words));
        assertEquals(OPEN, actual(beneath, "A"), words);
        assertEquals(1, blocking(beneath, Kind.UNIT), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"注：另有专项资金1200万元未列入", "注：含上级补助数万元", "注：值以元为单位", "单位：元", "注：单元楼不计", "清岚区2025年学校情况"})
    void an_amount_and_the_declared_unit_leave_the_figures_as_they_are(String words) {
        Outcome outcome = below(words);
        assertEquals("12", actual(outcome, "A"), words);
    }

    @Test
    void a_header_that_says_its_unit_is_not_doubted() {
        Outcome outcome = judged(sheet("学校").row("金额均为万元").row("代码", "值（元）").row("K0", "12"));
        assertEquals("12", actual(outcome, "A"));
        assertEquals(0, blocking(outcome, Kind.UNIT));
    }

    @Test
    void a_header_and_the_row_of_units_below_it_that_differ_give_no_unit() {
        Outcome outcome = judged(sheet("学校").row("代码", "值（元）").row("单位", "万元").row("K0", "12"));
        assertEquals(OPEN, actual(outcome, "A"));
        assertEquals(1, blocking(outcome, Kind.UNIT));
        assertEquals(
                "12", actual(judged(sheet("学校").row("代码", "值（元）").row("单位", "元").row("K0", "12")), "A"));
    }

    @Test
    void a_list_of_units_speaks_of_each_kind_of_thing_apart() {
        Outcome outcome = below("（单位：人、亩、万元、台、册）");
        assertEquals(READ, actual(outcome, "A"));
        assertEquals("6", actual(outcome, "B"));
        assertEquals("6", actual(below("单位：百人"), "B"));
        assertEquals("600", actual(below("单位：百个"), "B"));
    }

    @Test
    void a_unit_in_a_cell_beside_the_table_is_asked_about() {
        Outcome header = judged(sheet("学校").row("代码", "值", "班数", "", "单位：万元").row("K0", "12", "6"));
        assertEquals(OPEN, actual(header, "A"));
        Outcome row = judged(sheet("学校").row("代码", "值", "班数").row("K0", "12", "6", "", "金额单位万元"));
        assertEquals(OPEN, actual(row, "A"));
        Outcome other = judged(sheet("学校").row("代码", "值", "班数", "专项经费（万元）").row("K0", "12", "6", "3"));
        assertEquals("12", actual(other, "A"));
    }

    @Test
    void what_looks_like_a_record_beside_the_headers_is_named() {
        Outcome outcome =
                judged(sheet("学校").row("代码", "值", "班数").row("K0", "12", "6", "", "K1", number("3"), number("4")));
        Problem problem = outcome.problems().stream()
                .filter(each -> each.kind() == Kind.UNREAD_ROW)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("2:2"), problem.place().map(place -> place.cell()));
        Outcome reckoning = judged(sheet("学校").row("代码", "值", "班数").row("K0", "12", "6", "", number("2")));
        assertEquals(0, blocking(reckoning, Kind.UNREAD_ROW));
        assertEquals(
                List.of(Kind.SKIPPED_ROW),
                reckoning.problems().stream().map(Problem::kind).toList());
    }

    private static CellValue number(String number) {
        return new CellValue.Number(new BigDecimal(number), false);
    }

    /** What a format adds to the digits is read as if it were typed. */
    @ParameterizedTest
    @CsvSource({"12, 12万, ''", "12, 12.0千, ''", "120000, 12万, 120000", "123456, 12.3万, 123456", "0.5208, 12:30, ''"})
    void a_format_that_says_how_many_of_what_is_not_said_must_divide_by_as_many(
            String stored, String shown, String figure) {
        Cell cell = new Cell(1, new CellValue.Number(new BigDecimal(stored), false), shown);
        Outcome outcome = judged(sheet("学校").row("代码", "值").row("K0", cell));
        assertEquals(figure, actual(outcome, "A"), shown);
        assertEquals(figure.isEmpty() ? 1 : 0, blocking(outcome, Kind.WRONG_TYPE), shown);
    }

    @Test
    void a_unit_that_cannot_be_converted_is_not_said_to_have_been() {
        Outcome outcome = judged(sheet("学校").row("代码", "值").row("K0", "12亩"));
        assertEquals(1, blocking(outcome, Kind.UNIT));
        assertEquals(
                0,
                outcome.problems().stream()
                        .filter(each -> each.kind() == Kind.CONVERTED)
                        .count());
    }
}
