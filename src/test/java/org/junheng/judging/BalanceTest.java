package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalanceTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                学校代码 : String @key @required @label
                学生 : BigDecimal @unit( "人" )
                图书 : BigDecimal @unit( "册" )
            end
            declare 县
                名称 : String @key
            end
            """;
    private static final String RULES = """
            rule "县"
            when 学校( $码 : 学校代码 ) then insert( new 县( "全县" ) ); end
            rule "图书差异系数"
                @code( "CV" ) @basis( "C1" ) @owner( "教育局" ) @severity( must )
            when
                $县 : 县()
                accumulate( 学校( $书 : 图书, $生 : 学生 ); $差异 : balance( $书, $生 ) )
            then
                judge.that( $县 ).measure( "差异系数", $差异.coefficient ).atMost( 0.65 );
            end
            """;

    @TempDir
    Path temp;

    @Test
    void the_worked_example_gives_the_printed_coefficient() throws Exception {
        Outcome outcome = Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES)
                .sheet("学校", "学校代码|学生|图书", "1|45|279", "2|37|137", "3|89|935", "4|76|160", "5|55|402")
                .judge();
        Judgement judgement = Trial.only(outcome, "CV");
        BigDecimal coefficient = new BigDecimal(judgement.actual());
        assertEquals(new BigDecimal("0.515257"), coefficient.setScale(6, RoundingMode.HALF_UP));
        assertEquals(Verdict.MET, judgement.verdict());
        assertEquals("学校!B2", judgement.evidence().get(1).place().toString());
        assertTrue(judgement.message().contains("全县"), judgement.message());
    }

    @Test
    void a_blank_makes_the_coefficient_undetermined_and_names_its_cell() throws Exception {
        Outcome outcome = Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES)
                .sheet("学校", "学校代码|学生|图书", "1|45|279", "2|37|", "3|89|935")
                .judge();
        Judgement judgement = Trial.only(outcome, "CV");
        assertEquals(Verdict.UNDETERMINED, judgement.verdict());
        assertTrue(judgement.message().contains("学校!C3"), judgement.message());
    }
}
