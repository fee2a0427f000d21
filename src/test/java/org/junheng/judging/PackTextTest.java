package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule file says does not depend on the editor that saved it; what it says decides its hash. */
class PackTextTest {
    private static final String FACTS = """
            declare 县 extends Row
                @sheet( "县" )
                名称 : String @key @required @label
                入学 : BigDecimal
                毕业 : BigDecimal
            end
            """;
    private static final String RULES = """
            // 巩固率
            rule "巩固率不低于98%" @code( "RATE" ) @basis( "C1" ) @owner( "教育局" ) @severity( must )
            when
                $县 : 县( $入 : 入学, $毕 : 毕业 )
            then
                BigDecimal 率 = $毕 / $入 * 100;
                judge.that( $县 ).measure( "巩固率", 率, "%" ).atLeast( 98 );
            end
            rule "入学人数" @code( "MANY" ) @basis( "C1" ) @owner( "教育局" ) @severity( must )
            when $县 : 县( $入 : 入学 ) then judge.that( $县 ).measure( "入学", $入 ).atLeast( 1 ); end
            """;

    @TempDir
    Path temp;

    @Test
    void a_byte_order_mark_and_other_line_ends_change_nothing() throws Exception {
        String text = "\uFEFF" + RULES.replace("\n", "\r\n");
        Trial plain = trial("平").file("rules.drl", RULES);
        Trial marked = trial("标").bytes("rules.drl", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(plain.load().sha256(), marked.load().sha256());
        assertEquals(ruleHashes(plain), ruleHashes(marked));
        assertEquals(Set.of(), Trial.changed(judged(plain), judged(marked)));
    }

    @Test
    void full_width_punctuation_gives_the_same_rules_and_judgements() throws Exception {
        String wide = RULES.replace("(", "（")
                .replace(")", "）")
                .replace(", ", "，")
                .replace(" : ", "：")
                .replace(";", "；")
                .replace("\"", "”")
                .replace("  ", "\u3000\u3000");
        Trial plain = trial("平").file("rules.drl", RULES);
        Trial typed = trial("全").file("rules.drl", wide);
        assertEquals(Set.of(), Trial.changed(judged(plain), judged(typed)));
    }

    @Test
    void a_changed_number_changes_the_verdict_and_the_hash_of_its_rule_alone() throws Exception {
        Trial before = trial("前").file("rules.drl", RULES);
        Trial after = trial("后").file("rules.drl", RULES.replace("atLeast( 98 )", "atLeast( 99 )"));
        assertEquals(Verdict.MET, Trial.only(judged(before), "RATE").verdict());
        assertEquals(Verdict.NOT_MET, Trial.only(judged(after), "RATE").verdict());
        assertNotEquals(before.load().sha256(), after.load().sha256());
        assertNotEquals(ruleHashes(before).get(0), ruleHashes(after).get(0));
        assertEquals(ruleHashes(before).get(1), ruleHashes(after).get(1));
    }

    @Test
    void a_rule_is_told_by_the_line_of_its_requirement() throws Exception {
        Pack pack = trial("行").file("rules.drl", RULES).load();
        assertEquals(7, pack.rules().get(0).place().line());
        assertEquals(2, pack.rules().get(0).firstLine());
        assertEquals("trial/rules.drl", pack.rules().get(0).place().file());
    }

    @Test
    void a_child_pack_replaces_adds_and_retires() throws Exception {
        write("parent/pack.yaml", "id: parent\ntitle: 上级\n");
        write("parent/clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一,试验条款,no,rule\n");
        write("parent/facts.drl", FACTS + "declare 率  名称 : String @key @label  数 : BigDecimal  end\n");
        write("parent/rules.drl", RULES);
        write("parent/rate.drl", """
                rule "率" when 县( $名 : 名称, $入 : 入学, $毕 : 毕业 ) then insert( new 率( $名, $毕 / $入 ) ); end
                rule "率的判定" @code( "USED" ) @basis( "C1" ) @owner( "教育局" ) @severity( must )
                when $率 : 率( $数 : 数 ) then judge.that( $率 ).measure( "率", $数 ).atLeast( 1 ); end
                """);
        write("child/pack.yaml", "id: child\ntitle: 下级\nextends: parent\nretire:\n  - \"MANY: 本省不用\"\n");
        write("child/facts.drl", "declare 县 食堂 : Boolean end\n");
        write("child/rules.drl", """
                rule "本省巩固率" @code( "RATE" ) @basis( "C1" ) @owner( "督导室" ) @severity( should )
                when $县 : 县( $毕 : 毕业 ) then judge.that( $县 ).measure( "毕业", $毕 ).atLeast( 990 ); end
                rule "率" when 县( $名 : 名称, $毕 : 毕业 ) then insert( new 率( $名, $毕 ) ); end
                rule "食堂持证" @code( "FOOD" ) @basis( "C1" ) @owner( "局" ) @severity( must )
                when $县 : 县( $食 : 食堂 ) then judge.that( $县 ).measure( "食堂持证", $食 ).holds(); end
                """);
        Pack child = PackLoader.load(temp.resolve("child"), "zh");
        assertEquals(
                List.of("RATE", "USED", "FOOD"),
                child.rules().stream()
                        .map(rule -> rule.code())
                        .filter(code -> !code.isEmpty())
                        .sorted((left, right) -> List.of("RATE", "USED", "FOOD").indexOf(left)
                                - List.of("RATE", "USED", "FOOD").indexOf(right))
                        .toList());
        FactType county = child.types().stream()
                .filter(type -> type.name().equals("县"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("名称", "入学", "毕业", "食堂"),
                county.fields().stream().map(Field::name).toList());
        assertEquals("县", county.sheet().orElseThrow());
        Outcome outcome = judgedBy(child);
        assertEquals("990", Trial.only(outcome, "RATE").required());
        assertEquals("督导室", Trial.only(outcome, "RATE").owner());
        assertEquals("985", Trial.only(outcome, "USED").actual());
        assertEquals(Verdict.MET, Trial.only(outcome, "FOOD").verdict());
        assertEquals(3, outcome.judgements().size());
        assertEquals(
                "child/rules.drl",
                outcome.criteria().stream()
                        .filter(criterion -> criterion.code().equals("RATE"))
                        .findFirst()
                        .orElseThrow()
                        .rule()
                        .file());
    }

    @Test
    void a_child_that_retires_an_unknown_code_is_refused_with_the_nearest() throws Exception {
        write("parent/pack.yaml", "id: parent\ntitle: 上级\n");
        write("parent/clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一,试验条款,no,rule\n");
        write("parent/facts.drl", FACTS);
        write("parent/rules.drl", RULES);
        write("child/pack.yaml", "id: child\ntitle: 下级\nextends: parent\nretire:\n  - \"MANU: 本省不用\"\n");
        var faults = org.junit.jupiter.api.Assertions.assertThrows(
                        org.junheng.model.pack.PackFault.class, () -> PackLoader.load(temp.resolve("child"), "zh"))
                .faults();
        assertEquals(1, faults.size());
        assertEquals("child/pack.yaml", faults.get(0).file());
        assertTrue(faults.get(0).sentence().contains("[MANU]")
                && faults.get(0).sentence().contains("[MANY]"));
    }

    private Trial trial(String folder) throws Exception {
        return Trial.in(Files.createDirectories(temp.resolve(folder))).file("facts.drl", FACTS);
    }

    private void write(String file, String text) throws Exception {
        Path path = temp.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static Outcome judged(Trial trial) throws Exception {
        return trial.sheet("县", "名称|入学|毕业", "甲县|1000|985").judge();
    }

    private Outcome judgedBy(Pack pack) throws Exception {
        Rulebook rulebook = Rulebook.compile(pack, "zh");
        return trial("空").sheet("县", "名称|入学|毕业|食堂", "甲县|1000|985|是").judge(rulebook);
    }

    private static List<String> ruleHashes(Trial trial) throws Exception {
        return trial.load().rules().stream().map(rule -> rule.place().sha256()).toList();
    }
}
