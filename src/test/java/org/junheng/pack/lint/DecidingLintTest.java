package org.junheng.pack.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.TinyPack;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conclusion that leaves out what must be met, or rests on what need not be there, would hold wrongly: it is named. */
class DecidingLintTest {
    private static final String ALL_MET = "judge.that( $校 ).measure( \"结论\", $计.allMet ).holds()";

    @TempDir
    private Path home;

    private static String rolling(String code, String severity, String codes) {
        return TinyPack.criterion(
                code,
                severity,
                "$校 : 学校() accumulate( $判 : Judgement( code in ( " + codes + " ) ); $计 : tally( $判 ) )",
                ALL_MET);
    }

    private static String concluding(String severity, String codes) {
        return rolling("ALL-0", severity, codes).replace("@code", "@concludes @code");
    }

    private static List<String> said(TinyPack pack, String words) {
        return Lint.offenders(pack.folder(), "zh").stream()
                .map(PackFault.Fault::toString)
                .filter(fault -> fault.contains(words))
                .toList();
    }

    /** CLS-02 stands at line 13 of its file, before the conclusion. */
    @Test
    void a_must_that_the_conclusion_does_not_hear_of_is_named_at_its_own_rule() {
        TinyPack pack = TinyPack.in(home).file("all.drl", concluding("must", "\"CLS-01\""));
        List<String> said = said(pack, "没有汇总到");
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("tiny/rules.drl:"), said.toString());
        assertTrue(said.get(0).contains("标准 [CLS-02] 是 must，结论 [ALL-0]"), said.toString());
    }

    @Test
    void an_inherited_must_is_named_at_the_conclusion_that_leaves_it_out() {
        TinyPack.in(home);
        TinyPack heir = TinyPack.heirIn(home, concluding("must", "\"CLS-01\""));
        List<String> said = said(heir, "没有汇总到");
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("heir/heir.drl:"), said.toString());
        assertTrue(said.get(0).contains("[CLS-02]"), said.toString());
    }

    @Test
    void what_is_rolled_up_by_what_the_conclusion_rolls_up_is_heard() {
        String rules = concluding("must", "\"CLS-01\", \"ALL-1\"") + rolling("ALL-1", "must", "\"CLS-02\"");
        assertEquals(List.of(), said(TinyPack.in(home).file("all.drl", rules), "没有汇总到"));
    }

    @Test
    void a_roll_up_that_the_conclusion_does_not_hear_of_hides_what_it_rolls_up() {
        String rules = concluding("must", "\"CLS-01\"") + rolling("ALL-1", "must", "\"CLS-02\"");
        assertEquals(2, said(TinyPack.in(home).file("all.drl", rules), "没有汇总到").size());
    }

    @Test
    void a_should_need_not_be_rolled_up_and_without_a_conclusion_nothing_need() {
        String wish = TinyPack.criterion(
                "W-01", "should", "$班 : 班级( $人 : 学生数 )", "judge.that( $班 ).measure( $人 ).atMost( 40 )");
        TinyPack pack = TinyPack.in(home).file("wish.drl", wish);
        assertEquals(List.of(), said(pack, "没有汇总到"));
        pack.file("all.drl", concluding("must", "\"CLS-01\", \"CLS-02\""));
        assertEquals(List.of(), said(pack, "没有汇总到"));
    }

    @Test
    void a_conclusion_that_is_not_must_is_named() {
        String codes = "\"CLS-01\", \"CLS-02\"";
        assertEquals(
                1,
                said(TinyPack.in(home).file("all.drl", concluding("should", codes)), "却不是 must")
                        .size());
        assertEquals(List.of(), said(TinyPack.in(home).file("all.drl", concluding("must", codes)), "却不是 must"));
    }

    /** Read directly, or by way of what was derived from it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "must | 宿舍( 学校代码 == $码, $床 : 床位 ) | 1",
                "must | 住宿( 学校代码 == $码, $床 : 床位 ) | 1",
                "should | 宿舍( 学校代码 == $码, $床 : 床位 ) | 0",
                "must | 学校( 学校代码 == $码, $床 : 学生总数 ) | 0"
            })
    void a_must_that_reads_a_sheet_that_need_not_be_there_is_named(String severity, String condition, int named) {
        String declared = """
                declare 宿舍 extends Row
                    @sheet( "宿舍" ) @optional
                    学校代码 : String @key @required
                    床位 : BigDecimal @unit( "个" )
                end
                declare 住宿
                    学校代码 : String @key
                    床位 : BigDecimal @unit( "个" )
                end
                rule "推算 住宿" when 宿舍( $码 : 学校代码, $床 : 床位 ) then insert( new 住宿( $码, $床 ) ); end
                """;
        String rule = TinyPack.criterion(
                "BED-01",
                severity,
                "$校 : 学校( $码 : 学校代码 )\n" + condition,
                "judge.that( $校 ).measure( \"床位\", $床, \"个\" ).atLeast( 1 )");
        List<String> said = said(TinyPack.in(home).file("beds.drl", declared + rule), "@optional");
        assertEquals(named, said.size(), said.toString());
        said.forEach(one -> assertTrue(one.contains("标准 [BED-01] 是 must，却用到写了 @optional 的表 [宿舍]"), one));
    }
}
