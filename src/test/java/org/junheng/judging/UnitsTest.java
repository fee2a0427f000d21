package org.junheng.judging;

import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
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

/** Units wherever people write them: what figure a rule gets, and what is said about it. */
class UnitsTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                值 : BigDecimal @unit( "元" )
                生均值 : BigDecimal @unit( "元" )
                率 : BigDecimal @unit( "%" )
                比 : BigDecimal
                人数 : BigDecimal @unit( "人" ) @whole
                他 : BigDecimal @unit( "orang" )
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
        String rules = RULE.formatted("值", "A")
                + RULE.formatted("生均值", "B")
                + RULE.formatted("率", "C")
                + RULE.formatted("比", "D")
                + RULE.formatted("人数", "E")
                + RULE.formatted("他", "F");
        rulebook =
                Trial.in(temp).file("facts.drl", FACTS).file("rules.drl", rules).compile();
    }

    private static Outcome judged(SheetFixture sheet) {
        County county = County.of(rulebook, "试验.xlsx");
        sheet.into(county);
        return county.judge();
    }

    private static Outcome column(String header, Object... values) {
        SheetFixture sheet = sheet("学校").row("代码", header);
        for (int i = 0; i < values.length; i++) {
            sheet.row("K" + i, values[i]);
        }
        return judged(sheet);
    }

    private static String actual(Outcome outcome, String item) {
        return outcome.judgements().stream()
                .filter(each -> each.subject().key().equals("K0") && each.item().equals(item))
                .map(Judgement::actual)
                .findFirst()
                .orElseThrow();
    }

    private static List<Kind> said(Outcome outcome) {
        return outcome.problems().stream()
                .map(Problem::kind)
                .filter(kind -> kind != Kind.MISSING_COLUMN)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "值（万元）, 12, 值, 120000",
        "值（亿元）, 0.5, 值, 50000000",
        "值(千元), 12, 值, 12000",
        "值［百万元］, 1, 值, 1000000",
        "'值\n（万元）', 12, 值, 120000",
        "值/万元, 12, 值, 120000",
        "值 万元, 12, 值, 120000",
        "（万元）值, 12, 值, 120000",
        "值（角）, 120, 值, 12",
        "生均值（万元/生）, 1.5, 生均值, 15000",
        "生均值（元/生）, 15, 生均值, 15",
        "生均值（元/百生）, 1500, 生均值, 15",
        "率（‰）, 985, 率, 98.5",
        "比（%）, 17.08, 比, 0.1708",
        "人数（万人）, 0.0824, 人数, 824",
        "人数（百人）, 8.24, 人数, 824"
    })
    void another_unit_is_converted_exactly(String header, String value, String item, String figure) {
        assertEquals(figure, actual(column(header, value), item), header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"值（美元）", "值（亩）", "值（元/生）", "值（元/月）", "值（港币）", "值（人）", "值（%）", "率（人）", "比（人）", "人数（元）", "率（元）"})
    void a_unit_that_does_not_convert_keeps_the_column_from_being_read(String header) {
        Outcome outcome = column(header, "12");
        Problem problem = outcome.problems().stream()
                .filter(each -> each.kind() == Kind.UNIT)
                .findFirst()
                .orElseThrow();
        assertTrue(problem.blocking());
        assertEquals("学校!B1", problem.place().orElseThrow().toString());
        assertEquals("", actual(outcome, header.split("（")[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "值, 12万元, 120000",
        "值, '1,234元', 1234",
        "值, １２元, 12",
        "人数, 824人, 824",
        "人数, 824名, 824",
        "率, 98.5%, 98.5",
        "率, 985‰, 98.5",
        "比, 17.08%, 0.1708",
        "人数, 0.0824万人, 824"
    })
    void a_unit_behind_a_number_is_the_numbers_own(String item, String typed, String figure) {
        assertEquals(figure, actual(column(item, typed), item));
    }

    /** A format such as {@code 0.0"万元"} says the unit; {@code 0!.0,"万元"} divides as well. */
    @ParameterizedTest
    @CsvSource({
        "值, 9.32, 9.3万元, 93200",
        "值, 93200, 93200.0元, 93200",
        "值, 93200, 9.3万元, 93200",
        "值, 93249, '9.3万元', 93249",
        "值, 5000, 5.0千元, 5000",
        "值, 320000000, 3.2亿元, 320000000",
        "值, 1234, '1,234元', 1234",
        "人数, 45, 45人, 45",
        "人数, 45, 45号, 45",
        "率, 985, 985‰, 98.5",
        "比, 17.08, 17.08%, 0.1708"
    })
    void the_unit_that_a_number_format_shows_is_the_number_s(String item, String stored, String shown, String figure) {
        Cell cell = new Cell(1, new CellValue.Number(new BigDecimal(stored), false), shown);
        assertEquals(figure, actual(column(item, cell), item), shown);
    }

    @ParameterizedTest
    @CsvSource({"值, 12亩", "人数, 824元", "值, 12元/生", "率, 98人", "值, 12万", "人数, 8.5人"})
    void a_number_with_a_unit_that_does_not_fit_is_named(String item, String typed) {
        Outcome outcome = column(item, typed);
        assertTrue(outcome.problems().stream()
                .anyMatch(each -> each.blocking()
                        && each.place()
                                .filter(place -> place.cell().equals("B2"))
                                .isPresent()));
        assertEquals("", actual(outcome, item));
    }

    @Test
    void a_unit_that_only_the_pack_knows_is_understood_where_the_workbook_says_the_same() {
        assertEquals("12", actual(column("他 (orang)", "12"), "他"));
        assertEquals("12", actual(column("他（ORANG）", "12"), "他"));
        assertEquals(List.of(Kind.UNIT), said(column("他（人）", "12")));
    }

    @Test
    void the_evidence_shows_the_unit_as_it_stood() {
        Outcome outcome = judged(sheet("学校").row("单位：万元").row("代码", "值").row("K0", "12"));
        Judgement judgement = Trial.named(outcome, "A K0 值");
        assertEquals("120000", judgement.actual());
        assertEquals("值（万元）", judgement.evidence().get(0).header());
        assertEquals("12", judgement.evidence().get(0).value());
    }

    @Test
    void a_column_of_percentages_that_look_like_fractions_is_not_read() {
        assertEquals(List.of(Kind.UNIT), said(column("率", "0.985", "0.5")));
        assertEquals(List.of(Kind.UNIT), said(column("率", "1", "0.97", "0")));
        assertEquals(List.of(), said(column("率", "98.5", "0.5")));
        assertEquals(List.of(), said(column("率（%）", "0.985", "0.5")));
        assertEquals(List.of(), said(column("率", "0", "0")));
        Object formatted = new CellValue.Number(new BigDecimal("0.985"), true);
        assertEquals("98.5", actual(column("率", formatted, formatted), "率"));
        assertEquals(List.of(), said(column("率", formatted, formatted)));
    }

    @Test
    void two_notes_that_differ_are_no_unit_that_is_known() {
        Outcome outcome =
                judged(sheet("学校").row("单位：万元").row("代码", "值").row("K0", "12").row("注：金额以元计"));
        assertEquals(
                List.of(Kind.UNIT),
                said(outcome).stream().filter(Kind.UNIT::equals).toList());
        assertEquals("", actual(outcome, "值"));
    }

    @Test
    void an_office_that_fills_in_the_table_is_no_unit() {
        for (String words : List.of("填报单位：清岚区教育局", "单位（盖章）：", "单位：教育局", "编制单位：区政府")) {
            Outcome outcome = judged(sheet("学校").row(words).row("代码", "值").row("K0", "12"));
            assertEquals("12", actual(outcome, "值"), words);
            assertEquals(
                    List.of(),
                    Stream.of(Kind.UNIT, Kind.CONVERTED)
                            .filter(said(outcome)::contains)
                            .toList());
        }
    }
}
