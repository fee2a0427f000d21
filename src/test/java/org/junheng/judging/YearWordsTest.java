package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules find the newest of several years by their texts: one that would stand in a wrong place is named. */
class YearWordsTest {
    private static final String FACTS = """
            declare 届 extends Row
                @sheet( "届" ) @last( "届别", 1 )
                届别 : String @key @required
                率 : BigDecimal @unit( "分" )
            end
            """;
    private static final String RULE = """
            rule "最近一届" @code( "NEW" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $届 : 届( $名 : 届别, $率 : 率 ) not 届( 届别 > $名 )
            then judge.that( $届 ).measure( "率", $率 ).atLeast( 98 ); end
            """;

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULE);

    private static List<String> named(String... rows) {
        Outcome outcome =
                PACK.trial().sheet("届", "届别|率", rows[0], rows[1], rows[2]).judge(PACK.rulebook());
        return outcome.problems().stream()
                .filter(Problem::blocking)
                .map(problem -> problem.place().orElseThrow() + " " + problem.value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2026届",
                "第2026届",
                "２０２６届",
                "二〇二六届",
                "26届",
                "2 0 2 6届",
                "20 26届",
                "2017级",
                "2017级（2026届）",
                "2025-2026学年",
                "2026届、2025届",
                "2017年秋入学",
                "12026届",
                "本届"
            })
    void a_text_that_does_not_stand_where_its_year_would_is_named(String newest) {
        assertEquals(List.of("届!A4 " + newest), named("2024届|99", "2025届|99", newest + "|90"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026届", "2026", "2026届（预计）", "2026届1班", "2026届小学"})
    void a_year_that_comes_first_stands_in_its_place(String newest) {
        assertEquals(List.of(), named("2024届|99", "2025届|99", newest + "|90"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"年", "级", "届初中", "年7月"})
    void any_words_may_follow_if_all_rows_have_them(String words) {
        assertEquals(List.of(), named("2024" + words + "|99", "2025" + words + "|99", "2026" + words + "|90"));
    }
}
