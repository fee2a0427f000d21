package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blank is never judged, and it touches nothing but what rests on it. */
class BlankTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                类型 : String @required
                书 : BigDecimal
                生 : BigDecimal
                住宿 : Boolean
                片 : BigDecimal
            end
            declare 片区 extends Row
                @sheet( "片区" )
                号 : BigDecimal @key @required
                名称 : String @label
            end
            declare 一级  代码 : String @key  数 : BigDecimal  end
            declare 二级  代码 : String @key  数 : BigDecimal  end
            declare 三级  代码 : String @key  数 : BigDecimal  end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must )\n";
    private static final String RULES = """
            rule "绑定" @code( "BOUND" ) %1$s when $校 : 学校( $书 : 书 )
            then judge.that( $校 ).measure( "书", $书 ).atLeast( 10 ); end
            rule "取数" @code( "READ" ) %1$s when $校 : 学校()
            then judge.that( $校 ).measure( "书", $校.书 ).atLeast( 10 ); end
            rule "条件算式" @code( "WHEN" ) %1$s when $校 : 学校( $均 : 书 / 生 )
            then judge.that( $校 ).measure( "生均", $均 ).atLeast( 2 ); end
            rule "结果算式" @code( "THEN" ) %1$s when $校 : 学校( $书 : 书, $生 : 生 )
            then BigDecimal 均 = $书 / $生; judge.that( $校 ).measure( "生均", 均 ).atLeast( 2 ); end
            rule "分支" @code( "IF" ) %1$s when $校 : 学校()
            then if( $校.书 > 10 ) { judge.that( $校 ).measure( "分支", 1 ).atLeast( 1 ); }
            else { judge.that( $校 ).measure( "分支", 0 ).atLeast( 1 ); } end
            rule "是否" @code( "FLAG" ) %1$s when $校 : 学校( $住 : 住宿 )
            then judge.that( $校 ).measure( "住宿", $住 ).holds(); end
            rule "一" when 学校( $码 : 代码, $书 : 书, $生 : 生 ) then insert( new 一级( $码, $书 / $生 ) ); end
            rule "二" when 一级( $码 : 代码, $数 : 数 ) then insert( new 二级( $码, $数 * 100 ) ); end
            rule "三" when 二级( $码 : 代码, $数 : 数 ) then insert( new 三级( $码, $数 + 1 ) ); end
            rule "推算三级" @code( "DEEP" ) %1$s when $三 : 三级( $数 : 数 )
            then judge.that( $三 ).measure( "数", $数 ).atLeast( 201 ); end
            rule "三级合计" @code( "DEEPSUM" ) %1$s when $片 : 片区() accumulate( 三级( $数 : 数 ); $和 : sum( $数 ) )
            then judge.that( $片 ).measure( "和", $和 ).atLeast( 1 ); end
            rule "合计" @code( "SUM" ) %1$s when $片 : 片区() accumulate( 学校( $书 : 书 ); $和 : sum( $书 ) )
            then judge.that( $片 ).measure( "和", $和 ).atLeast( 60 ); end
            rule "平均" @code( "AVG" ) %1$s when $片 : 片区() accumulate( 学校( $书 : 书 ); $均 : average( $书 ) )
            then judge.that( $片 ).measure( "均", $均 ).atLeast( 20 ); end
            rule "最小" @code( "MIN" ) %1$s when $片 : 片区() accumulate( 学校( $书 : 书 ); $小 : min( $书 ) )
            then judge.that( $片 ).measure( "小", $小 ).atLeast( 10 ); end
            rule "最大" @code( "MAX" ) %1$s when $片 : 片区() accumulate( 学校( $书 : 书 ); $大 : max( $书 ) )
            then judge.that( $片 ).measure( "大", $大 ).atMost( 30 ); end
            rule "均衡" @code( "BAL" ) %1$s
            when $片 : 片区() accumulate( 学校( $书 : 书, $生 : 生 ); $差 : balance( $书, $生 ) )
            then judge.that( $片 ).measure( "差", $差.coefficient ).atMost( 0.65 ); end
            rule "计数" @code( "COUNT" ) %1$s when $片 : 片区() accumulate( $校 : 学校(); $数 : count( $校 ) )
            then judge.that( $片 ).measure( "数", $数 ).equalTo( 3 ); end
            rule "小学计数" @code( "CHOSEN" ) %1$s
            when $片 : 片区() accumulate( $校 : 学校( 类型 == "小学" ); $数 : count( $校 ) )
            then judge.that( $片 ).measure( "数", $数 ).equalTo( 2 ); end
            rule "不是初中" @code( "OTHER" ) %1$s when $校 : 学校( 类型 != "初中" )
            then judge.that( $校 ).measure( "一", 1 ).equalTo( 1 ); end
            rule "没有初中" @code( "NOT" ) %1$s when $片 : 片区() not 学校( 类型 == "高中" )
            then judge.that( $片 ).measure( "一", 1 ).equalTo( 1 ); end
            rule "未填图书" @code( "NULL" ) %1$s when $校 : 学校( 书 == null )
            then judge.that( $校 ).measure( "已填", 0 ).equalTo( 1 ); end
            rule "所在片区" @code( "JOIN" ) %1$s when $校 : 学校( $片 : 片 ) 片区( 号 == $片, $名 : 名称 )
            then judge.that( $校 ).measure( "片区", $名 ).equalTo( "东" ); end
            """.formatted(HEAD);
    private static final String HEADER = "代码|类型|书|生|住宿|片";

    @TempDir
    static Path temp;

    private static Rulebook rulebook;
    private static Trial trial;
    private static Outcome full;

    @BeforeAll
    static void compile() throws Exception {
        trial = Trial.in(temp).file("facts.drl", FACTS).file("rules.drl", RULES);
        rulebook = trial.compile();
        full = judged("乙|小学|20|10|是|7");
    }

    @Test
    void without_a_blank_everything_is_decided() {
        assertTrue(
                full.judgements().stream().noneMatch(judgement -> judgement.verdict() == Verdict.UNDETERMINED),
                full.judgements().toString());
        assertEquals(35, full.judgements().size());
        assertEquals(0, full.problems().size(), full.problems().toString());
    }

    @Test
    void a_blank_figure_leaves_open_whatever_rests_on_it_and_nothing_else() {
        Outcome outcome = judged("乙|小学||10|是|7");
        Set<String> open = new TreeSet<>(Set.of(
                "BOUND 乙 书",
                "READ 乙 书",
                "WHEN 乙 生均",
                "THEN 乙 生均",
                "IF 乙 分支",
                "DEEP 乙 数",
                "DEEPSUM 7 和",
                "SUM 7 和",
                "AVG 7 均",
                "MIN 7 小",
                "MAX 7 大",
                "BAL 7 差"));
        open.forEach(name -> assertOpen(outcome, name, "学校!C3"));
        Set<String> changed = Trial.changed(full, outcome);
        assertTrue(changed.remove("NULL 乙 已填"));
        assertEquals(open, changed);
    }

    @Test
    void a_rule_that_asks_for_a_blank_judges_it() {
        Outcome outcome = judged("乙|小学||10|是|7");
        assertEquals(Verdict.NOT_MET, Trial.only(outcome, "NULL").verdict());
        assertEquals(0, Trial.of(full, "NULL").size());
    }

    @Test
    void a_blank_flag_is_neither_yes_nor_no() {
        Outcome outcome = judged("乙|小学|20|10||7");
        assertEquals(Set.of("FLAG 乙 住宿"), Trial.changed(full, outcome));
        assertOpen(outcome, "FLAG 乙 住宿", "学校!E3");
    }

    @Test
    void a_blank_weight_leaves_the_coefficient_open() {
        Outcome outcome = judged("乙|小学|20||是|7");
        assertEquals(
                Set.of("WHEN 乙 生均", "THEN 乙 生均", "DEEP 乙 数", "DEEPSUM 7 和", "BAL 7 差"), Trial.changed(full, outcome));
        assertOpen(outcome, "BAL 7 差", "学校!D3");
    }

    @Test
    void a_blank_selector_is_a_problem_and_leaves_open_whatever_it_selects() {
        Outcome outcome = judged("乙||20|10|是|7");
        Set<String> open = new TreeSet<>(Set.of("CHOSEN 7 数", "OTHER 乙 一", "NOT 7 一"));
        assertEquals(open, Trial.changed(full, outcome));
        open.forEach(name -> assertOpen(outcome, name, "学校!B3"));
        assertBlocking(outcome, "学校!B3");
    }

    @Test
    void a_blank_join_is_a_problem_and_leaves_the_judgement_out() {
        Outcome outcome = judged("乙|小学|20|10|是|");
        assertEquals(Set.of("JOIN 乙 片区"), Trial.changed(full, outcome));
        assertBlocking(outcome, "学校!F3");
    }

    @Test
    void a_row_with_a_blank_key_counts_wherever_its_key_does_not_matter() {
        Outcome outcome = judged("|小学|20|10|是|7");
        assertBlocking(outcome, "学校!A3");
        for (String name : Set.of("SUM 7 和", "AVG 7 均", "BAL 7 差", "COUNT 7 数", "CHOSEN 7 数")) {
            assertEquals(
                    Verdict.MET,
                    Trial.named(outcome, name).verdict(),
                    Trial.named(outcome, name).message());
        }
        assertEquals("60", Trial.named(outcome, "SUM 7 和").actual());
        assertEquals(
                Set.of("甲", "学校!3", "丙"),
                Set.copyOf(Trial.of(outcome, "BOUND").stream()
                        .map(judgement -> judgement.subject().key())
                        .toList()));
    }

    @Test
    void what_is_derived_from_a_row_with_a_blank_key_may_be_anyones() {
        Outcome outcome = judged("|小学|20|10|是|7");
        assertOpen(outcome, "DEEPSUM 7 和", "学校!A3");
        assertEquals(
                Set.of("甲", "丙"),
                Set.copyOf(Trial.of(outcome, "DEEP").stream()
                        .map(judgement -> judgement.subject().key())
                        .toList()));
    }

    private static Outcome judged(String second) {
        return trial.sheet("学校", HEADER, "甲|小学|10|5|是|7", second, "丙|初中|30|15|是|7")
                .sheet("片区", "号|名称", "7|东")
                .judge(rulebook);
    }

    private static void assertOpen(Outcome outcome, String name, String cell) {
        Judgement judgement = Trial.named(outcome, name);
        assertEquals(Verdict.UNDETERMINED, judgement.verdict(), judgement.message());
        assertTrue(judgement.message().contains(cell), judgement.message());
        assertEquals("", judgement.actual());
        assertTrue(judgement.evidence().stream()
                .map(Evidence::place)
                .map(Place::toString)
                .anyMatch(cell::equals));
    }

    private static void assertBlocking(Outcome outcome, String cell) {
        assertTrue(
                outcome.problems().stream()
                        .anyMatch(problem -> problem.kind() == Problem.Kind.BLANK
                                && problem.blocking()
                                && problem.place()
                                        .map(Place::toString)
                                        .filter(cell::equals)
                                        .isPresent()),
                outcome.problems().toString());
    }
}
