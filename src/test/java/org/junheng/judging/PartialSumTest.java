package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a rule asks of a sum of which a row is missing is not known, however it is asked and whichever way the rows that
 * are there decide it.
 */
class PartialSumTest {
    private static final String FACTS = """
            declare 区 extends Row
                @sheet( "区" )
                区名 : String @key @required
                今年 : BigDecimal @required
                大区 : Boolean
            end
            declare 入学 extends Row
                @sheet( "入学" ) @every( "学段" )
                学段 : String @key @required @oneOf( "小学", "初中" )
                人数 : BigDecimal
            end
            declare 多  区名 : String @key  end
            declare 大  区名 : String @key  end
            declare 类  区名 : String @key  类别 : String  end
            declare 局部  区名 : String @key  类别 : String  end
            declare 总  区名 : String @key  总数 : BigDecimal  end
            """;
    private static final String SUM =
            " when $区 : 区( $名 : 区名, $今 : 今年, $大 : 大区 )" + " accumulate( 入学( $人 : 人数 ); $上 : sum( $人 ) ) then ";
    private static final String JUDGED = "then judge.that( $区 ).measure( \"今年\", $今 ).atLeast( 1000 ); end\n";
    private static final String RULES =
            """
            rule "多" %1$s if ( $今 > $上 ) { insert( new 多( $名 ) ); } end
            rule "大" %1$s if ( $大 == true ) { insert( new 大( $名 ) ); } end
            rule "类" %1$s insert( new 类( $名, $今 > $上 ? "多" : "少" ) ); end
            rule "局部" %1$s String 类 = $今 > $上 ? "多" : "少"; insert( new 局部( $名, 类 ) ); end
            rule "总" %1$s insert( new 总( $名, $上 ) ); end
            rule "外" %1$s if ( $今 > $上 ) { judge.exclude( $区, "外", "多" ); } end
            rule "甲" @code( "MADE" ) %2$s when $区 : 区( $名 : 区名, $今 : 今年 ) 多( 区名 == $名 ) %3$s
            rule "乙" @code( "KNOWN" ) %2$s when $区 : 区( $名 : 区名, $今 : 今年 ) 大( 区名 == $名 ) %3$s
            rule "丙" @code( "TEXT" ) %2$s when $区 : 区( $名 : 区名, $今 : 今年 ) 类( 区名 == $名, 类别 == "多" ) %3$s
            rule "丁" @code( "LOCAL" ) %2$s when $区 : 区( $名 : 区名, $今 : 今年 ) 局部( 区名 == $名, 类别 == "多" ) %3$s
            rule "戊" @code( "PATTERN" ) %2$s when $区 : 区( $名 : 区名, $今 : 今年 ) 总( 区名 == $名, 总数 < $今 ) %3$s
            rule "己" @code( "JOIN" ) %2$s when accumulate( 入学( $人 : 人数 ); $上 : sum( $人 ) )
                $区 : 区( $今 : 今年 > $上 ) %3$s
            rule "庚" @code( "OUT" ) %2$s when $区 : 区( $今 : 今年 ) not Exclusion( fact == $区, scope == "外" ) %3$s
            rule "辛" @code( "CHOSEN" ) %2$s %1$s
                if ( $今 > $上 ) { judge.that( $区 ).measure( "今年", $今 ).atLeast( 1000 ); } end
            rule "壬" @code( "BESIDE" ) %2$s %1$s judge.that( $区 ).measure( "今年", $今 ).atLeast( 1000 );
                if ( $今 > $上 ) { judge.that( $区 ).item( "多" ).measure( "今年", $今 ).atLeast( 1000 ); } end
            rule "癸" @code( "SURE" ) %2$s %1$s
                if ( $大 == true ) { judge.that( $区 ).measure( "今年", $今 ).atLeast( 1000 ); } end
            """.formatted(SUM, "@basis( \"C1\" ) @owner( \"局\" ) @severity( must )", JUDGED);

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    /** The verdicts by code and item of a district of 500 of which so many were there before. */
    private static Map<String, Verdict> verdicts(String... before) {
        String[] rows = new String[before.length + 1];
        rows[0] = "学段|人数";
        System.arraycopy(before, 0, rows, 1, before.length);
        Outcome outcome =
                PACK.trial().sheet("区", "区名|今年|大区", "甲|500|否").sheet("入学", rows).judge(PACK.rulebook());
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (Judgement judgement : outcome.judgements()) {
            verdicts.merge(name(judgement), judgement.verdict(), (one, other) -> {
                throw new AssertionError("judged twice: " + judgement);
            });
        }
        return verdicts;
    }

    private static String name(Judgement judgement) {
        return judgement.item().equals("多") ? judgement.code() + " 多" : judgement.code();
    }

    private static Set<String> open(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .filter(each -> each.getValue() == Verdict.UNDETERMINED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final Set<String> ALL =
            Set.of("MADE", "TEXT", "LOCAL", "PATTERN", "JOIN", "OUT", "CHOSEN", "BESIDE", "BESIDE 多");

    @Test
    void with_all_rows_nothing_is_open() {
        assertEquals(
                Set.of("MADE", "TEXT", "LOCAL", "PATTERN", "JOIN", "CHOSEN", "BESIDE", "BESIDE 多"),
                verdicts("小学|100", "初中|100").keySet());
        assertEquals(Set.of("OUT", "BESIDE"), verdicts("小学|300", "初中|300").keySet());
        assertEquals(Set.of(), open(verdicts("小学|100", "初中|100")));
        assertEquals(Set.of(), open(verdicts("小学|300", "初中|300")));
    }

    @Test
    void with_a_row_missing_all_is_open_that_the_sum_decides_though_the_others_meet_the_condition() {
        assertEquals(ALL, open(verdicts("小学|100")));
    }

    @Test
    void with_a_row_missing_all_is_open_that_the_sum_decides_though_the_others_do_not_meet_the_condition() {
        assertEquals(ALL, open(verdicts("小学|600")));
    }

    @Test
    void with_a_blank_all_is_open_once_a_subject() {
        assertEquals(ALL, with("BESIDE", open(verdicts("小学|600", "初中|"))));
    }

    private static Set<String> with(String more, Set<String> some) {
        Set<String> all = new TreeSet<>(some);
        all.add(more);
        return all;
    }

    @Test
    void what_a_choice_asks_of_other_figures_stays_certain() {
        assertEquals(false, verdicts("小学|600").containsKey("SURE"));
        assertEquals(false, verdicts("小学|600").containsKey("KNOWN"));
        assertEquals(false, verdicts("小学|600", "初中|").containsKey("KNOWN"));
    }
}
