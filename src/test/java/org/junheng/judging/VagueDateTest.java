package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date that names no day is one where the day does not matter, and unread where it does. */
class VagueDateTest {
    private static final String FACTS = """
            declare 文件 extends Row
                @sheet( "文件" )
                名 : String @key @required
                发 : LocalDate
                限 : LocalDate
            end
            declare 迟
                名 : String @key
            end
            """;
    private static final String RULES = """
            rule "按期" @code( "BY" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $文 : 文件( $发 : 发, $限 : 限 )
            then judge.that( $文 ).measure( "按期", $发 <= $限 ).holds(); end
            rule "早于" @code( "BEFORE" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $文 : 文件( $发 : 发, $限 : 限 )
            then judge.that( $文 ).measure( "早于", $发 < $限 ).holds(); end
            rule "有日期" @code( "SET" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $文 : 文件( $名 : 名 ); accumulate( 文件( 名 == $名, 发 != null, $一 : 名 ) ; $数 : count( $一 ) )
            then judge.that( $文 ).measure( "有日期", $数 ).atLeast( 1 ); end
            rule "迟" when 文件( $名 : 名, $发 : 发, $限 : 限, 发 > $限 ) then insert( new 迟( $名 ) ); end
            rule "都不迟" @code( "ALL" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when accumulate( 迟( $名 : 名 ) ; $数 : count( $名 ) ); $文 : 文件( 名 == "甲" )
            then judge.that( $文 ).measure( "迟的", $数 ).atMost( 0 ); end
            """;

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    private static Outcome judged(String... rows) {
        return PACK.trial()
                .sheet(
                        "文件",
                        IntStream.rangeClosed(0, rows.length)
                                .mapToObj(i -> i == 0 ? "名|发|限" : rows[i - 1])
                                .toArray(String[]::new))
                .judge(PACK.rulebook());
    }

    private static boolean blocked(Outcome outcome) {
        return outcome.problems().stream().anyMatch(Problem::blocking);
    }

    @ParameterizedTest
    @CsvSource({
        "2025年9月, 2025-10-15, MET, MET",
        "2025年9月, 2025-10-01, MET, MET",
        "2025年9月, 2025-09-30, MET, UNDETERMINED",
        "2025年9月, 2025-09-15, UNDETERMINED, UNDETERMINED",
        "2025年9月, 2025-09-01, UNDETERMINED, NOT_MET",
        "2025年9月, 2025-08-31, NOT_MET, NOT_MET",
        "2025-9, 2025年10月, MET, MET",
        "2025.09, 2025年9月, UNDETERMINED, UNDETERMINED",
        "2025/10, 2025年9月份, NOT_MET, NOT_MET",
        "2024年, 2025年, MET, MET",
        "2025年, 2025年9月, UNDETERMINED, UNDETERMINED",
        "2025年, 2025-12-31, MET, UNDETERMINED",
        "Sep-25, 2025-10-15, MET, MET",
    })
    void only_a_month_that_any_day_of_it_would_decide_alike_decides(
            String issued, String limit, Verdict by, Verdict before) {
        Outcome outcome = judged("甲|" + issued + "|" + limit);
        assertEquals(by, Trial.only(outcome, "BY").verdict());
        assertEquals(before, Trial.only(outcome, "BEFORE").verdict());
        assertEquals(Verdict.MET, Trial.only(outcome, "SET").verdict());
    }

    @Test
    void what_is_read_is_remarked_and_what_is_not_blocks() {
        Outcome settled = judged("甲|2025年9月|2025-10-15");
        assertEquals(
                List.of("文件!B2 的 [2025年9月] 没有写到日；[发] 是其中哪一日都不影响判定，照读。"),
                settled.problems().stream().map(Problem::message).toList());
        assertTrue(!blocked(settled));
        Outcome open = judged("甲|2025年9月|2025-09-15");
        assertTrue(blocked(open));
        assertTrue(open.problems().get(0).message().contains("补上日"));
    }

    @Test
    void a_month_that_decides_leaves_the_others_read() {
        Outcome outcome = judged("甲|2025年9月|2025-09-15", "乙|2025年9月|2025-10-15", "丙|2025-07-01|2025年8月");
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "BY", "甲").verdict());
        assertEquals(Verdict.MET, Trial.of(outcome, "BY", "乙").verdict());
        assertEquals(Verdict.MET, Trial.of(outcome, "BY", "丙").verdict());
        assertEquals(Verdict.UNDETERMINED, Trial.only(outcome, "ALL").verdict());
        assertEquals(1, outcome.problems().stream().filter(Problem::blocking).count());
    }

    @Test
    void a_roll_up_that_fails_whatever_the_day_is_decided() {
        Outcome outcome = judged("甲|2025年9月|2025-09-15", "乙|2025-09-16|2025-09-15");
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "BY", "甲").verdict());
        assertEquals(Verdict.NOT_MET, Trial.of(outcome, "BY", "乙").verdict());
    }

    /** Excel makes the first day of the month of what is typed as a month, and shows the month. */
    @ParameterizedTest
    @CsvSource({
        "2025-09-01, 2025年9月, UNDETERMINED",
        "2025-09-01, Sep-25, UNDETERMINED",
        "2025-09-01, 2025年9月1日, NOT_MET",
        "2025-09-02, 2025年9月, NOT_MET",
    })
    void a_date_that_excel_shows_as_a_month_is_a_month(LocalDate stored, String shown, Verdict verdict) {
        County county = County.of(PACK.rulebook(), "试验.xlsx");
        SheetFixture.sheet("文件")
                .row("名", "发", "限")
                .row("甲", new Cell(1, new CellValue.Date(stored), shown), "2025-08-31")
                .row("乙", new Cell(1, new CellValue.Date(stored), shown), "2025-09-01")
                .into(county);
        Outcome outcome = county.judge();
        assertEquals(Verdict.NOT_MET, Trial.of(outcome, "BY", "甲").verdict());
        assertEquals(
                verdict == Verdict.NOT_MET && stored.getDayOfMonth() == 1 ? Verdict.MET : verdict,
                Trial.of(outcome, "BY", "乙").verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年13月", "2025年9月上旬", "9月", "去年", "2025"})
    void what_names_no_month_of_a_year_is_no_date(String text) {
        Outcome outcome = judged("甲|" + text + "|2025-10-15");
        assertEquals(Verdict.UNDETERMINED, Trial.only(outcome, "BY").verdict());
        assertTrue(blocked(outcome));
    }
}
