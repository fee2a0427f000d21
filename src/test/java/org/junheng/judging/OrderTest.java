package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Order is the engine's business: of files, of rules in a file, of rows in a sheet. */
class OrderTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                类型 : String @required
                书 : BigDecimal
                生 : BigDecimal
            end
            declare 县 extends Row
                @sheet( "县" )
                名称 : String @key @required @label
            end
            declare 每生  代码 : String @key @label  数 : BigDecimal  end
            declare 高出  代码 : String @key @label  数 : BigDecimal  end
            declare 全县  名称 : String @key @label  均 : BigDecimal  end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must ) ";
    private static final List<String> RULES = Stream.of(
                    "rule \"排除\" when $校 : 学校( 类型 == \"教学点\" ) then judge.exclude( $校, \"均衡\", \"教学点\" ); end",
                    "rule \"每生\" when $校 : 学校( $码 : 代码, $书 : 书, $生 : 生 ) not Exclusion( fact == $校 )"
                            + " then insert( new 每生( $码, $书 / $生 ) ); end",
                    "rule \"全县\" when 县( $名 : 名称 ) accumulate( 每生( $数 : 数 ); $均 : average( $数 ) )"
                            + " then insert( new 全县( $名, $均 ) ); end",
                    "rule \"高出\" when 每生( $码 : 代码, $数 : 数 ) 全县( $均 : 均 )"
                            + " then insert( new 高出( $码, $数 - $均 ) ); end",
                    "rule \"不低\" @code( \"A\" ) %s @area( \"甲\" ) when $高 : 高出( $数 : 数 )"
                            + " then judge.that( $高 ).measure( \"高出\", $数 ).worth( 2 ).atLeast( 0 ); end",
                    "rule \"均衡\" @code( \"B\" ) %s @area( \"甲\" ) when $县 : 县()"
                            + " accumulate( 学校( 类型 != \"教学点\", $书 : 书, $生 : 生 ); $差 : balance( $书, $生 ) )"
                            + " then judge.that( $县 ).measure( \"差异\", $差.coefficient ).worth( 3 ).atMost( 0.5 ); end",
                    "rule \"得分\" @code( \"C\" ) %s @area( \"总分\" ) when $县 : 县()"
                            + " accumulate( Judgement( area == \"甲\", $分 : points ); $和 : sum( $分 ) )"
                            + " then judge.that( $县 ).measure( \"得分\", $和 ).atLeast( 7 ); end",
                    "rule \"总评\" @code( \"D\" ) %s when $县 : 县()"
                            + " accumulate( $判 : Judgement( code == \"C\" || code == \"B\" ); $总 : tally( $判 ) )"
                            + " then judge.that( $县 ).measure( \"总评\", $总.allMet ).holds(); end",
                    "rule \"超额\" @code( \"E\" ) %s when $县 : 县() not 高出( 数 > 10 )"
                            + " then judge.that( $县 ).measure( \"无\", 1 ).equalTo( 1 ); end")
            .map(rule -> rule.formatted(HEAD))
            .toList();
    private static final List<String> ROWS =
            List.of("甲|小学|20|10", "乙|小学|10|10", "丙|初中|60|20", "丁|教学点|500|5", "戊|初中|40|10", "己|小学|25|10");

    @TempDir
    Path temp;

    private Outcome straight;

    @BeforeEach
    void judgeInOrder() throws Exception {
        Trial trial = trial("一").file("rules.drl", String.join("\n", RULES));
        straight = trial.sheet("学校", rows(ROWS)).sheet("县", "名称", "县").judge();
    }

    // Per pupil 2, 1, 3, 4, 2.5, mean 2.5: three of five are at least at the mean, 6 points, and 3 for the balance.
    @Test
    void every_rule_fires_after_those_that_make_what_it_reads() {
        assertEquals("-0.5", Trial.of(straight, "A", "甲").actual());
        assertEquals("1.5", Trial.of(straight, "A", "戊").actual());
        assertEquals(5, Trial.of(straight, "A").size());
        assertEquals("9", Trial.only(straight, "C").actual());
        assertEquals("true", Trial.only(straight, "D").actual());
        assertEquals("1", Trial.only(straight, "E").actual());
    }

    @Test
    void the_order_of_files_and_of_rules_changes_no_judgement() throws Exception {
        for (int seed = 0; seed < 5; seed++) {
            List<String> rules = new ArrayList<>(RULES);
            Collections.shuffle(rules, new Random(seed));
            Trial trial = trial("次" + seed);
            for (int file = 0; file < 3; file++) {
                trial.file(
                        "rules" + (seed * 7 + file * 3) % 10 + ".drl",
                        String.join("\n", rules.subList(file * 3, file * 3 + 3)));
            }
            Outcome outcome =
                    trial.sheet("学校", rows(ROWS)).sheet("县", "名称", "县").judge();
            assertEquals(Set.of(), Trial.changed(straight, outcome), "seed " + seed);
        }
    }

    @Test
    void the_order_of_rows_changes_no_figure() throws Exception {
        Trial trial = trial("行").file("rules.drl", String.join("\n", RULES));
        Rulebook rulebook = trial.compile();
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(ROWS);
            Collections.shuffle(shuffled, new Random(seed));
            Outcome outcome =
                    trial.sheet("县", "名称", "县").sheet("学校", rows(shuffled)).judge(rulebook);
            assertEquals(figures(straight), figures(outcome), "seed " + seed);
        }
    }

    @Test
    void a_circle_of_rules_is_refused_by_their_names() throws Exception {
        List<PackFault.Fault> faults = trial("圈").file("rules.drl", """
                        rule "先" when 每生( $码 : 代码, $数 : 数 ) then insert( new 高出( $码, $数 ) ); end
                        rule "中" when 高出( $码 : 代码, $数 : 数 ) then insert( new 全县( $码, $数 ) ); end
                        rule "后" when 全县( $码 : 名称, $数 : 均 ) then insert( new 每生( $码, $数 ) ); end
                        """).faults();
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).toString().startsWith("trial/rules.drl:1  "), faults.toString());
        assertTrue(faults.get(0).sentence().contains("先 → 后 → 中 → 先"), faults.toString());
    }

    @Test
    void a_rule_that_makes_what_it_reads_is_a_circle() throws Exception {
        List<PackFault.Fault> faults = trial("己圈").file("rules.drl", """
                        rule "自" when 每生( $码 : 代码, $数 : 数 ) then insert( new 每生( $码 + "甲", $数 ) ); end
                        """).faults();
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).sentence().contains("自 → 自"), faults.toString());
    }

    @Test
    void a_roll_up_over_all_judgements_is_a_circle_with_itself() throws Exception {
        List<PackFault.Fault> faults =
                trial("全圈").file("rules.drl", """
                        rule "全" @code( "ALL" ) %s when $县 : 县()
                            accumulate( $判 : Judgement( worth > 1 ); $总 : tally( $判 ) )
                        then judge.that( $县 ).measure( "数", $总.met ).atLeast( 1 ); end
                        """.formatted(HEAD)).faults();
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).sentence().contains("全 → 全"), faults.toString());
    }

    private Trial trial(String folder) throws Exception {
        Path home = Files.createDirectories(temp.resolve(folder));
        return Trial.in(home).file("facts.drl", FACTS);
    }

    private static String[] rows(List<String> rows) {
        return Stream.concat(Stream.of("代码|类型|书|生"), rows.stream()).toArray(String[]::new);
    }

    /** What was judged and how, and on which values, but not where they stand. */
    private static List<String> figures(Outcome outcome) {
        return outcome.judgements().stream()
                .map(judgement -> judgement.id()
                        + judgement.verdict()
                        + judgement.actual()
                        + judgement.points()
                        + judgement.evidence().stream()
                                .map(entry -> entry.header() + entry.value() + entry.role())
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }
}
