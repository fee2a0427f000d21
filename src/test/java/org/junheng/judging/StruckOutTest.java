package org.junheng.judging;

import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem.Kind;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.CellValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody struck out is nobody's figure: it is neither judged nor left out without a word. */
class StruckOutTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                名称 : String @label
                书 : BigDecimal @unit( "册" )
            end
            """;
    private static final String RULE = """
            rule "书" @code( "B" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $校 : 学校( $书 : 书 )
            then judge.that( $校 ).measure( "书", $书 ).atLeast( 10 ); end
            """;

    @TempDir
    static Path temp;

    private static Rulebook rulebook;

    @BeforeAll
    static void compile() throws Exception {
        rulebook = Trial.in(temp).file("facts.drl", FACTS).file("r.drl", RULE).compile();
    }

    private static Outcome judged(Object... row) {
        County county = County.of(rulebook, "试验.xlsx");
        sheet("学校").row("代码", "名称", "书").row("A", "甲校", 20).row(row).into(county);
        return county.judge();
    }

    private static CellValue struck(String words) {
        return new CellValue.Struck(words);
    }

    private static long named(Outcome outcome, Kind kind, String words) {
        return outcome.problems().stream()
                .filter(each ->
                        each.blocking() && each.kind() == kind && each.message().contains(words))
                .count();
    }

    @Test
    void a_figure_that_is_struck_out_is_named_and_leaves_its_judgement_open() {
        Outcome outcome = judged("B", "乙校", struck("20"));
        assertEquals(Verdict.UNDETERMINED, Trial.of(outcome, "B", "B").verdict());
        assertEquals(1, named(outcome, Kind.WRONG_TYPE, "删除线"));
        assertEquals(Verdict.MET, Trial.of(outcome, "B", "A").verdict());
    }

    @Test
    void a_row_that_is_struck_out_from_end_to_end_is_named_once_and_is_no_record() {
        Outcome outcome = judged(struck("B"), struck("乙校"), struck("2"));
        assertEquals(1, outcome.judgements().size());
        assertEquals(1, named(outcome, Kind.UNREAD_ROW, "整行划了删除线"));
        assertEquals(1, outcome.problems().size());
    }

    @Test
    void a_name_that_is_struck_out_is_named_and_the_figures_beside_it_are_judged() {
        Outcome outcome = judged("B", struck("乙校"), 2);
        assertEquals(Verdict.NOT_MET, Trial.of(outcome, "B", "B").verdict());
        assertEquals(1, named(outcome, Kind.WRONG_TYPE, "删除线"));
    }
}
