package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The number typed is the number compared. */
class ExactLimitsTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                面积 : BigDecimal @required @unit( "㎡" )
                毕业 : BigDecimal
                入学 : BigDecimal
                书 : BigDecimal
                生 : BigDecimal
            end
            declare 限额 extends Row
                @sheet( "限额" )
                面积 : BigDecimal @key @required
            end
            declare 县 extends Row
                @sheet( "县" )
                名称 : String @key @required @label
            end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must )\n";
    private static final String RULES = """
            rule "至少4.2" @code( "LEAST" ) %1$s when $校 : 学校( $值 : 面积 )
            then judge.that( $校 ).measure( "面积", $值, "㎡" ).atLeast( 4.2 ); end
            rule "至多4.2" @code( "MOST" ) %1$s when $校 : 学校( $值 : 面积 )
            then judge.that( $校 ).measure( "面积", $值 ).atMost( 4.2 ); end
            rule "超过4.2" @code( "MORE" ) %1$s when $校 : 学校( $值 : 面积 )
            then judge.that( $校 ).measure( "面积", $值 ).moreThan( 4.2 ); end
            rule "低于4.2" @code( "LESS" ) %1$s when $校 : 学校( $值 : 面积 )
            then judge.that( $校 ).measure( "面积", $值 ).lessThan( 4.2 ); end
            rule "等于4.2" @code( "EQUAL" ) %1$s when $校 : 学校( $值 : 面积 )
            then judge.that( $校 ).measure( "面积", $值 ).equalTo( 4.2 ); end
            rule "在4.2和4.2之间" @code( "BETWEEN" ) %1$s when $校 : 学校( $值 : 面积 )
            then judge.that( $校 ).measure( "面积", $值 ).between( 4.2, 4.20 ); end
            rule "是4.2" @code( "ONE" ) %1$s when $校 : 学校( $值 : 面积 )
            then judge.that( $校 ).measure( "面积", $值 ).oneOf( 4.2, 5 ); end
            rule "面积是4.2的" @code( "CHOSEN" ) %1$s when $校 : 学校( 面积 == 4.20 )
            then judge.that( $校 ).measure( "面积", $校.面积 ).equalTo( 4.200 ); end
            rule "面积不低于4.2的" @code( "CHOSEN2" ) %1$s when $校 : 学校( 面积 >= 4.2, 面积 <= 4.2, 面积 in ( 4.20 ) )
            then judge.that( $校 ).measure( "面积", $校.面积 ).equalTo( 4.2 ); end
            rule "面积不是4.2的" @code( "OTHERS" ) %1$s when $校 : 学校( 面积 != 4.20 )
            then judge.that( $校 ).measure( "面积", $校.面积 ).equalTo( 4.2 ); end
            rule "巩固率" @code( "RATE" ) %1$s when $校 : 学校( $毕 : 毕业, $入 : 入学 )
            then judge.that( $校 ).measure( "巩固率", $毕 / $入 * 100, "%%" ).atLeast( 98 ); end
            rule "条件中算的巩固率" @code( "RATE2" ) %1$s when $校 : 学校( $率 : 毕业 / 入学 * 100 )
            then judge.that( $校 ).measure( "巩固率", $率, "%%" ).atLeast( 98.0 ); end
            rule "限额内" @code( "JOIN" ) %1$s when $限 : 限额( $面 : 面积 ) $校 : 学校( 面积 == $面 )
            then judge.that( $校 ).measure( "面积", $面 ).equalTo( 96 ); end
            rule "差异系数0.65" @code( "CV65" ) %1$s
            when $县 : 县() accumulate( 学校( 面积 < 50, $书 : 书, $生 : 生 ); $差 : balance( $书, $生 ) )
            then judge.that( $县 ).measure( "差异系数", $差.coefficient ).atMost( 0.65 ); end
            rule "差异系数低于0.65" @code( "CV65-" ) %1$s
            when $县 : 县() accumulate( 学校( 面积 < 50, $书 : 书, $生 : 生 ); $差 : balance( $书, $生 ) )
            then judge.that( $县 ).measure( "差异系数", $差.coefficient ).lessThan( 0.65 ); end
            rule "差异系数0.55" @code( "CV55" ) %1$s
            when $县 : 县() accumulate( 学校( 面积 > 50, $书 : 书, $生 : 生 ); $差 : balance( $书, $生 ) )
            then judge.that( $县 ).measure( "差异系数", $差.coefficient ).atMost( 0.55 ); end
            """.formatted(HEAD);

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    @Test
    void a_value_exactly_at_the_limit_is_judged_as_equal_to_it() {
        Outcome outcome = judged("4.20", "980", "1000");
        assertEquals(Verdict.MET, verdict(outcome, "LEAST"));
        assertEquals(Verdict.MET, verdict(outcome, "MOST"));
        assertEquals(Verdict.NOT_MET, verdict(outcome, "MORE"));
        assertEquals(Verdict.NOT_MET, verdict(outcome, "LESS"));
        assertEquals(Verdict.MET, verdict(outcome, "EQUAL"));
        assertEquals(Verdict.MET, verdict(outcome, "BETWEEN"));
        assertEquals(Verdict.MET, verdict(outcome, "ONE"));
        assertEquals(Verdict.MET, verdict(outcome, "CHOSEN"));
        assertEquals(Verdict.MET, verdict(outcome, "CHOSEN2"));
        assertEquals(0, Trial.of(outcome, "OTHERS").size());
    }

    @Test
    void one_part_in_18_digits_below_the_limit_is_not_the_limit() {
        Outcome outcome = judged("4.19999999999999999", "980", "1000");
        assertEquals(Verdict.NOT_MET, verdict(outcome, "LEAST"));
        assertEquals(Verdict.MET, verdict(outcome, "LESS"));
        assertEquals(Verdict.NOT_MET, verdict(outcome, "EQUAL"));
        assertEquals(0, Trial.of(outcome, "CHOSEN").size());
        assertEquals(1, Trial.of(outcome, "OTHERS").size());
        Judgement least = Trial.only(outcome, "LEAST");
        assertEquals("4.19999999999999999", least.actual());
        assertEquals("0.00000000000000001", least.gap());
        assertEquals("4.2", least.required());
    }

    @Test
    void a_retention_of_980_in_1000_is_98_percent() {
        Outcome outcome = judged("4.2", "980", "1000");
        assertEquals("98", Trial.only(outcome, "RATE").actual());
        assertEquals(Verdict.MET, verdict(outcome, "RATE"));
        assertEquals(Verdict.MET, verdict(outcome, "RATE2"));
    }

    @Test
    void a_retention_just_below_98_percent_falls_short() {
        Outcome outcome = judged("4.2", "979999999999", "1000000000000");
        assertEquals("97.9999999999", Trial.only(outcome, "RATE").actual());
        assertEquals("0.0000000001", Trial.only(outcome, "RATE").gap());
        assertEquals(Verdict.NOT_MET, verdict(outcome, "RATE"));
        assertEquals(Verdict.NOT_MET, verdict(outcome, "RATE2"));
    }

    @Test
    void figures_join_by_value_and_not_by_how_they_are_written() {
        Outcome outcome = judged("96.0", "980", "1000");
        assertEquals("96", Trial.only(outcome, "JOIN").actual());
        assertEquals(Verdict.MET, verdict(outcome, "JOIN"));
    }

    // Two schools of 100 pupils with 165 and 35 books: ratios 1.65 and 0.35, mean 1, S 0.65.
    // Two schools of 200 pupils with 310 and 90 books: ratios 1.55 and 0.45, mean 1, S 0.55.
    @Test
    void a_coefficient_exactly_at_its_limit_meets_it() {
        Outcome outcome = PACK.trial()
                .sheet("县", "名称", "甲县")
                .sheet("限额", "面积", "96")
                .sheet(
                        "学校",
                        "代码|面积|毕业|入学|书|生",
                        "1|1|1|1|165|100",
                        "2|1|1|1|35|100",
                        "3|60|1|1|310|200",
                        "4|60|1|1|90|200")
                .judge(PACK.rulebook());
        assertEquals("0.65", Trial.only(outcome, "CV65").actual());
        assertEquals(Verdict.MET, verdict(outcome, "CV65"));
        assertEquals(Verdict.NOT_MET, verdict(outcome, "CV65-"));
        assertEquals("0.55", Trial.only(outcome, "CV55").actual());
        assertEquals(Verdict.MET, verdict(outcome, "CV55"));
    }

    private static Outcome judged(String area, String left, String entered) {
        return PACK.trial()
                .sheet("县", "名称", "甲县")
                .sheet("限额", "面积", "96")
                .sheet("学校", "代码|面积|毕业|入学|书|生", "甲|" + area + "|" + left + "|" + entered + "|1|1")
                .judge(PACK.rulebook());
    }

    private static Verdict verdict(Outcome outcome, String code) {
        return Trial.only(outcome, code).verdict();
    }
}
