package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be divided by zero cannot be judged, and the zero's cell is named; it is no fault of the rule. */
class ZeroDivisorTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                书 : BigDecimal
                生 : BigDecimal
            end
            declare 县 extends Row
                @sheet( "县" )
                名称 : String @key @required @label
            end
            declare 每生  代码 : String @key @label  数 : BigDecimal  end
            """;
    private static final String HEAD =
            "rule \"生均\" @code( \"X\" ) @basis( \"C1\" ) @owner( \"局\" ) @severity( must ) when ";

    @TempDir
    Path temp;

    private Outcome judged(String rules) throws Exception {
        return Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", rules)
                .sheet("学校", "代码|书|生", "甲|40|10", "乙|40|0")
                .sheet("县", "名称", "县")
                .judge();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$校 : 学校( $书 : 书, $生 : 生 ) then judge.that( $校 ).measure( \"生均\", $书 / $生 ).atLeast( 2 ); end",
                "$校 : 学校( $书 : 书, $生 : 生 ) then judge.that( $校 ).measure( \"生均\", 4 ).atMost( $书 / $生 ); end",
                "$校 : 学校( $书 : 书, $生 : 生 ) then BigDecimal 均 = $书 / $生; if ( 均 >= 2 ) {"
                        + " judge.that( $校 ).measure( \"生均\", 均 ).atLeast( 2 ); } end",
            })
    void the_subject_stays_open_and_the_others_do_not(String rule) throws Exception {
        Outcome outcome = judged(HEAD + rule);
        assertEquals(Verdict.MET, Trial.of(outcome, "X", "甲").verdict());
        Judgement open = Trial.of(outcome, "X", "乙");
        assertEquals(Verdict.UNDETERMINED, open.verdict());
        assertTrue(open.message().contains("学校!C3 为 0，不能作除数"), open.message());
        assertTrue(outcome.problems().stream().noneMatch(each -> each.kind() == Problem.Kind.RULE_ERROR));
    }

    @Test
    void a_sum_over_it_stays_open() throws Exception {
        Judgement open = Trial.only(
                judged(HEAD + "$县 : 县() accumulate( 学校( $均 : 书 / 生 ); $和 : sum( $均 ) )"
                        + " then judge.that( $县 ).measure( \"和\", $和 ).atLeast( 2 ); end"),
                "X");
        assertEquals(Verdict.UNDETERMINED, open.verdict());
        assertTrue(open.message().contains("除以 0"), open.message());
    }

    @Test
    void a_derived_figure_stays_open_and_whatever_rests_on_it() throws Exception {
        Outcome outcome = judged("rule \"推\" when 学校( $码 : 代码, $书 : 书, $生 : 生 )"
                + " then insert( new 每生( $码, $书 / $生 ) ); end\n"
                + HEAD + "$每 : 每生( $数 : 数 ) then judge.that( $每 ).measure( \"数\", $数 ).atLeast( 2 ); end\n"
                + HEAD.replace("生均", "都").replace("\"X\"", "\"ALL\"") + "$县 : 县() accumulate( 每生( $数 : 数 );"
                + " $小 : min( $数 ) ) then judge.that( $县 ).measure( \"最少\", $小 ).atLeast( 2 ); end");
        assertEquals(Verdict.MET, Trial.of(outcome, "X", "甲").verdict());
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "X", "乙").verdict());
        assertTrue(Trial.of(outcome, "X", "乙").message().contains("学校!C3 为 0"));
        assertEquals(Verdict.UNDETERMINED, Trial.only(outcome, "ALL").verdict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$校 : 学校( $码 : 代码 ) 每生( 代码 == $码, 数 > 1 )",
                "$校 : 学校( $码 : 代码 ) exists 每生( 代码 == $码, 数 > 1 )",
                "$校 : 学校( $码 : 代码 ) not 每生( 代码 == $码, 数 < 1 )",
                "$校 : 学校( $码 : 代码 ) 每生( 代码 == $码, $数 : 数 ) 学校( 代码 == $码, 书 > $数 )",
            })
    void whoever_is_chosen_by_a_derived_figure_stays_open(String condition) throws Exception {
        Outcome outcome = judged("rule \"推\" when 学校( $码 : 代码, $书 : 书, $生 : 生 )"
                + " then insert( new 每生( $码, $书 / $生 ) ); end\n"
                + HEAD + condition + " then judge.that( $校 ).measure( \"数\", 3 ).atLeast( 2 ); end");
        assertEquals(Verdict.MET, Trial.of(outcome, "X", "甲").verdict());
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "X", "乙").verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$书 : 书, 书 / 生 > 1", "$书 : 书, 1 < 书 / 生", "$书 : 书 / 生"})
    void a_condition_that_cannot_be_decided_leaves_its_subject_open(String condition) throws Exception {
        Outcome outcome = judged(
                HEAD + "$校 : 学校( " + condition + " ) then judge.that( $校 ).measure( \"书\", $书 ).atLeast( 2 ); end");
        assertEquals(Verdict.MET, Trial.of(outcome, "X", "甲").verdict());
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "X", "乙").verdict());
        assertTrue(Trial.of(outcome, "X", "乙").message().contains("学校!C3 为 0"));
    }

    @Test
    void a_zero_in_the_conditions_of_a_derivation_is_named_too_and_the_rule_is_not() throws Exception {
        Outcome outcome = judged("rule \"推\" when 学校( $码 : 代码, $书 : 书, 书 / 生 > 1 )"
                + " then insert( new 每生( $码, $书 ) ); end\n"
                + HEAD + "$每 : 每生( $数 : 数 ) then judge.that( $每 ).measure( \"数\", $数 ).atLeast( 2 ); end\n"
                + HEAD.replace("生均", "都").replace("\"X\"", "\"ALL\"") + "$县 : 县() accumulate( 每生( $数 : 数 );"
                + " $和 : count( $数 ) ) then judge.that( $县 ).measure( \"校数\", $和 ).atLeast( 1 ); end");
        assertEquals(Verdict.UNDETERMINED, Trial.only(outcome, "ALL").verdict());
        assertTrue(outcome.problems().stream().noneMatch(each -> each.kind() == Problem.Kind.RULE_ERROR));
        assertTrue(
                outcome.problems().stream()
                        .anyMatch(each -> each.blocking() && each.message().contains("推算 [推] 的条件里 学校!C3 为 0，不能作除数")),
                outcome.problems().toString());
    }
}
