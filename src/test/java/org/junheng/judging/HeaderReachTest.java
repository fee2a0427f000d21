package org.junheng.judging;

import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell of the header that is merged too far down takes no record with it: each is judged, or said to be unread. */
class HeaderReachTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                区域 : String
                人数 : BigDecimal @unit( "人" )
            end
            """;
    private static final String RULES = """
            rule "人" @code( "P" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $校 : 学校( $人 : 人数 )
            then judge.that( $校 ).measure( "人数", $人 ).atLeast( 1 ); end
            """;
    private static final List<String> SCHOOLS = List.of("A", "B", "C");
    private static final int LAST_ROW = 1_048_576;

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    /** Every column, the last of which no pack knows, merged over one row of schools, two, all and the whole sheet. */
    static Stream<Arguments> merges() {
        return IntStream.range(0, 4)
                .boxed()
                .flatMap(column -> Stream.of(2, 3, 4, LAST_ROW).map(last -> Arguments.of(column, last)));
    }

    @ParameterizedTest
    @MethodSource("merges")
    void no_school_beside_a_header_that_is_merged_down_vanishes(int column, int last) {
        SheetFixture schools = sheet("学校").row("代码", "区域", "人数", "备注").merged(1, column, last, column);
        for (String school : SCHOOLS) {
            schools.row(school, "城", 0, "无");
        }
        County county = County.of(PACK.rulebook(), "试验.xlsx");
        schools.into(county);
        Outcome outcome = county.judge();
        List<String> judged = outcome.judgements().stream()
                .map(Judgement::subject)
                .map(subject -> subject.key())
                .sorted()
                .toList();
        boolean said = outcome.problems().stream().anyMatch(Problem::blocking);
        assertTrue(said || judged.equals(SCHOOLS), judged + " " + outcome.problems());
        if (column == 3) {
            assertEquals(SCHOOLS, judged);
        }
    }
}
