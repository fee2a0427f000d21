package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that repeat another sheet's: those that are none are named, those that only look different are matched. */
class KeysTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required
                名称 : String @required @label
            end
            declare 经费 extends Row
                @sheet( "经费" )
                代码 : String @key @required @refers( 学校 )
                数 : BigDecimal @required @nil( "—", "无" )
                有 : Boolean @yes( "√", "1" ) @no( "×", "无" )
            end
            """;
    private static final String RULES = """
            rule "数" @code( "X" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $校 : 学校( $码 : 代码 ) 经费( 代码 == $码, $数 : 数 )
            then judge.that( $校 ).measure( "数", $数 ).atLeast( 1 ); end
            rule "有" @code( "Y" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $费 : 经费( $有 : 有 )
            then judge.that( $费 ).measure( "有", $有 ).holds(); end
            """;

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    @TempDir
    static Path temp;

    private static Outcome judged(String key, String number, String flag) {
        return PACK.trial()
                .sheet("学校", "代码|名称", "A007|一校", "B2|二校")
                .sheet("经费", "代码|数|有", key + "|" + number + "|" + flag, "B2|5|是")
                .judge(PACK.rulebook());
    }

    @Test
    void a_key_that_is_none_is_named_with_the_nearest() {
        Problem problem = judged("A008", "3", "是").problems().get(0);
        assertEquals(Kind.ORPHAN_KEY, problem.kind());
        assertTrue(problem.blocking());
        assertEquals("经费!A2", problem.place().orElseThrow().toString());
        assertEquals("A007", problem.nearest().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"Ａ００７", "a007", "A 007", "A007\u00A0", "00A007"})
    void a_key_that_only_looks_different_is_matched_and_said_so(String key) {
        Outcome outcome = judged(key, "3", "是");
        assertEquals("3", Trial.named(outcome, "X A007 数").actual());
        assertEquals(
                List.of(), outcome.problems().stream().filter(Problem::blocking).toList());
    }

    @Test
    void two_keys_that_look_alike_are_never_guessed() {
        Outcome outcome = PACK.trial()
                .sheet("学校", "代码|名称", "7|一校", "07|二校")
                .sheet("经费", "代码|数|有", "007|3|是")
                .judge(PACK.rulebook());
        assertEquals(Kind.ORPHAN_KEY, outcome.problems().get(0).kind());
        assertTrue(outcome.problems().get(0).blocking());
    }

    @Test
    void keys_that_look_alike_in_one_type_are_named() {
        Outcome outcome = PACK.trial()
                .sheet("学校", "代码|名称", "A1|一校", "Ａ1|二校")
                .sheet("经费", "代码|数|有", "A1|3|是")
                .judge(PACK.rulebook());
        assertTrue(
                outcome.problems().stream()
                        .anyMatch(problem -> problem.kind() == Kind.DUPLICATE_KEY && problem.blocking()),
                outcome.problems().toString());
    }

    @Test
    void keys_that_differ_by_leading_zeros_are_two_and_remarked() {
        Outcome outcome = PACK.trial()
                .sheet("学校", "代码|名称", "C7|一校", "007|二校", "7|三校")
                .sheet("经费", "代码|数|有", "C7|3|是")
                .judge(PACK.rulebook());
        List<Problem> remarks = outcome.problems();
        assertEquals(
                List.of("DUPLICATE_KEY false 学校!4:4"),
                remarks.stream()
                        .map(problem -> problem.kind() + " " + problem.blocking() + " "
                                + problem.place().orElseThrow())
                        .toList());
    }

    @Test
    void two_spellings_of_one_key_are_two_rows_of_it() {
        Outcome outcome = PACK.trial()
                .sheet("学校", "代码|名称", "A7|一校")
                .sheet("经费", "代码|数|有", "A7|3|是", "00A7|4|是")
                .judge(PACK.rulebook());
        assertEquals(
                List.of(Kind.DUPLICATE_KEY),
                outcome.problems().stream()
                        .filter(Problem::blocking)
                        .map(Problem::kind)
                        .toList());
    }

    @Test
    void a_key_that_stands_on_two_sheets_of_a_type_is_named_with_both() throws Exception {
        Outcome outcome = PACK.trial()
                .file("facts.drl", FACTS.replace("@sheet( \"学校\" )", "@sheet( \"学校\" ) @splits( \"小学\", \"初中\" )"))
                .sheet("学校（小学）", "代码|名称", "A7|一校")
                .sheet("学校（初中）", "代码|名称", "A7|一校")
                .sheet("经费", "代码|数|有", "A7|3|是")
                .judge();
        Problem problem = outcome.problems().stream()
                .filter(one -> one.kind() == Kind.DUPLICATE_KEY)
                .findFirst()
                .orElseThrow();
        assertTrue(problem.message().contains("学校（小学）!2"), problem.message());
        assertTrue(problem.message().contains("学校（初中）!2"), problem.message());
    }

    @Test
    void each_orphan_of_a_sheet_is_named_once() {
        Outcome outcome = PACK.trial()
                .sheet("学校", "代码|名称", "A7|一校")
                .sheet("经费", "代码|数|有", "X1|3|是", "X1|3|是", "Y2|3|是")
                .judge(PACK.rulebook());
        assertEquals(
                List.of("X1", "Y2"),
                outcome.problems().stream()
                        .filter(problem -> problem.kind() == Kind.ORPHAN_KEY)
                        .map(Problem::value)
                        .toList());
    }

    @Test
    void without_the_sheet_of_the_keys_that_alone_is_said() {
        Outcome outcome = Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES)
                .sheet("经费", "代码|数|有", "X1|3|是", "Y2|3|是")
                .judge(PACK.rulebook());
        assertEquals(
                List.of(Kind.MISSING_SHEET),
                outcome.problems().stream().map(Problem::kind).toList());
    }

    @Test
    void a_word_for_no_is_a_blank_in_a_column_of_numbers_if_it_also_stands_for_nothing() throws Exception {
        Outcome outcome = Trial.in(temp.resolve("words"))
                .file("pack.yaml", "id: trial\ntitle: 试验\nnil: [无]\nyes: [有]\nno: [无]\n")
                .file("facts.drl", FACTS.replaceAll(" @(nil|yes|no)\\([^)]*\\)", ""))
                .file("rules.drl", RULES)
                .sheet("学校", "代码|名称", "A7|一校")
                .sheet("经费", "代码|数|有", "A7|无|无")
                .judge();
        assertEquals(Kind.BLANK, outcome.problems().get(0).kind());
        assertEquals("NOT_MET", Trial.named(outcome, "Y A7 有").verdict().name());
    }

    @Test
    void a_word_for_nothing_is_a_blank_and_no_zero() {
        for (String nothing : List.of("—", "无")) {
            Outcome outcome = judged("A007", nothing, "是");
            assertEquals(Kind.BLANK, outcome.problems().get(0).kind());
            assertEquals("", Trial.named(outcome, "X A007 数").actual());
        }
    }

    @ParameterizedTest
    @CsvSource({"√, MET", "1, MET", "是, MET", "×, NOT_MET", "无, NOT_MET", "否, NOT_MET"})
    void declared_words_are_yes_and_no(String word, String verdict) {
        assertEquals(
                verdict,
                Trial.named(judged("A007", "3", word), "Y A007 有").verdict().name());
    }

    @Test
    void other_words_are_neither() {
        assertEquals(Kind.WRONG_TYPE, judged("A007", "3", "0").problems().get(0).kind());
    }
}
