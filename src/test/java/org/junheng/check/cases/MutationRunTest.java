package org.junheng.check.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.TinyPack;
import org.junheng.model.answer.MutantFate;
import org.junheng.model.pack.Mutant;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One small pack with every kind of fault, some of which its cases leave unnoticed on purpose. */
class MutationRunTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                学校代码 : String @key @required @label
                甲数     : BigDecimal @unit( "人" ) @min( 0 ) @whole
                乙数     : BigDecimal @unit( "人" ) @min( 0 ) @whole
                停办     : Boolean @required
            end
            declare 线 extends Row
                @table( "线" )
                名称 : String @key @required
                数   : BigDecimal @required
            end
            declare 合计
                学校代码 : String @key
                数       : BigDecimal
            end
            """;
    private static final String RULES = TinyPack.criterion(
                    "LOW-01",
                    "must",
                    "$校 : 学校( 停办 == false, $甲 : 甲数 )",
                    "judge.that( $校 ).measure( \"甲数\", $甲, \"人\" ).atLeast( 10 )")
            + TinyPack.criterion(
                    "SUM-01",
                    "must",
                    "$校 : 学校( $码 : 学校代码 )\n    合计( 学校代码 == $码, $和 : 数 )\n    线( 名称 == \"上限\", $限 : 数 )",
                    "judge.that( $校 ).measure( \"合计\", $和, \"人\" ).atMost( $限 )")
            + """
            function BigDecimal 加倍( BigDecimal 数 ) {
                return 数 * 2;
            }
            rule "推算 合计"
            when
                学校( $码 : 学校代码, $甲 : 甲数, $乙 : 乙数 )
            then
                insert( new 合计( $码, 加倍( $甲 + $乙 ) ) );
            end
            """
            + TinyPack.criterion(
                    "NIL-01",
                    "must",
                    "$校 : 学校( $乙 : 乙数 )",
                    "judge.that( $校 ).measure( \"乙数\", $乙, \"人\" ).equalTo( 0 )");

    /** Nobody is at the limit of LOW-01, and no school is closed. */
    private static final String CASES = """
            - base: 两校
              given:
                学校:
                  - { 学校代码: A, 甲数: 12, 乙数: 0, 停办: 否 }
                  - { 学校代码: B, 甲数: 8, 乙数: 1, 停办: 否 }
            - case: 高低各一
              from: 两校
              expect: { LOW-01: { A: 达标, B: 不达标 } }
            - case: 合计
              from: 两校
              expect: { SUM-01: { A: 达标 24/24, B: 达标 18/24 } }
            - case: 合计多一
              from: 两校
              given: { 学校: [ { 学校代码: A, 乙数: 1 } ] }
              expect: { SUM-01: { A: 不达标 26/24, B: 达标 18/24 } }
            - case: 没有乙
              from: 两校
              expect: { NIL-01: { A: 达标, B: 不达标 } }
            """;

    @TempDir
    private static Path home;

    private static List<MutantFate> fates;

    @BeforeAll
    static void judge() throws PackFault {
        Path folder = TinyPack.in(home)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES)
                .file("tables/线.csv", "名称,数\n上限,24\n别的,9\n")
                .cases(CASES)
                .folder();
        fates = MutationRun.of(folder, "zh").judge((what, done, total) -> {});
    }

    @Test
    void faults_that_no_case_notices_are_listed_with_their_line_and_words() {
        assertEquals(
                List.of(
                        "rules.drl:4  $校 : 学校( 停办 == false, $甲 : 甲数 ) → $校 : 学校( $甲 : 甲数 )",
                        "rules.drl:6  atLeast( 10 ) → moreThan( 10 )",
                        "rules.drl:6  atLeast( 10 ) → atLeast( 11 )",
                        "rules.drl:6  atLeast( 10 ) → atLeast( 9 )",
                        "tables/线.csv:3  数 9 → 数 10",
                        "tables/线.csv:3  数 9 → 数 8",
                        "tables/线.csv:3  别的,9 → "),
                fates.stream()
                        .filter(MutantFate::survives)
                        .map(fate -> words(fate.mutant()))
                        .toList());
    }

    @Test
    void a_fault_in_a_derivation_or_a_function_is_noticed_by_the_criterion_that_reads_it() {
        assertEquals(
                List.of("合计", "合计"),
                fates.stream()
                        .filter(fate -> fate.mutant().before().equals("return 数 * 2;"))
                        .map(fate -> fate.noticedBy().orElseThrow().name())
                        .toList());
    }

    @Test
    void a_number_in_a_table_is_noticed_by_the_criterion_that_asks_for_it() {
        assertEquals(
                List.of("数 24 → 数 25", "数 24 → 数 23"),
                fates.stream()
                        .filter(fate -> fate.mutant().kind() == Mutant.Kind.TABLE)
                        .filter(fate -> fate.noticedBy().isPresent())
                        .map(fate ->
                                fate.mutant().before() + " → " + fate.mutant().after())
                        .toList());
    }

    @Test
    void summands_exchanged_and_a_verb_that_the_least_value_makes_the_same_are_no_faults() {
        assertEquals(
                List.of("甲数、乙数 → 乙数、甲数", "equalTo( 0 ) → atMost( 0 )"),
                fates.stream()
                        .map(MutantFate::mutant)
                        .filter(mutant -> mutant.state() == Mutant.State.SAME)
                        .map(mutant -> mutant.before() + " → " + mutant.after())
                        .toList());
    }

    @Test
    void every_kind_of_fault_is_tried() {
        assertTrue(fates.stream()
                .map(fate -> fate.mutant().kind())
                .collect(Collectors.toSet())
                .containsAll(List.of(Mutant.Kind.values())));
    }

    private static String words(Mutant mutant) {
        return mutant.file().replaceFirst("^tiny/", "") + ":" + mutant.line() + "  " + mutant.before() + " → "
                + mutant.after();
    }
}
