package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that fails is an error for the subject it fails on; all else is judged as if it were not there. */
class FailingRuleTest {
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
            declare 每生  代码 : String @key @label  书 : BigDecimal  生 : BigDecimal  end
            declare 均数  代码 : String @key @label  数 : BigDecimal  end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must ) @area( \"甲\" )\n";
    private static final String RULES = """
            rule "书" @code( "BOOKS" ) %1$s when $校 : 学校( $书 : 书 )
            then judge.that( $校 ).measure( "书", $书 ).atLeast( 15 ); end
            rule "转" when 学校( $码 : 代码, $书 : 书, $生 : 生 ) then insert( new 每生( $码, $书, $生 ) ); end
            rule "平均" @code( "AVG" ) %1$s when $县 : 县() accumulate( 学校( $书 : 书 ); $均 : average( $书 ) )
            then judge.that( $县 ).measure( "均", $均 ).atLeast( 20 ); end
            rule "各项" @code( "ROLL" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $县 : 县() accumulate( $判 : Judgement( code == "BOOKS" ); $总 : tally( $判 ) )
            then judge.that( $县 ).measure( "达标数", $总.met ).atLeast( 3 ); end
            """.formatted(HEAD);

    @TempDir
    static Path temp;

    private static Outcome without;

    @BeforeAll
    static void judgeWithoutFailure() throws Exception {
        without = judged("");
    }

    @Test
    void a_failure_in_then_is_an_error_of_that_subject_alone() throws Exception {
        Outcome outcome = judged("""
                rule "坏" @code( "BAD" ) %1$s
                when
                    $校 : 学校( $书 : 书, $生 : 生 )
                then
                    judge.that( $校 ).measure( "生均", round( $书 / max( $生, 1 ), max( 0, 0.5 - $生 ) ) ).atLeast( 2 );
                end
                """);
        assertErrorOfB(outcome, "trial/bad.drl:6");
    }

    @Test
    void a_failure_in_when_is_an_error_of_that_subject_alone() throws Exception {
        Outcome outcome = judged("""
                rule "坏" @code( "BAD" ) %1$s
                when
                    $校 : 学校( $均 : round( 书 / max( 生, 1 ), max( 0, 0.5 - 生 ) ) )
                then
                    judge.that( $校 ).measure( "生均", $均 ).atLeast( 2 );
                end
                """);
        assertErrorOfB(outcome, "trial/bad.drl:6");
    }

    @Test
    void a_failure_in_when_over_derived_facts_is_an_error_of_that_subject_alone() throws Exception {
        Outcome outcome = judged("""
                rule "坏" @code( "BAD" ) %1$s
                when
                    $每 : 每生( $均 : round( 书 / max( 生, 1 ), max( 0, 0.5 - 生 ) ) )
                then
                    judge.that( $每 ).measure( "生均", $均 ).atLeast( 2 );
                end
                """);
        assertErrorOfB(outcome, "trial/bad.drl:6");
    }

    @Test
    void a_failure_in_an_aggregate_is_an_error_of_its_rule() throws Exception {
        Outcome outcome = judged("""
                rule "坏" @code( "BAD" ) %1$s
                when
                    $县 : 县()
                    accumulate( 学校( $均 : round( 书 / max( 生, 1 ), max( 0, 0.5 - 生 ) ) ); $和 : sum( $均 ) )
                then
                    judge.that( $县 ).measure( "和", $和 ).atLeast( 2 );
                end
                """);
        assertEquals(Verdict.ERROR, Trial.only(outcome, "BAD").verdict());
        assertEquals(Set.of("BAD 县 和"), Trial.changed(without, outcome));
    }

    @Test
    void two_rules_may_fail_at_once() throws Exception {
        Outcome outcome = judged("""
                rule "坏" @code( "BAD" ) %1$s when $校 : 学校( $均 : round( 书 / max( 生, 1 ), max( 0, 0.5 - 生 ) ) )
                then judge.that( $校 ).measure( "生均", $均 ).atLeast( 2 ); end
                rule "也坏" @code( "BAD2" ) %1$s when $校 : 学校( $均 : round( 书 / max( 生, 1 ), max( 0, 0.5 - 生 ) ) )
                then judge.that( $校 ).measure( "生均", $均 ).atLeast( 3 ); end
                rule "又坏" @code( "BAD3" ) %1$s when $校 : 学校( $均 : round( 生 / max( 生, 1 ), max( 0, 0.5 - 生 ) ) )
                then judge.that( $校 ).measure( "生均", $均 ).atLeast( 3 ); end
                """);
        for (String code : List.of("BAD", "BAD2", "BAD3")) {
            assertEquals(Verdict.ERROR, Trial.of(outcome, code, "乙").verdict());
            assertEquals(3, Trial.of(outcome, code).size());
        }
        assertEquals(9, Trial.changed(without, outcome).size());
    }

    @Test
    void a_roll_up_over_a_rule_that_failed_is_undetermined() throws Exception {
        Outcome outcome = judged("""
                rule "坏" @code( "BAD" ) %1$s when $校 : 学校( $均 : round( 书 / max( 生, 1 ), max( 0, 0.5 - 生 ) ) )
                then judge.that( $校 ).measure( "生均", $均 ).atLeast( 2 ); end
                rule "坏的总数" @code( "SUMMARY" ) @basis( "C1" ) @owner( "局" ) @severity( must )
                when $县 : 县() accumulate( $判 : Judgement( area == "甲" ); $总 : tally( $判 ) )
                then judge.that( $县 ).measure( "达标数", $总.met ).atLeast( 1 ); end
                """);
        assertEquals(Verdict.UNDETERMINED, Trial.only(outcome, "SUMMARY").verdict());
        assertEquals(Verdict.NOT_MET, Trial.only(outcome, "ROLL").verdict());
    }

    @Test
    void a_derivation_that_fails_in_then_leaves_its_population_open() throws Exception {
        Outcome outcome = judged("""
                rule "坏"
                when
                    学校( $码 : 代码, $书 : 书, $生 : 生 )
                then
                    insert( new 均数( $码, round( $书 / max( $生, 1 ), max( 0, 0.5 - $生 ) ) ) );
                end
                rule "均数和" @code( "SUM" ) %1$s when $县 : 县() accumulate( 均数( $数 : 数 ); $和 : sum( $数 ) )
                then judge.that( $县 ).measure( "和", $和 ).atLeast( 1 ); end
                rule "各均数" @code( "EACH" ) %1$s when $均 : 均数( $数 : 数 )
                then judge.that( $均 ).measure( "数", $数 ).atLeast( 2 ); end
                """);
        assertDerivationError(outcome, "trial/bad.drl:4");
        assertEquals("学校!A3", outcome.problems().get(0).place().orElseThrow().toString());
        assertEquals(Set.of("SUM 县 和", "EACH 甲 数", "EACH 丙 数"), Trial.changed(without, outcome));
        assertEquals(Verdict.MET, Trial.of(outcome, "EACH", "甲").verdict());
        assertEquals(Verdict.MET, Trial.of(outcome, "EACH", "丙").verdict());
    }

    @Test
    void a_derivation_that_fails_in_when_leaves_its_population_open() throws Exception {
        Outcome outcome = judged("""
                rule "坏"
                when
                    学校( $码 : 代码, $均 : round( 书 / max( 生, 1 ), max( 0, 0.5 - 生 ) ) )
                then
                    insert( new 均数( $码, $均 ) );
                end
                rule "均数和" @code( "SUM" ) %1$s when $县 : 县() accumulate( 均数( $数 : 数 ); $和 : sum( $数 ) )
                then judge.that( $县 ).measure( "和", $和 ).atLeast( 1 ); end
                rule "均数个数" @code( "COUNT" ) %1$s when $县 : 县() accumulate( $均 : 均数(); $数 : count( $均 ) )
                then judge.that( $县 ).measure( "数", $数 ).atLeast( 1 ); end
                """);
        assertDerivationError(outcome, "trial/bad.drl:4");
        assertEquals(Set.of("SUM 县 和", "COUNT 县 数"), Trial.changed(without, outcome));
        assertEquals(Verdict.UNDETERMINED, Trial.only(outcome, "COUNT").verdict());
    }

    private static Outcome judged(String bad) throws Exception {
        return Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES)
                .file("bad.drl", bad.isEmpty() ? "// 没有规则\n" : bad.formatted(HEAD))
                .sheet("学校", "代码|书|生", "甲|20|10", "乙|10|0", "丙|30|15")
                .sheet("县", "名称", "县")
                .judge();
    }

    private static void assertErrorOfB(Outcome outcome, String place) {
        Judgement error = Trial.of(outcome, "BAD", "乙");
        assertEquals(Verdict.ERROR, error.verdict());
        assertTrue(error.message().contains(place), error.message());
        assertTrue(error.message().contains("[坏]") && error.message().contains("除以零"), error.message());
        assertEquals(Verdict.MET, Trial.of(outcome, "BAD", "甲").verdict());
        assertEquals("2", Trial.of(outcome, "BAD", "丙").actual());
        assertEquals(Set.of("BAD 甲 生均", "BAD 乙 生均", "BAD 丙 生均"), Trial.changed(without, outcome));
    }

    private static void assertDerivationError(Outcome outcome, String place) {
        assertEquals(1, outcome.problems().size(), outcome.problems().toString());
        Problem problem = outcome.problems().get(0);
        assertEquals(Problem.Kind.RULE_ERROR, problem.kind());
        assertTrue(problem.blocking());
        assertTrue(problem.message().contains("坏") && problem.message().contains(place), problem.message());
        assertEquals(Verdict.UNDETERMINED, Trial.only(outcome, "SUM").verdict());
    }
}
