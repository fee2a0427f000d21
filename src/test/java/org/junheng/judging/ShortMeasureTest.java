package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A measure that names no more than its variable is called as its column is, and counts in its unit. */
class ShortMeasureTest {
    private static final String FACTS = """
            declare 班 extends Row
                @sheet( "班" )
                班名 : String @key @required @label
                人数 : BigDecimal @unit( "人" )
                比例 : BigDecimal @unit( "比值" )
                有窗 : Boolean
            end
            declare 每班  班名 : String @key @label  均数 : BigDecimal  end
            """;
    private static final String RULE = """
            rule "每班 均数" when $班 : 班( $名 : 班名, $人 : 人数 ) then insert( new 每班( $名, $人 / 2 ) ); end
            rule "甲"
                @code( "A" ) @basis( "C1" ) @owner( "局" ) @severity( must ) @area( "班" ) @remedy( "改" )
            when
                %s
            then
                judge.that( $它 ).%s;
            end
            """;

    @TempDir
    private Path temp;

    private Trial trial(String condition, String verdict) {
        return Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULE.formatted(condition, verdict))
                .sheet("班", "班名|人数|比例|有窗", "一班|46|0.5|是");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$它 : 班( $数 : 人数 ) | measure( $数 ).atMost( 45 ) | 人数 | 人",
                "$它 : 班( $数 : 人数 > 0 ) | measure( $数 ).atMost( 45 ) | 人数 | 人",
                "$它 : 班( $数 : 人数 ) | measure( \"班额\", $数 ).atMost( 45 ) | 班额 | 人",
                "$它 : 班( $数 : 人数 ) | measure( \"班额\", $数, \"名\" ).atMost( 45 ) | 班额 | 名",
                "$它 : 班( $数 : 人数 ) | measure( \"班额\", $数, \"\" ).atMost( 45 ) | 班额 | ''",
                "$它 : 班( $数 : 人数 ) | measure( \"班额\", $数 * 1 ).atMost( 45 ) | 班额 | ''",
                "$它 : 班( $数 : 比例 ) | measure( $数 ).atMost( 0.4 ) | 比例 | ''",
                "$它 : 班( $数 : 有窗 ) | measure( $数 ).holds() | 有窗 | ''",
                "$它 : 每班( $数 : 均数 ) | measure( $数 ).atMost( 45 ) | 均数 | ''",
                "$它 : 班() 每班( $数 : 均数 ) | measure( $数 ).worth( 2 ).atMost( 45 ) | 均数 | ''",
                "$它 : 班( $数 : 人数 ) | item( \"它\" ).measure( $数 ).atMost( 45 ) | 它 | 人"
            })
    void name_and_unit_come_from_the_column_unless_they_are_written(
            String condition, String verdict, String name, String unit) throws PackFault {
        List<Judgement> judged = trial(condition, verdict).judge().judgements();
        assertEquals(1, judged.size());
        assertEquals(
                List.of(name, unit), List.of(judged.get(0).item(), judged.get(0).unit()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$它 : 班() accumulate( 班( $人 : 人数 ); $数 : sum( $人 ) ) | measure( $数 ).atMost( 45 ) | [$数]",
                "$它 : 班( $数 : 人数 * 2 ) | measure( $数 ).atMost( 45 ) | [$数]",
                "$它 : 班( $数 : 人数 ) | measure( $数 * 2 ).atMost( 45 ) | [$数 * 2]",
                "$它 : 班( $数 : 人数 ) | measure( \"班额\" ).atMost( 45 ) | [\"班额\"]",
                "( $它 : 班( $数 : 人数 ) or $它 : 班( $数 : 比例 ) ) | measure( $数 ).atMost( 45 ) | [$数]"
            })
    void a_figure_that_is_no_column_needs_its_name_written(String condition, String verdict, String figure) {
        List<String> faults = trial(condition, verdict).faults().stream()
                .map(Object::toString)
                .toList();
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith("trial/rules.drl:7:31  "), faults.get(0));
        assertTrue(faults.get(0).contains(figure + " 不是 when 里取自一个栏目的变量"), faults.get(0));
    }

    @Test
    void a_blank_is_undetermined_under_the_name_of_its_column() throws PackFault {
        Judgement blank = trial("$它 : 班( $数 : 人数 )", "measure( $数 ).atMost( 45 )")
                .sheet("班", "班名|人数|比例|有窗", "一班||0.5|是")
                .judge()
                .judgements()
                .get(0);
        assertEquals(
                List.of("人数", "UNDETERMINED"),
                List.of(blank.item(), blank.verdict().name()));
    }
}
