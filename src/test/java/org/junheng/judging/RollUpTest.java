package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Judgements are facts for later rules; exclusions and data checks are kept apart from them. */
class RollUpTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                类型 : String @required
                书 : BigDecimal
                房 : BigDecimal
            end
            declare 县 extends Row
                @sheet( "县" )
                名称 : String @key @required @label
                书合计 : BigDecimal
            end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must ) ";
    private static final String RULES = """
            rule "不计教学点" @basis( "C1" ) when $校 : 学校( 类型 == "教学点" )
            then judge.exclude( $校, "办学", "教学点不计" ); end
            rule "书" @code( "BOOKS" ) %1$s @area( "办学" )
            when $校 : 学校( $书 : 书 ) not Exclusion( fact == $校, scope == "办学" )
            then judge.that( $校 ).measure( "书", $书 ).worth( 6 ).atLeast( 10 ); end
            rule "房" @code( "ROOMS" ) %1$s @area( "办学" )
            when $校 : 学校( $房 : 房 ) not Exclusion( fact == $校, scope == "办学" )
            then judge.that( $校 ).measure( "房", $房 ).worth( 4 ).atLeast( 2 ); end
            rule "全部达标" @code( "ALL" ) %1$s
            when $校 : 学校() not Exclusion( fact == $校, scope == "办学" )
                accumulate( $判 : Judgement( area == "办学", fact == $校 ); $总 : tally( $判 ) )
            then judge.that( $校 ).measure( "全部达标", $总.allMet ).holds(); end
            rule "得分" @code( "POINTS" ) %1$s
            when $校 : 学校() not Exclusion( fact == $校, scope == "办学" )
                accumulate( Judgement( code in ( "BOOKS", "ROOMS" ), fact == $校, $分 : points ); $和 : sum( $分 ) )
            then judge.that( $校 ).measure( "得分", $和, "分" ).atLeast( 6 ); end
            rule "达标数" @code( "MET" ) %1$s
            when $县 : 县() accumulate( $判 : Judgement( code == "ALL" ); $总 : tally( $判 ) )
            then judge.that( $县 ).measure( "达标数", $总.met ).atLeast( 1 );
                 judge.that( $县 ).measure( "不达标数", $总.notMet ).atMost( 1 );
                 judge.that( $县 ).measure( "校数", $总.considered ).equalTo( 2 );
                 judge.that( $县 ).measure( "未定数", $总.undetermined ).equalTo( 0 ); end
            rule "书合计一致" @code( "CHECK" ) @basis( "C1" ) @owner( "局" ) @severity( data ) @area( "办学" )
            when $县 : 县( $报 : 书合计 ) accumulate( 学校( $书 : 书 ); $和 : sum( $书 ) )
            then judge.that( $县 ).measure( "书合计", $报 ).equalTo( $和 ); end
            """.formatted(HEAD);

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    @Test
    void a_school_that_meets_all_is_met_and_one_that_misses_one_is_not() {
        Outcome outcome = judged("27", "甲|小学|12|3", "乙|小学|9|3", "丙|教学点|6|0");
        assertEquals(Verdict.MET, Trial.of(outcome, "ALL", "甲").verdict());
        assertEquals(Verdict.NOT_MET, Trial.of(outcome, "ALL", "乙").verdict());
        assertEquals(List.of("1", "1", "2", "0"), tallied(outcome));
        assertEquals(0, outcome.problems().size(), outcome.problems().toString());
    }

    @Test
    void points_are_earned_by_meeting_and_added_up() {
        Outcome outcome = judged("27", "甲|小学|12|3", "乙|小学|9|3", "丙|教学点|6|0");
        assertEquals("10", Trial.of(outcome, "POINTS", "甲").actual());
        assertEquals("4", Trial.of(outcome, "POINTS", "乙").actual());
        assertEquals("2", Trial.of(outcome, "POINTS", "乙").gap());
        assertEquals(
                Optional.of(BigDecimal.ZERO), Trial.of(outcome, "BOOKS", "乙").points());
        assertEquals(
                Optional.of(new BigDecimal("6")),
                Trial.of(outcome, "BOOKS", "乙").worth());
    }

    @Test
    void an_undetermined_judgement_leaves_open_what_it_could_change() {
        Outcome outcome = judged("", "甲|小学|12|", "乙|小学|9|");
        Judgement open = Trial.of(outcome, "ALL", "甲");
        assertEquals(Verdict.UNDETERMINED, open.verdict());
        assertTrue(open.message().contains("学校!D2"), open.message());
        assertEquals(Verdict.NOT_MET, Trial.of(outcome, "ALL", "乙").verdict());
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "POINTS", "甲").verdict());
        assertEquals(List.of("", "", "2", "1"), tallied(outcome));
    }

    @Test
    void the_evidence_of_a_roll_up_goes_down_to_the_cells() {
        Outcome outcome = judged("27", "甲|小学|12|3", "乙|小学|9|3", "丙|教学点|6|0");
        List<String> cells = Trial.of(outcome, "MET").get(0).evidence().stream()
                .map(entry -> entry.place().toString() + entry.value())
                .toList();
        assertTrue(cells.containsAll(List.of("学校!C212", "学校!D23", "学校!C39", "学校!D33")), cells.toString());
    }

    @Test
    void an_excluded_school_is_listed_with_its_reason_and_not_judged() {
        Outcome outcome = judged("27", "甲|小学|12|3", "乙|小学|9|3", "丙|教学点|6|0");
        assertEquals(1, outcome.exclusions().size());
        Exclusion exclusion = outcome.exclusions().get(0);
        assertEquals("丙", exclusion.subject().key());
        assertEquals("办学", exclusion.scope());
        assertEquals("教学点不计", exclusion.reason());
        assertEquals(List.of("C1"), exclusion.basis());
        assertEquals("学校!B4", exclusion.evidence().get(0).place().toString());
        assertEquals(2, Trial.of(outcome, "BOOKS").size());
    }

    @Test
    void a_school_that_may_be_excluded_is_left_open_and_no_other() {
        Outcome outcome = judged("27", "甲|小学|12|3", "乙||9|3", "丙|教学点|6|0");
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "BOOKS", "乙").verdict());
        assertEquals(Verdict.MET, Trial.of(outcome, "BOOKS", "甲").verdict());
        assertEquals(Verdict.MET, Trial.of(outcome, "ALL", "甲").verdict());
    }

    @Test
    void figures_that_disagree_are_a_data_problem_and_no_finding() {
        Outcome outcome = judged("28", "甲|小学|12|3", "乙|小学|9|3", "丙|教学点|6|0");
        assertEquals(0, Trial.of(outcome, "CHECK").size());
        assertEquals(1, outcome.problems().size(), outcome.problems().toString());
        Problem problem = outcome.problems().get(0);
        assertEquals(Problem.Kind.DISAGREEMENT, problem.kind());
        assertTrue(problem.blocking());
        assertEquals("县!B2", problem.place().orElseThrow().toString());
        assertTrue(problem.message().contains("28") && problem.message().contains("27"), problem.message());
        assertEquals(1, outcome.dataChecks().get(0).counts().notMet());
        assertTrue(outcome.criteria().stream()
                .noneMatch(criterion -> criterion.code().equals("CHECK")));
    }

    private static Outcome judged(String total, String... schools) {
        String[] rows = new String[schools.length + 1];
        rows[0] = "代码|类型|书|房";
        System.arraycopy(schools, 0, rows, 1, schools.length);
        return PACK.trial().sheet("学校", rows).sheet("县", "名称|书合计", "县|" + total).judge(PACK.rulebook());
    }

    private static List<String> tallied(Outcome outcome) {
        return List.of("达标数", "不达标数", "校数", "未定数").stream()
                .map(item -> Trial.named(outcome, "MET 县 " + item).actual())
                .toList();
    }
}
