package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A blank opens a condition only for those whom it could concern, by literals, joins, tests, choices and derivations. */
class HolesTest {
    private static final String FACTS = """
            declare 校 extends Row
                @sheet( "校" )
                代码 : String @key @required @label
                段 : String
                人 : BigDecimal
            end
            declare 班 extends Row
                @sheet( "班" )
                代码 : String @key @required
                班名 : String @key @required @label
                段 : String
                年 : BigDecimal
                人 : BigDecimal
            end
            declare 大班  代码 : String @key  班名 : String @key  段 : String  end
            declare 校情  代码 : String @key  大班数 : BigDecimal  end
            declare 有班  代码 : String @key  end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must ) @area( \"%s\" )\n";
    private static final String RULES = """
            rule "班数" @code( "CLASSES" ) %1$s when $校 : 校( $码 : 代码 )
                accumulate( $班 : 班( 代码 == $码 ); $数 : count( $班 ) )
            then judge.that( $校 ).measure( "班数", $数 ).atLeast( 1 ); end
            rule "小班数" @code( "JUNIOR" ) %1$s when $校 : 校( $码 : 代码 )
                accumulate( $班 : 班( 代码 == $码, 段 == "小" ); $数 : count( $班 ) )
            then judge.that( $校 ).measure( "小班数", $数 ).atLeast( 0 ); end
            rule "同段" @code( "SAME" ) %1$s when $校 : 校( $码 : 代码, $段 : 段 )
                accumulate( $班 : 班( 代码 == $码, 段 == $段 ); $数 : count( $班 ) )
            then judge.that( $校 ).measure( "同段", $数 ).atLeast( 0 ); end
            rule "没有老班" @code( "NOT" ) %1$s when $校 : 校( $码 : 代码 ) not 班( 代码 == $码, 年 < 2000 )
            then judge.that( $校 ).measure( "没有老班", 1 ).equalTo( 1 ); end
            rule "有新班" @code( "EXISTS" ) %1$s when $校 : 校( $码 : 代码 ) exists 班( 代码 == $码, 年 >= 2000 )
            then judge.that( $校 ).measure( "有新班", 1 ).equalTo( 1 ); end
            rule "小或大" @code( "OR" ) %1$s when $班 : 班( 段 == "小" || 人 > 40 )
            then judge.that( $班 ).measure( "一", 1 ).equalTo( 1 ); end
            rule "在内" @code( "IN" ) %1$s when $校 : 校( $码 : 代码 )
                accumulate( $班 : 班( 代码 == $码, 段 in ( "中", "高" ) ); $数 : count( $班 ) )
            then judge.that( $校 ).measure( "在内", $数 ).atLeast( 0 ); end
            rule "挑" when 班( $码 : 代码, $名 : 班名, 人 > 40, $段 : 段 ) then insert( new 大班( $码, $名, $段 ) ); end
            rule "数" when 校( $码 : 代码 ) accumulate( 大班( 代码 == $码, $段 : 段 ); $数 : count( $段 ) )
            then insert( new 校情( $码, $数 ) ); end
            rule "深" @code( "CHAIN" ) %1$s when 校情( $码 : 代码, $数 : 大班数 ) $校 : 校( 代码 == $码 )
            then judge.that( $校 ).measure( "大班", $数 ).atMost( 9 ); end
            rule "有" when 班( $码 : 代码 ) then insert( new 有班( $码 ) ); end
            rule "或校" @code( "EITHER" ) %1$s when $校 : 校( $码 : 代码, $人 : 人 )
                ( 有班( 代码 == $码 ) or 大班( 代码 == $码 ) )
            then judge.that( $校 ).measure( "或" , $人 ).atLeast( 1 ); end
            rule "同年" @code( "TWIN" ) %1$s when $班 : 班( $码 : 代码, $名 : 班名, $年 : 年, $人 : 人 )
                班( 代码 == $码, 年 == $年, 班名 != $名 )
            then judge.that( $班 ).measure( "同年", $人 ).atLeast( 1 ); end
            rule "少" @code( "FEW" ) %2$s when $班 : 班( 人 <= 40 )
            then judge.that( $班 ).measure( "少", 1 ).worth( 2 ).equalTo( 1 ); end
            rule "多" @code( "MANY" ) %2$s when $班 : 班( 人 > 40 )
            then judge.that( $班 ).measure( "多", 1 ).worth( 1 ).equalTo( 1 ); end
            rule "班分" @code( "POINTS" ) %1$s when $班 : 班( $名 : 班名 )
                accumulate( Judgement( area == "分", fact == $班, $分 : points ); $和 : sum( $分 ) )
            then judge.that( $班 ).measure( "分", $和, "分" ).atLeast( 1 ); end
            """.formatted(HEAD.formatted("判"), HEAD.formatted("分"));

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    private static Outcome judged(String second) {
        return PACK.trial()
                .sheet("校", "代码|段|人", "甲|小|100", "乙|中|200", "丙|中|300")
                .sheet("班", "代码|班名|段|年|人", "甲|一班|小|2001|30", second, "乙|一班|中|2003|50", "丙|一班|中|2004|30")
                .judge(PACK.rulebook());
    }

    private static Set<String> open(Outcome outcome) {
        return outcome.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.UNDETERMINED)
                .map(judgement -> judgement.code() + " " + judgement.subject().key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> open(Outcome outcome, String code) {
        return open(outcome).stream()
                .filter(name -> name.startsWith(code + " "))
                .map(name -> name.substring(code.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void without_a_blank_nothing_is_open() {
        assertEquals(Set.of(), open(judged("甲|二班|小|2005|45")));
    }

    @Test
    void a_blank_stage_concerns_the_counts_of_stages_of_its_own_school_alone() {
        Outcome outcome = judged("甲|二班||2005|30");
        assertEquals(Set.of("JUNIOR 甲", "SAME 甲", "IN 甲", "OR 甲/二班"), open(outcome));
    }

    @Test
    void a_choice_that_another_column_decides_is_not_open() {
        assertEquals(Set.of("JUNIOR 甲", "SAME 甲", "IN 甲"), open(judged("甲|二班||2005|45")));
    }

    @Test
    void a_blank_that_no_condition_asks_about_concerns_nobody() {
        assertEquals(Set.of(), open(judged("甲||小|2005|30"), "CLASSES"));
        assertEquals("2", Trial.of(judged("甲||小|2005|30"), "CLASSES", "甲").actual());
    }

    @Test
    void a_blank_year_opens_the_test_that_nothing_old_is_there() {
        assertEquals(Set.of("甲"), open(judged("甲|二班|小||30"), "NOT"));
    }

    @Test
    void what_is_there_for_certain_does_not_need_what_may_be() {
        assertEquals(Set.of(), open(judged("甲|二班|小||30"), "EXISTS"));
    }

    @Test
    void a_test_that_only_a_blank_row_could_pass_leaves_its_subject_open() {
        Outcome outcome = PACK.trial()
                .sheet("校", "代码|段|人", "甲|小|100", "乙|中|200")
                .sheet("班", "代码|班名|段|年|人", "甲|一班|小||30", "乙|一班|中|2003|50")
                .judge(PACK.rulebook());
        assertEquals(Set.of("甲"), open(outcome, "EXISTS"));
        assertEquals(Verdict.MET, Trial.of(outcome, "EXISTS", "乙").verdict());
    }

    @Test
    void a_blank_school_could_be_any_school() {
        Outcome outcome = judged("|二班|小|2005|45");
        assertEquals(Set.of("甲", "乙", "丙"), open(outcome, "CLASSES"));
        assertEquals(Set.of("甲", "乙", "丙"), open(outcome, "CHAIN"));
    }

    @Test
    void a_blank_school_is_none_that_has_a_row_of_that_name() {
        Outcome outcome = judged("|一班|小|2005|45");
        assertEquals(Set.of(), open(outcome, "CLASSES"));
    }

    @Test
    void a_blank_size_opens_what_is_derived_by_size_for_its_school_alone() {
        Outcome outcome = judged("甲|二班|小|2005|");
        assertEquals(Set.of("甲"), open(outcome, "CHAIN"));
        assertEquals(Verdict.MET, Trial.of(outcome, "CHAIN", "乙").verdict());
    }

    @Test
    void conditions_joined_by_or_are_met_by_what_is_certain() {
        assertEquals(Set.of(), open(judged("甲|二班|小|2005|"), "EITHER"));
    }

    @Test
    void a_blank_condition_leaves_each_criterion_that_it_chooses_between_open_and_the_sum_over_them() {
        Outcome outcome = judged("甲|二班|小|2005|");
        assertEquals(Set.of("甲/二班"), open(outcome, "FEW"));
        assertEquals(Set.of("甲/二班"), open(outcome, "MANY"));
        assertEquals(Set.of("甲/二班"), open(outcome, "POINTS"));
        assertEquals(Verdict.MET, Trial.of(outcome, "POINTS", "甲/一班").verdict());
    }

    @Test
    void a_judgement_that_may_be_names_the_cell_that_keeps_it_open() {
        Judgement open = Trial.of(judged("甲|二班|小|2005|"), "FEW", "甲/二班");
        assertTrue(open.message().contains("班!E3"), open.message());
        assertTrue(open.evidence().stream()
                .anyMatch(evidence -> evidence.place().toString().equals("班!E3")));
    }

    @Test
    void a_sheet_that_is_not_there_leaves_open_what_is_summed_over_what_it_would_bring() {
        Outcome outcome = PACK.trial()
                .sheet("校", "代码|段|人", "甲|小|100")
                .sheet("班", "代码|班名|段|年|人")
                .judge(PACK.rulebook());
        assertEquals(Set.of("甲"), open(outcome, "CLASSES"));
        assertEquals(Set.of("甲"), open(outcome, "NOT"));
        assertTrue(outcome.judgements().stream().noneMatch(judgement -> judgement.verdict() == Verdict.MET));
    }

    @Test
    void two_blanks_are_not_the_same_for_certain_and_leave_each_subject_open_once() {
        Outcome outcome = PACK.trial()
                .sheet("校", "代码|段|人", "甲|小|100")
                .sheet("班", "代码|班名|段|年|人", "甲|一班|小||30", "甲|二班|小||30", "甲|三班|小|2001|30")
                .judge(PACK.rulebook());
        assertEquals(Set.of("甲/一班", "甲/二班", "甲/三班"), open(outcome, "TWIN"));
        assertEquals(3, Trial.of(outcome, "TWIN").size());
    }

    @Test
    void a_blank_cell_knows_what_cannot_be_judged_for_want_of_it() {
        Outcome outcome = judged("甲|二班|小|2005|");
        assertEquals(List.of("班!E3"), places(outcome));
        Problem.Consequences consequences = outcome.problems().get(0).consequences();
        assertEquals(open(outcome).size(), consequences.count());
        assertEquals(List.of("CHAIN", "FEW", "MANY", "POINTS"), consequences.codes());
    }

    @Test
    void an_empty_sheet_knows_what_cannot_be_judged_for_want_of_it() {
        Outcome outcome = PACK.trial()
                .sheet("校", "代码|段|人", "甲|小|100")
                .sheet("班", "代码|班名|段|年|人")
                .judge(PACK.rulebook());
        Problem cause = outcome.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.EMPTY_SHEET)
                .findFirst()
                .orElseThrow();
        assertEquals(open(outcome).size(), cause.consequences().count());
    }

    @Test
    void a_missing_column_is_one_cause_for_all_that_it_leaves_open() {
        Outcome outcome = PACK.trial()
                .sheet("校", "代码|段|人", "甲|小|100", "乙|中|200")
                .sheet("班", "代码|班名|段|年", "甲|一班|小|2001", "乙|一班|中|2003")
                .judge(PACK.rulebook());
        List<Problem> causes = outcome.problems().stream()
                .filter(problem -> problem.consequences().count() > 0)
                .toList();
        assertEquals(1, causes.size(), causes.toString());
        assertEquals(Problem.Kind.MISSING_COLUMN, causes.get(0).kind());
        assertEquals(open(outcome).size(), causes.get(0).consequences().count());
    }

    private static List<String> places(Outcome outcome) {
        return outcome.problems().stream()
                .flatMap(problem -> problem.place().stream())
                .map(Place::toString)
                .toList();
    }
}
