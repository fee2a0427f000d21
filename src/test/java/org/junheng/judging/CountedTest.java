package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shortfall of a rate is told in the things that are counted behind it. */
class CountedTest {
    private static final String FACTS = """
            declare 届 extends Row
                @sheet( "届" )
                名称 : String @key @required @label
                毕业 : BigDecimal
                应毕业 : BigDecimal
            end
            """;
    private static final String RULE = """
            rule "率" @code( "R" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $届 : 届( $人 : 毕业, $应 : 应毕业 )
            then judge.that( $届 ).measure( "率", $人 / $应 * %s, "%s" ).counting( "毕业", $人, $应, "人" ).%s( %s ); end
            """;

    @TempDir
    private Path temp;

    private Judgement judged(String times, String unit, String verb, String limit, String count, String base)
            throws Exception {
        return Trial.only(outcome(times, unit, verb, limit, count, base), "R");
    }

    private Outcome outcome(String times, String unit, String verb, String limit, String count, String base)
            throws Exception {
        return Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULE.formatted(times, unit, verb, limit))
                .sheet("届", "名称|毕业|应毕业", "一届|" + count + "|" + base)
                .judge();
    }

    /** 98 % of 1,707 are 1,672.86, so 1,673 are needed; of 1,000 just 980; below 2 % of 500 are at most 9. */
    @ParameterizedTest
    @CsvSource({
        "100, %, atLeast, 98, 1672, 1707, 毕业再多 1人",
        "100, %, atLeast, 98, 979, 1000, 毕业再多 1人",
        "100, %, atLeast, 98, 1500, 1707, 毕业再多 173人",
        "100, %, moreThan, 98, 980, 1000, 毕业再多 1人",
        "100, %, atMost, 2, 11, 500, 毕业再少 1人",
        "100, %, lessThan, 2, 10, 500, 毕业再少 1人",
        "1000, ‰, atLeast, 1, 0, 1500, 毕业再多 2人",
        "1, 比值, atLeast, 0.5, 3, 8, 毕业再多 1人"
    })
    void a_shortfall_says_how_many_are_lacking(
            String times, String unit, String verb, String limit, String count, String base, String words)
            throws Exception {
        String message = judged(times, unit, verb, limit, count, base).message();
        assertTrue(message.contains("（" + words + "）"), message);
    }

    /** Between two limits nobody can say how many are lacking, and the judgement stands all the same. */
    @ParameterizedTest
    @CsvSource({"between, '6, 8'", "equalTo, 98", "'oneOf', 98"})
    void other_verbs_judge_as_without_it(String verb, String limit) throws Exception {
        Judgement judged = judged("100", "%", verb, limit, "50", "1000");
        assertEquals(Verdict.NOT_MET, judged.verdict());
        assertTrue(!judged.message().contains("再多"), judged.message());
    }

    /** 97 of 100 are 97 %, not 97 ‰: of a rule whose formula alone was edited it is said, and nothing else told. */
    @Test
    void numbers_that_do_not_give_the_rate_are_left_out_and_remarked() throws Exception {
        Outcome outcome = outcome("100", "‰", "atLeast", "98", "97", "100");
        Judgement judged = Trial.only(outcome, "R");
        assertEquals(Verdict.NOT_MET, judged.verdict());
        assertTrue(!judged.message().contains("再多"), judged.message());
        Problem remark = outcome.problems().get(0);
        assertEquals(Problem.Kind.COUNTED_OTHERWISE, remark.kind());
        assertTrue(!remark.blocking() && remark.message().contains("“毕业”两个数相除得不出"), remark.message());
        assertEquals(
                List.of(), outcome("100", "%", "atLeast", "98", "97", "100").problems());
    }

    @Test
    void what_is_met_and_what_has_no_base_lacks_nothing() throws Exception {
        assertTrue(!judged("100", "%", "atLeast", "98", "980", "1000").message().contains("再多"));
        Judgement open = judged("100", "%", "atLeast", "98", "0", "0");
        assertEquals("", open.actual());
        assertTrue(!open.message().contains("再多"), open.message());
    }
}
