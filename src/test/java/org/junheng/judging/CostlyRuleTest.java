package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that pairs every row with every other is stopped and named; what it costs is nobody else's loss. */
class CostlyRuleTest {
    private static final int ROWS = 60;

    @TempDir
    private Path temp;

    private Outcome judged(String conditions) throws Exception {
        String[] rows = IntStream.rangeClosed(0, ROWS)
                .mapToObj(row -> row == 0 ? "代码|书" : "校" + row + "|20")
                .toArray(String[]::new);
        return Trial.in(temp)
                .file("facts.drl", """
                        declare 学校 extends Row
                            @sheet( "学校" )
                            代码 : String @key @required @label
                            书 : BigDecimal
                        end
                        """)
                .file("rules.drl", """
                        rule "书" @code( "BOOKS" ) @basis( "C1" ) @owner( "局" ) @severity( must ) @area( "甲" )
                        when $校 : 学校( $书 : 书 )
                        then judge.that( $校 ).measure( "书", $书 ).atLeast( 15 ); end
                        """)
                .file("costly.drl", """
                        rule "每对" @code( "PAIRS" ) @basis( "C1" ) @owner( "局" ) @severity( must ) @area( "甲" )
                        when
                            %s
                        then judge.that( $校 ).measure( "书", $书 ).atLeast( 15 ); end
                        """.formatted(conditions))
                .sheet("学校", rows)
                .judge();
    }

    private static List<String> named(Outcome outcome) {
        return outcome.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.RULE_ERROR)
                .map(Problem::message)
                .toList();
    }

    /** 60 rows in each of four conditions are 12,960,000 pairs. */
    @Test
    void conditions_that_say_nothing_of_each_other_are_stopped_before_they_begin() throws Exception {
        Outcome outcome = judged("$校 : 学校( $书 : 书 ) 学校() 学校( 书 > 1 ) 学校( 书 < 100 )");
        assertEquals(1, named(outcome).size(), outcome.problems().toString());
        assertTrue(named(outcome).get(0).startsWith("标准 [每对] 没有判定（trial/costly.drl:4）"));
        assertEquals(ROWS, outcome.judgements().size());
    }

    /** Each of the others is the same row again. */
    @Test
    void as_many_conditions_that_belong_together_are_judged() throws Exception {
        Outcome outcome = judged("$校 : 学校( $码 : 代码, $书 : 书 ) 学校( 代码 == $码 ) 学校( 代码 == $码 ) 学校( 代码 == $码 )");
        assertEquals(List.of(), named(outcome));
        assertEquals(2 * ROWS, outcome.judgements().size());
    }
}
