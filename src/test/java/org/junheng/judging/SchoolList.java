package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;

/** A list of schools with their pupils and square metres, and what was read of it. */
final class SchoolList {
    static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" ) @splits( "小学", "初中" )
                代码 : String @key @required
                名称 : String @required @label
                区域 : String @required
                人数 : BigDecimal @required @unit( "人" ) @min( 0 ) @whole
                面积 : BigDecimal @unit( "㎡" ) @min( 0 )
            end
            """;
    static final String RULES = """
            rule "人" @code( "P" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $校 : 学校( $人 : 人数 )
            then judge.that( $校 ).measure( "人数", $人, "人" ).atLeast( 1 ); end
            rule "面" @code( "A" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $校 : 学校( $面 : 面积 )
            then judge.that( $校 ).measure( "面积", $面, "㎡" ).atLeast( 1 ); end
            """;
    static final Object[] HEADER = {"代码", "名称", "区域", "人数", "面积"};

    private SchoolList() {}

    /** What every school was judged by, such as {@code A P=300 A=20}. */
    static List<String> read(Outcome outcome) {
        Map<String, String> figures = new TreeMap<>();
        outcome.judgements()
                .forEach(each -> figures.merge(
                        each.subject().key(), each.code() + "=" + each.actual(), (one, two) -> one + " " + two));
        return figures.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    static String kinds(Outcome outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.kind() + (problem.blocking() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    static Problem only(Outcome outcome) {
        assertEquals(1, outcome.problems().size(), outcome.problems().toString());
        return outcome.problems().get(0);
    }
}
