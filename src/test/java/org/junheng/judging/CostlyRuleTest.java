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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that pairs every row with every other is stopped and named; what it costs is nobody else's loss. */
class CostlyRuleTest {
    private static final int ROWS = 60;

    @TempDir
    private Path temp;

    private Outcome judged(String conditions) throws Exception {
        return judged(ROWS, conditions);
    }

    /** Schools with 20 books each, one half of them in towns. */
    private Outcome judged(int schools, String conditions) throws Exception {
        String[] rows = IntStream.rangeClosed(0, schools)
                .mapToObj(row -> row == 0 ? "代码|书|城乡" : "校" + row + "|20|" + (row % 2 == 0 ? "城" : "乡"))
                .toArray(String[]::new);
        return Trial.in(temp)
                .file("facts.drl", """
                        declare 学校 extends Row
                            @sheet( "学校" )
                            代码 : String @key @required @label
                            书 : BigDecimal
                            城乡 : String
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

    /** Each of 8,000 schools with 4,000 of its kind are 32,000,000 pairs, which no memory of 512 MB holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$校 : 学校( $乡 : 城乡, $书 : 书 ) 学校( 城乡 == $乡 )",
                "$校 : 学校( $乡 : 城乡, $书 : 书 ) 学校( 城乡 == $乡, 书 > $书 )",
                "$校 : 学校( $书 : 书 ) 学校( 书 > $书 )",
                "$校 : 学校( $乡 : 城乡, $书 : 书 ) accumulate( 学校( 城乡 == $乡, $数 : 书 ) ; $和 : sum( $数 ) )",
            })
    void rows_that_belong_together_by_a_yes_or_a_no_are_stopped_too(String conditions) throws Exception {
        Outcome outcome = judged(8_000, conditions);
        assertEquals(1, named(outcome).size(), outcome.problems().toString());
        assertTrue(named(outcome).get(0).startsWith("标准 [每对] 没有判定（trial/costly.drl:4）"));
        assertEquals(8_000, outcome.judgements().size());
    }

    /** 15,000 schools with 7,500 each are 112,500,000 pairs to look at, of which none is kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$校 : 学校( $乡 : 城乡, $书 : 书 ) not 学校( 城乡 == $乡, 书 > $书 )",
                "$校 : 学校( $乡 : 城乡, $书 : 书 ) exists 学校( 城乡 == $乡, 书 > $书 )",
            })
    void to_look_for_what_is_not_there_is_stopped_when_it_takes_too_long(String conditions) throws Exception {
        Outcome outcome = judged(15_000, conditions);
        assertEquals(1, named(outcome).size(), outcome.problems().toString());
    }

    /** 2,000 schools with 1,000 of their kind are 2,000,000 pairs. */
    @Test
    void sums_over_the_half_of_a_large_county_are_judged() throws Exception {
        Outcome outcome =
                judged(2_000, "$校 : 学校( $乡 : 城乡, $书 : 书 ) accumulate( 学校( 城乡 == $乡, $数 : 书 ) ; $和 : sum( $数 ) )");
        assertEquals(List.of(), named(outcome));
        assertEquals(4_000, outcome.judgements().size());
    }
}
