package org.junheng.model.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who makes what others read, and in which layers rules fire. */
class RuleGraphTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                书 : BigDecimal
            end
            declare 一  代码 : String @key @label  数 : BigDecimal  end
            declare 二  代码 : String @key @label  数 : BigDecimal  end
            declare 表 extends Row
                @sheet( "表" ) @covers( 二 )
                代码 : String @key @required @label
                数 : BigDecimal
            end
            declare 附表 extends Row
                @sheet( "附表" ) @covers( 表 )
                代码 : String @key @required @label
                数 : BigDecimal
            end
            """;
    private static final String OF_COVERING = """
            rule "判表" @code( "F" ) @basis( "C1" ) @owner( "局" ) @severity( must ) @area( "丙" )
            when $表 : 表( $数 : 数 ) then judge.that( $表 ).measure( "数", $数 ).atLeast( 1 ); end
            rule "判附" @code( "G" ) @basis( "C1" ) @owner( "局" ) @severity( must ) @area( "丙" )
            when $附 : 附表( $数 : 数 ) then judge.that( $附 ).measure( "数", $数 ).atLeast( 1 ); end
            rule "总丙" @code( "U" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $校 : 学校() accumulate( $判 : Judgement( area == "丙" ); $总 : tally( $判 ) )
            then judge.that( $校 ).measure( "总", $总.allMet ).holds(); end
            """;
    private static final String RULES = """
            rule "造一" when 学校( $码 : 代码, $书 : 书 ) then insert( new 一( $码, $书 ) ); end
            rule "造二" when 一( $码 : 代码, $数 : 数 ) then insert( new 二( $码, $数 ) ); end
            rule "判甲" @code( "A" ) @basis( "C1" ) @owner( "局" ) @severity( must ) @area( "甲" )
            when $二 : 二( $数 : 数 ) then judge.that( $二 ).measure( "数", $数 ).atLeast( 1 ); end
            rule "判乙" @code( "B" ) @basis( "C1" ) @owner( "局" ) @severity( must ) @area( "乙" )
            when $校 : 学校( $书 : 书 ) then judge.that( $校 ).measure( "书", $书 ).atLeast( 1 ); end
            rule "总" @code( "T" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $校 : 学校() accumulate( $判 : Judgement( area == "甲" ); $总 : tally( $判 ) )
            then judge.that( $校 ).measure( "总", $总.allMet ).holds(); end
            """;

    @TempDir
    Path home;

    private Pack pack(String more) throws Exception {
        Path folder = Files.createDirectories(home.resolve("甲"));
        Files.writeString(folder.resolve("pack.yaml"), "id: 甲\ntitle: 甲\n");
        Files.writeString(folder.resolve("clauses.csv"), "id,document,article,text,verified,how\nC1,文,一,条,否,rule\n");
        Files.writeString(folder.resolve("facts.drl"), FACTS);
        Files.writeString(folder.resolve("rules.drl"), RULES + more);
        return PackLoader.load(folder, "zh");
    }

    private static Rule rule(Pack pack, String title) {
        return pack.rules().stream()
                .filter(rule -> rule.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(Collection<Rule> rules) {
        return rules.stream().map(Rule::title).toList();
    }

    @Test
    void a_rule_is_known_by_what_it_makes_and_reads() throws Exception {
        Pack pack = pack("");
        List<Rule> rules = pack.rules();
        RuleGraph graph = RuleGraph.of(pack);
        assertEquals(List.of("造二"), titles(graph.makersOf("二")));
        assertEquals(List.of("造一", "判乙", "总"), titles(graph.readersOf("学校")));
        assertEquals(List.of("判甲"), titles(graph.askedFor(List.of("area=甲"))));
        assertEquals(List.of("判甲"), titles(graph.makers(rules.get(4))));
    }

    @Test
    void what_comes_before_and_after_is_followed_to_its_end() throws Exception {
        Pack pack = pack("");
        List<Rule> rules = pack.rules();
        RuleGraph graph = RuleGraph.of(pack);
        assertEquals(List.of("造一", "造二", "判甲", "总"), titles(graph.downstream(List.of(rules.get(0)))));
        assertEquals(List.of("总", "判甲", "造二", "造一"), titles(graph.upstream(List.of(rules.get(4)))));
        assertEquals(List.of("判甲", "造二", "造一"), titles(graph.behind(List.of(rules.get(2)))));
        assertEquals(List.of("总"), titles(graph.behind(List.of(rules.get(4)))));
        assertEquals("[二, 一, 学校]", graph.typesBehind(rules.get(2)).toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"判表, 造二 造一, 造二 造一", "判附, 造二 造一, 造二 造一", "总丙, 判表 判附 造二 造一, ''", "判乙, '', ''"})
    void what_makes_the_facts_that_must_have_a_row_comes_before_whoever_reads_the_rows(
            String reader, String upstream, String behind) throws Exception {
        Pack pack = pack(OF_COVERING);
        RuleGraph graph = RuleGraph.of(pack);
        List<Rule> asked = List.of(rule(pack, reader));
        assertEquals((reader + " " + upstream).strip(), String.join(" ", titles(graph.upstream(asked))));
        assertEquals((reader + " " + behind).strip(), String.join(" ", titles(graph.behind(asked))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"造一, 造二 判甲 判表 判附 总 总丙", "造二, 判甲 判表 判附 总 总丙", "判表, 总丙", "判附, 总丙"})
    void who_reads_the_rows_comes_after_what_makes_the_facts_that_must_have_one(String maker, String downstream)
            throws Exception {
        Pack pack = pack(OF_COVERING);
        assertEquals(
                maker + " " + downstream,
                String.join(" ", titles(RuleGraph.of(pack).downstream(List.of(rule(pack, maker))))));
    }

    @Test
    void a_type_stands_before_those_that_it_covers_through_others() throws Exception {
        RuleGraph graph = RuleGraph.of(pack(OF_COVERING));
        assertEquals("[附表, 表, 二]", graph.withCovered("附表").toString());
        assertEquals("[二]", graph.withCovered("二").toString());
    }

    // which rows are absent is asked when all rules have fired
    @Test
    void a_sheet_may_be_read_for_the_facts_that_it_covers() throws Exception {
        Pack pack = pack("""
                rule "判表" @code( "F" ) @basis( "C1" ) @owner( "局" ) @severity( must )
                when $表 : 表( $数 : 数 ) then judge.that( $表 ).measure( "数", $数 ).atLeast( 1 ); end
                rule "由表造二" when 表( $码 : 代码, $数 : 数 ) then insert( new 二( $码, $数 ) ); end
                """);
        assertEquals(0, rule(pack, "判表").stratum());
        assertEquals(0, rule(pack, "由表造二").stratum());
        assertEquals(2, rule(pack, "判甲").stratum());
        assertEquals(List.of("由表造二", "造二", "造一"), titles(RuleGraph.of(pack).upstream(List.of(rule(pack, "由表造二")))));
    }

    @Test
    void each_rule_fires_in_a_layer_above_those_that_it_reads() throws Exception {
        Map<String, Integer> layers = new TreeMap<>();
        pack("").rules().forEach(rule -> layers.put(rule.title(), rule.stratum()));
        assertEquals(Map.of("造一", 0, "造二", 1, "判甲", 2, "判乙", 0, "总", 3), layers);
    }

    @Test
    void rules_that_wait_for_each_other_are_named() {
        PackFault fault = assertThrows(
                PackFault.class,
                () -> pack("rule \"圈\" when 二( $码 : 代码, $数 : 数 ) then insert( new 一( $码, $数 ) ); end"));
        assertEquals(
                List.of("造二 → 圈 → 造二"),
                fault.faults().stream()
                        .map(PackFault.Fault::sentence)
                        .map(sentence -> sentence.replaceAll("(?s).*?(造二 → \\S+ → 造二).*", "$1"))
                        .toList());
    }
}
