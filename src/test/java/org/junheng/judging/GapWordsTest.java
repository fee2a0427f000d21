package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junheng.engine.fact.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a sentence says by how much a subject misses. */
class GapWordsTest {
    private static final String FACTS = """
            declare 班级 extends Row
                @sheet( "班级" )
                班级名称 : String @key @required @label
                人数 : BigDecimal
                及格率 : BigDecimal
            end
            """;
    private static final String HEAD = " @basis( \"C1\" ) @owner( \"局\" ) @severity( must )\n";
    private static final String RULES = """
            rule "不超过45人" @code( "MOST" ) %1$s when $班 : 班级( $数 : 人数 )
            then judge.that( $班 ).measure( "人数", $数, "人" ).atMost( 45 ); end
            rule "不少于60人" @code( "LEAST" ) %1$s when $班 : 班级( $数 : 人数 )
            then judge.that( $班 ).measure( "人数", $数, "人" ).atLeast( 60 ); end
            rule "不低于85%%" @code( "RATE" ) %1$s when $班 : 班级( $率 : 及格率 )
            then judge.that( $班 ).measure( "及格率", $率, "%%" ).atLeast( 85 ); end
            """.formatted(HEAD);

    @TempDir
    Path temp;

    @Test
    void above_a_limit_is_over_below_it_is_short_and_rates_differ_by_percentage_points() throws Exception {
        Outcome outcome = Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES)
                .sheet("班级", "班级名称|人数|及格率", "一班|49|83.5")
                .judge();
        says(outcome, "MOST", "49人，应不超过 45人，超出 4人");
        says(outcome, "LEAST", "49人，应不低于 60人，差 11人");
        says(outcome, "RATE", "83.5%，应不低于 85%，差 1.5个百分点");
    }

    private static void says(Outcome outcome, String code, String words) {
        String message = Trial.only(outcome, code).message();
        assertTrue(message.contains(words), message);
    }
}
