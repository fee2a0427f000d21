package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of points that make a whole make exactly that whole, however often they were rounded on the way. */
class FractionSumTest {
    private static final String FACTS = """
            declare 项 extends Row
                @sheet( "项" )
                号 : String @key @required @label
                分 : BigDecimal
                做到 : BigDecimal
                共 : BigDecimal
            end
            declare 县 extends Row
                @sheet( "县" )
                名称 : String @key @required @label
            end
            declare 得分  号 : String @key  分 : BigDecimal  end
            """;
    private static final String RULES = """
            rule "得分" when 项( $号 : 号, $分 : 分, $做 : 做到, $共 : 共 )
            then insert( new 得分( $号, $分 * $做 / $共 ) ); end
            rule "总分" @code( "SUM" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $县 : 县() accumulate( 得分( $分 : 分 ); $总 : sum( $分 ) )
            then judge.that( $县 ).measure( "总分", $总, "分" ).atLeast( 85 ); end
            """;

    @TempDir
    private Path temp;

    private Judgement total(String... items) throws Exception {
        List<String> rows = new ArrayList<>(List.of("号|分|做到|共"));
        for (int i = 0; i < items.length; i++) {
            rows.add("K" + i + "|" + items[i].replace(" ", "|"));
        }
        return Trial.only(
                Trial.in(temp)
                        .file("facts.drl", FACTS)
                        .file("rules.drl", RULES)
                        .sheet("项", rows.toArray(String[]::new))
                        .sheet("县", "名称", "县")
                        .judge(),
                "SUM");
    }

    /** 60 + 25/3 + 25·2/3 = 85; 70 + 5/6 + 10·17/12 = 85; 84 + 1/7 + 2/7 + 4/7 = 85. */
    @ParameterizedTest
    @CsvSource({
        "60 1 1, 25 1 3, 25 2 3, 0 1 1",
        "70 1 1, 5 1 6, 10 17 12, 0 1 1",
        "84 1 1, 1 1 7, 1 2 7, 1 4 7",
        "82.5 1 1, 5 1 2, 0 1 3, 0 2 3"
    })
    void halves_thirds_and_sevenths_that_make_85_are_85(String a, String b, String c, String d) throws Exception {
        Judgement total = total(a, b, c, d);
        assertEquals("85", total.actual());
        assertEquals(Verdict.MET, total.verdict());
    }

    /** 84 + 29/30 = 84.9666…, and 84 + 999999999/1000000000 is less than 85 too. */
    @Test
    void a_thirtieth_below_is_below() throws Exception {
        assertEquals(Verdict.NOT_MET, total("84 1 1", "1 29 30").verdict());
        assertEquals(Verdict.NOT_MET, total("84 1 1", "1 1 3", "1 19 30").verdict());
        assertEquals(Verdict.NOT_MET, total("84 1 1", "1 999999999 1000000000").verdict());
    }
}
