package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A count that is over its limit for sure is over it, whatever comes of those that are not known. */
class CertainCountsTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                书 : BigDecimal
            end
            declare 县 extends Row
                @sheet( "县" )
                名称 : String @key @required @label
            end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must ) @area( \"办学\" ) ";
    private static final String COUNTED =
            " when $县 : 县() accumulate( $判 : Judgement( code == \"BOOKS\" ); $计 : tally( $判 ) ) then"
                    + " judge.that( $县 ).measure( \"数\", $计.notMet, \"所\" ).";
    private static final String RULES = "rule \"书\" @code( \"BOOKS\" )" + HEAD
            + " when $校 : 学校( $书 : 书 ) then judge.that( $校 ).measure( $书 ).atLeast( 10 ); end\n"
            + rule("MOST", "atMost( 1 )")
            + rule("LESS", "lessThan( 2 )")
            + rule("EQUAL", "equalTo( 1 )")
            + rule("BETWEEN", "between( 0, 1 )")
            + rule("LEAST", "atLeast( 1 )");

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    private static String rule(String code, String limit) {
        return "rule \"" + code + "\" @code( \"" + code + "\" )" + HEAD + COUNTED + limit + "; end\n";
    }

    private static Judgement judged(String code, String... schools) {
        String[] rows = new String[schools.length + 1];
        rows[0] = "代码|书";
        System.arraycopy(schools, 0, rows, 1, schools.length);
        Outcome outcome = PACK.trial().sheet("学校", rows).sheet("县", "名称", "县").judge(PACK.rulebook());
        return Trial.of(outcome, code).get(0);
    }

    @ParameterizedTest
    @CsvSource({"MOST, 1", "LESS, 0", "EQUAL, 1", "BETWEEN, 1"})
    void two_that_miss_for_sure_are_too_many_though_a_third_is_not_known(String code, String over) {
        Judgement judgement = judged(code, "A|9", "B|9", "C|", "D|10");
        assertEquals(Verdict.NOT_MET, judgement.verdict());
        assertEquals("2", judgement.actual());
        assertEquals(over, judgement.gap());
    }

    @ParameterizedTest
    @CsvSource({"MOST", "LESS", "EQUAL", "BETWEEN", "LEAST"})
    void one_that_misses_may_not_be_the_last(String code) {
        assertEquals(Verdict.UNDETERMINED, judged(code, "A|9", "C|", "D|10").verdict());
    }
}
