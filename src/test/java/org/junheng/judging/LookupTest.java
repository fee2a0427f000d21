package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked up in a table of the pack and has no row there cannot be judged, and is not passed over. */
class LookupTest {
    private static final String FACTS = """
            declare 班级 extends Row
                @sheet( "班级" )
                名称 : String @key @required @label
                学段 : String @required @oneOf( "小学", "初中" )
                学生数 : BigDecimal @required
                班数 : BigDecimal @required
            end
            declare 班额 extends Row
                @table( "班额" ) %s
                学段 : String @key @required
                人数 : BigDecimal @required
            end
            declare 分档 extends Row
                @table( "分档" )
                下限 : BigDecimal @key @required
                上限 : BigDecimal @required
                标准 : BigDecimal @required
            end
            """;
    private static final String HEAD =
            "rule \"班额\" @code( \"C\" ) @basis( \"C1\" ) @owner( \"局\" ) @severity( must ) when ";
    private static final String BY_STAGE = HEAD
            + "$班 : 班级( $段 : 学段, $人 : 学生数 ) 班额( 学段 == $段, $限 : 人数 )"
            + " then judge.that( $班 ).measure( \"班额\", $人 ).atMost( $限 ); end";
    private static final String BY_BAND = HEAD
            + "$班 : 班级( $数 : 班数, $人 : 学生数 ) 分档( 下限 < $数, 上限 >= $数, $限 : 标准 )"
            + " then judge.that( $班 ).measure( \"班额\", $人 ).atMost( $限 ); end";
    private static final String BY_WORD = HEAD
            + "$班 : 班级( 学段 == \"初中\", $人 : 学生数 ) 班额( 学段 == \"初中\", $限 : 人数 )"
            + " then judge.that( $班 ).measure( \"班额\", $人 ).atMost( $限 ); end";

    @TempDir
    private Path temp;

    private Outcome judged(String word, String rules, String limits, String bands) throws Exception {
        return Trial.in(temp)
                .file("facts.drl", FACTS.formatted(word))
                .file("rules.drl", rules)
                .file("tables/班额.csv", "学段,人数\n" + limits)
                .file("tables/分档.csv", "下限,上限,标准\n" + bands)
                .sheet("班级", "名称|学段|学生数|班数", "一班|小学|40|6", "七班|初中|60|30")
                .judge();
    }

    private static void assertOpen(Outcome outcome, String key, String words) {
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "C", key).verdict());
        List<String> problems = outcome.problems().stream()
                .filter(each -> each.kind() == Problem.Kind.MISSING_ROW && each.blocking())
                .map(Problem::message)
                .toList();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains(words), problems.get(0));
    }

    @Test
    void a_key_without_a_row_leaves_its_subjects_open() throws Exception {
        Outcome outcome = judged("", BY_STAGE, "小学,45\n", "0,99,50\n");
        assertEquals(Verdict.MET, Trial.of(outcome, "C", "一班").verdict());
        assertOpen(outcome, "七班", "表 [班额] 没有 [学段 初中] 的行");
    }

    @Test
    void a_key_that_the_rule_spells_out_is_looked_up_too() throws Exception {
        assertOpen(judged("", BY_WORD, "小学,45\n", "0,99,50\n"), "七班", "没有 [学段 初中] 的行");
    }

    @Test
    void a_gap_between_bands_leaves_open_who_falls_into_it() throws Exception {
        Outcome outcome = judged("", BY_BAND, "小学,45\n初中,50\n", "0,12,45\n48,99,50\n");
        assertEquals(Verdict.MET, Trial.of(outcome, "C", "一班").verdict());
        assertOpen(outcome, "七班", "没有 [下限 < 30、上限 >= 30] 的行");
    }

    @Test
    void whoever_is_found_is_judged() throws Exception {
        Outcome outcome = judged("", BY_STAGE, "小学,45\n初中,50\n", "0,99,50\n");
        assertEquals(Verdict.MET, Trial.of(outcome, "C", "一班").verdict());
        assertEquals(Verdict.NOT_MET, Trial.of(outcome, "C", "七班").verdict());
        assertEquals(List.of(), outcome.problems());
    }

    @Test
    void a_table_that_is_sparse_passes_over_who_is_not_found() throws Exception {
        Outcome outcome = judged("@optional", BY_STAGE, "小学,45\n", "0,99,50\n");
        assertEquals(Verdict.MET, Trial.of(outcome, "C", "一班").verdict());
        assertEquals(1, Trial.of(outcome, "C").size());
        assertEquals(List.of(), outcome.problems());
    }

    @Test
    void nobody_looks_anything_up_for_a_subject_that_the_rule_does_not_judge() throws Exception {
        String rule = BY_STAGE.replace("$班 : 班级( ", "$班 : 班级( 学段 == \"小学\", ");
        assertEquals(List.of(), judged("", rule, "小学,45\n", "0,99,50\n").problems());
    }
}
