package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every judgement goes back to the cells it rests on, through any number of derivations. */
class LineageTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                名称 : String @label
                学段 : String @required
                书 : BigDecimal @unit( "册" )
                生 : BigDecimal @unit( "人" )
            end
            declare 县 extends Row
                @sheet( "县" )
                名称 : String @key @required @label
            end
            declare 下限 extends Row
                @table( "下限" )
                学段 : String @key @required
                册数 : BigDecimal @required
            end
            declare 一级  代码 : String @key  数 : BigDecimal  end
            declare 二级  代码 : String @key  数 : BigDecimal  end
            declare 三级  代码 : String @key  数 : BigDecimal  end
            declare 同一  名称 : String @key @label  数 : BigDecimal  end
            declare 连累  名称 : String @key @label  数 : BigDecimal  end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must )\n";
    private static final String RULES = """
            rule "一" when 学校( $码 : 代码, $书 : 书, $生 : 生 ) then insert( new 一级( $码, $书 / $生 ) ); end
            rule "二" when 一级( $码 : 代码, $数 : 数 ) then insert( new 二级( $码, $数 * 100 ) ); end
            rule "三" when 二级( $码 : 代码, $数 : 数 ) then insert( new 三级( $码, $数 + 1 ) ); end
            rule "深" @code( "DEEP" ) %1$s when $三 : 三级( $数 : 数 )
            then judge.that( $三 ).measure( "数", $数 ).atLeast( 200 ); end
            rule "表" @code( "TABLE" ) %1$s
            when $校 : 学校( $段 : 学段, $书 : 书 ) 下限( 学段 == $段, $限 : 册数 )
            then judge.that( $校 ).measure( "书", $书, "册" ).atLeast( $限 ); end
            rule "汇总" @code( "SUM" ) %1$s when $县 : 县() accumulate( 学校( 学段 == "小学", $书 : 书 ); $和 : sum( $书 ) )
            then judge.that( $县 ).measure( "和", $和, "册" ).atLeast( 20 ); end
            rule "同" when 学校( $段 : 学段, $生 : 生 ) then insert( new 同一( $段, $生 ) ); end
            rule "同判" @code( "SAME" ) %1$s when $同 : 同一( $数 : 数 )
            then judge.that( $同 ).measure( "生", $数 ).atLeast( 10 ); end
            rule "同和" @code( "SAMESUM" ) %1$s when $县 : 县() accumulate( 同一( $数 : 数 ); $和 : sum( $数 ) )
            then judge.that( $县 ).measure( "和", $和 ).atLeast( 10 ); end
            rule "连" when 同一( $名 : 名称, $数 : 数 ) then insert( new 连累( $名, $数 ) ); end
            rule "连和" @code( "AFTER" ) %1$s when $县 : 县() accumulate( 连累( $数 : 数 ); $和 : sum( $数 ) )
            then judge.that( $县 ).measure( "和", $和 ).atLeast( 10 ); end
            """.formatted(HEAD);

    @TempDir
    static Path temp;

    private static Rulebook rulebook;
    private static Trial trial;

    @BeforeAll
    static void compile() throws Exception {
        trial = Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES)
                .file("tables/下限.csv", "学段,册数\n小学,15\n初中,25\n");
        rulebook = trial.compile();
    }

    @Test
    void a_judgement_three_derivations_deep_names_the_cells_it_comes_from() {
        Judgement deep = Trial.of(judged("10"), "DEEP", "B");
        assertEquals("101", deep.actual());
        assertEquals(List.of("学校!A3=B INPUT", "学校!D3=10 INPUT", "学校!E3=10 INPUT"), evidence(deep));
        assertTrue(deep.message().contains("学校!D3、学校!E3"), deep.message());
    }

    @Test
    void a_cell_of_a_table_of_the_pack_is_on_the_required_side() {
        Judgement judgement = Trial.of(judged("10"), "TABLE", "B");
        assertEquals("15", judgement.required());
        assertEquals(
                List.of("学校!C3=小学 OBSERVED", "学校!D3=10 OBSERVED", "下限!A2=小学 REQUIRED", "下限!B2=15 REQUIRED"),
                evidence(judgement));
        assertTrue(judgement.evidence().get(3).place().table());
        assertEquals("trial/tables/下限.csv", judgement.evidence().get(3).place().source());
        assertEquals("册数", judgement.evidence().get(3).header());
    }

    @Test
    void an_aggregate_rests_on_the_cells_that_it_ran_over() {
        Judgement sum = Trial.only(judged("10"), "SUM");
        assertEquals("30", sum.actual());
        assertEquals(List.of("学校!C2=小学 INPUT", "学校!D2=20 INPUT", "学校!C3=小学 INPUT", "学校!D3=10 INPUT"), evidence(sum));
    }

    @Test
    void the_same_figure_derived_twice_is_one_fact_that_rests_on_both_rows() {
        Outcome outcome = judged("10");
        assertEquals(2, Trial.of(outcome, "SAME").size());
        assertEquals(
                List.of("学校!C2=小学 INPUT", "学校!E2=10 INPUT", "学校!C3=小学 INPUT", "学校!E3=10 INPUT"),
                evidence(Trial.of(outcome, "SAME", "小学")));
        assertEquals("30", Trial.only(outcome, "SAMESUM").actual());
        assertEquals(0, outcome.problems().size());
    }

    @Test
    void two_figures_for_one_fact_are_a_problem_and_neither_is_judged() {
        Outcome outcome = judged("11");
        assertEquals(1, outcome.problems().size(), outcome.problems().toString());
        assertEquals(Problem.Kind.RULE_ERROR, outcome.problems().get(0).kind());
        assertTrue(outcome.problems().get(0).message().contains("小学"));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "SAME", "小学").verdict());
        assertEquals(Verdict.MET, Trial.of(outcome, "SAME", "初中").verdict());
        assertEquals(Verdict.UNDETERMINED, Trial.only(outcome, "SAMESUM").verdict());
        assertEquals(Verdict.UNDETERMINED, Trial.only(outcome, "AFTER").verdict());
    }

    private static Outcome judged(String pupilsOfB) {
        return trial.sheet("学校", "代码|名称|学段|书|生", "A|甲校|小学|20|10", "B|乙校|小学|10|" + pupilsOfB, "C|丙校|初中|30|20")
                .sheet("县", "名称", "县")
                .judge(rulebook);
    }

    private static List<String> evidence(Judgement judgement) {
        return judgement.evidence().stream()
                .map(entry -> entry.place() + "=" + entry.value() + " " + entry.role())
                .toList();
    }
}
