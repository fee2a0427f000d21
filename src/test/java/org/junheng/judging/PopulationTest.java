package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.pack.lint.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Rows that a pack says there must be: each one missing is named and keeps the run from being complete. */
class PopulationTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                生 : BigDecimal @required
            end
            declare 部
                代码 : String @key
            end
            declare 交流 extends Row
                @sheet( "交流" ) @every( "类别" )
                类别 : String @key @required @oneOf( "甲", "乙" )
                数 : BigDecimal
            end
            declare 情况 extends Row
                @sheet( "情况" ) @covers( "部" )
                代码 : String @key @required
                项 : String @key @required
            end
            declare 经费 extends Row
                @sheet( "经费" ) @last( "年份", 3, 1 )
                年份 : BigDecimal @key @required
            end
            declare 名额 extends Row
                @sheet( "名额" ) @last( "年份", 1 )
                年份 : BigDecimal @key @required
            end
            declare 届 extends Row
                @sheet( "届" ) @last( "届别", 1 )
                届别 : String @key @required
            end
            """;
    private static final String RULES = """
            rule "部" when 学校( $码 : 代码, 生 > 0 ) then insert( new 部( $码 ) ); end
            rule "交" @code( "X" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $交 : 交流( $数 : 数 )
            then judge.that( $交 ).measure( "数", $数 ).atLeast( 1 ); end
            """;

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    @TempDir
    static Path temp;

    /** The rows found missing when one row of one of the sheets is left out; none is left out where it is 0. */
    private static List<String> missing(String sheet, int row) {
        full("学校", sheet, row, "代码|生", "A|1", "B|0");
        full("交流", sheet, row, "类别|数", "甲|1", "乙|1");
        full("情况", sheet, row, "代码|项", "A|甲", "A|乙");
        full("经费", sheet, row, "年份", "2022", "2023", "2024");
        full("名额", sheet, row, "年份", "2025");
        full("届", sheet, row, "届别", "2024届", "2025届");
        return PACK.trial().judge(PACK.rulebook()).problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.MISSING_ROW && problem.blocking())
                .map(Problem::value)
                .toList();
    }

    private static void full(String name, String without, int left, String... rows) {
        PACK.trial()
                .sheet(
                        name,
                        IntStream.range(0, rows.length)
                                .filter(i -> i == 0 || !name.equals(without) || i != left)
                                .mapToObj(i -> rows[i])
                                .toArray(String[]::new));
    }

    @Test
    void nothing_is_missing_where_every_row_is_there() {
        assertEquals(List.of(), missing("", 0));
    }

    @Test
    void every_listed_value_has_a_row() {
        assertEquals(List.of("类别 甲"), missing("交流", 1));
        assertEquals(List.of("类别 乙"), missing("交流", 2));
    }

    @Test
    void one_row_is_enough_to_cover_a_fact_and_the_last_one_is_missed() {
        assertEquals(List.of(), missing("情况", 1));
        PACK.trial().sheet("情况", "代码|项", "B|甲");
        assertEquals(
                List.of("代码 A"),
                PACK.trial().judge(PACK.rulebook()).problems().stream()
                        .filter(problem -> problem.kind() == Problem.Kind.MISSING_ROW)
                        .map(Problem::value)
                        .toList());
    }

    @Test
    void the_last_years_have_rows_without_a_gap() {
        assertEquals(List.of("年份 2024"), missing("经费", 3));
        assertEquals(List.of("年份 2023"), missing("经费", 2));
        assertEquals(List.of("届别 2025届"), missing("届", 2));
        assertEquals(List.of(), missing("届", 1));
    }

    private static final String COUNTED = """
            rule "计" @code( "N" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $交 : 交流( 类别 == "甲" ) accumulate( 情况( $码 : 代码 ) ; $计 : count( $码 ) )
            then judge.that( $交 ).measure( "情况数", $计, "行" ).atMost( 2 ); end
            """;

    /** B covers only where its figure is above zero, so a figure that cannot be read leaves it open whether a row of it is missing. */
    @Test
    void a_row_that_may_have_to_be_there_leaves_open_what_counts_it() throws Exception {
        Trial counting =
                Trial.in(temp.resolve("counted")).file("facts.drl", FACTS).file("rules.drl", RULES + COUNTED);
        Rulebook rules = counting.compile();
        counting.sheet("交流", "类别|数", "甲|1", "乙|1").sheet("情况", "代码|项", "A|甲", "A|乙");
        assertEquals(Verdict.MET, counted(counting, rules, "A|1", "B|0"));
        assertEquals(Verdict.UNDETERMINED, counted(counting, rules, "A|1", "B|1"));
        assertEquals(Verdict.UNDETERMINED, counted(counting, rules, "A|1", "B|不详"));
        counting.sheet("情况", "代码|项", "A|甲", "B|甲");
        assertEquals(Verdict.MET, counted(counting, rules, "A|1", "B|不详"));
    }

    /** The blank code may be that of B, or of a school that need not be there. */
    @Test
    void a_row_without_its_key_may_be_any_that_is_missing_and_is_none_for_sure() throws Exception {
        Trial counting =
                Trial.in(temp.resolve("blank")).file("facts.drl", FACTS).file("rules.drl", RULES + COUNTED);
        Rulebook rules = counting.compile();
        counting.sheet("交流", "类别|数", "甲|1", "乙|1").sheet("情况", "代码|项|备注", "A|甲|", "|乙|补报");
        assertEquals(Verdict.MET, counted(counting, rules, "A|1", "B|0"));
        assertEquals(Verdict.UNDETERMINED, counted(counting, rules, "A|1", "B|1"));
    }

    private static Verdict counted(Trial trial, Rulebook rules, String... schools) throws Exception {
        List<String> rows = new ArrayList<>(List.of("代码|生"));
        rows.addAll(List.of(schools));
        Outcome outcome = trial.sheet("学校", rows.toArray(String[]::new)).judge(rules);
        return Trial.only(outcome, "N").verdict();
    }

    private static final String OPTIONAL = """
            declare 往年 extends Row
                @sheet( "往年" ) @optional
                年 : BigDecimal @unit( "年" ) @key @required @label
                数 : BigDecimal @unit( "人" )
            end
            """;
    private static final String ON_OPTIONAL = """
            rule "往" @code( "OLD" ) @basis( "C1" ) @owner( "局" ) @severity( %s ) @area( "前提" ) @remedy( "查明原因" )
            when $往 : 往年( $数 : 数 )
            then judge.that( $往 ).measure( "数", $数, "人" ).atLeast( 1 ); end
            """;

    /** A sheet that need not be there is judged where it is, and asked for by nobody where it is not. */
    @Test
    void an_optional_sheet_may_be_absent_or_empty() throws Exception {
        Trial some = Trial.in(temp.resolve("optional"))
                .file("facts.drl", FACTS + OPTIONAL)
                .file("rules.drl", RULES + ON_OPTIONAL.formatted("should"));
        Rulebook rules = some.compile();
        Outcome without = some.sheet("学校", "代码|生", "A|1")
                .sheet("交流", "类别|数", "甲|1", "乙|1")
                .judge(rules);
        assertEquals(List.of(), Trial.of(without, "OLD"));
        assertTrue(without.problems().stream().noneMatch(each -> each.message().contains("往年")));
        Outcome empty = some.sheet("往年", "年|数").judge(rules);
        assertTrue(empty.problems().stream()
                .noneMatch(each -> each.blocking() && each.message().contains("往年")));
        Outcome short1 = some.sheet("往年", "年|数", "2023|0").judge(rules);
        assertEquals(Verdict.NOT_MET, Trial.only(short1, "OLD").verdict());
    }

    @Test
    void what_decides_may_not_rest_on_an_optional_sheet() throws Exception {
        Trial.in(temp.resolve("decides"))
                .file("facts.drl", FACTS + OPTIONAL)
                .file("rules.drl", RULES + ON_OPTIONAL.formatted("must"));
        List<String> offenders = Lint.offenders(temp.resolve("decides/trial"), "zh").stream()
                .map(Object::toString)
                .filter(each -> each.contains("@optional"))
                .toList();
        assertEquals(1, offenders.size(), offenders.toString());
        assertTrue(offenders.get(0).contains("标准 [OLD] 是 must"), offenders.get(0));
    }
}
