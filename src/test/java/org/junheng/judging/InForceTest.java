package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.lint.Lint;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the pack's tables that hold from a day on, or until one: the run takes what is in force. */
class InForceTest {
    private static final String FACTS = """
            declare 校 extends Row
                @sheet( "校" )
                码 : String @key @required
                段 : String @required
                费 : BigDecimal @unit( "元" )
            end
            declare 定额 extends Row
                @table( "定额" )
                段 : String @key @required
                额 : BigDecimal @required @unit( "元" )
                自 : BigDecimal @from
                止 : LocalDate @until
            end
            """;
    private static final String RULES = """
            rule "费" @code( "F" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $校 : 校( $段 : 段, $费 : 费 ); 定额( 段 == $段, $额 : 额 )
            then judge.that( $校 ).measure( "费", $费, "元" ).atLeast( $额 ); end
            """;

    @TempDir
    static Path temp;

    private static Trial trial;
    private static Rulebook rulebook;

    @BeforeAll
    static void compile() throws Exception {
        trial = Trial.in(temp)
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES)
                .file(
                        "tables/定额.csv",
                        "段,额,自,止\n小,650,2016,\n小,720,2023,\n小,800,2030,\n初,850,,2022-08-31\n初,950,2023,\n");
        rulebook = trial.compile();
    }

    private static Judgement judged(String stage, LocalDate day) {
        Outcome outcome = trial.sheet("校", "码|段|费", "A|" + stage + "|700").judge(rulebook, day);
        return Trial.only(outcome, "F");
    }

    @ParameterizedTest
    @CsvSource({
        "小, 2016-01-01, MET, 650",
        "小, 2022-12-31, MET, 650",
        "小, 2023-01-01, NOT_MET, 720",
        "小, 2029-12-31, NOT_MET, 720",
        "小, 2030-01-01, NOT_MET, 800",
        "初, 1990-01-01, NOT_MET, 850",
        "初, 2022-08-31, NOT_MET, 850",
        "初, 2023-01-01, NOT_MET, 950",
    })
    void the_row_in_force_on_the_day_is_taken(String stage, LocalDate day, Verdict verdict, String required) {
        Judgement judgement = judged(stage, day);
        assertEquals(verdict, judgement.verdict());
        assertEquals(required, judgement.required());
    }

    @ParameterizedTest
    @CsvSource({"小, 2015-12-31", "初, 2022-09-01", "初, 2022-12-31"})
    void on_a_day_on_which_none_holds_it_is_open_and_the_table_is_named(String stage, LocalDate day) {
        Judgement judgement = judged(stage, day);
        assertEquals(Verdict.UNDETERMINED, judgement.verdict());
        assertTrue(judgement.message().contains("定额"), judgement.message());
    }

    @Test
    void without_a_day_the_newest_rows_hold() {
        Outcome outcome = trial.sheet("校", "码|段|费", "A|小|700", "B|初|700").judge(rulebook);
        assertEquals("800", Trial.of(outcome, "F", "A").required());
        assertEquals("950", Trial.of(outcome, "F", "B").required());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declare 表 extends Row @table( \"表\" ) 名 : String @key 自 : String @from end|BigDecimal（年）或 LocalDate（日期）",
                "declare 表 extends Row @sheet( \"表\" ) 名 : String @key 自 : BigDecimal @from end|只有规则包自己的表",
                "declare 表 名 : String @key 止 : LocalDate @until end|只有规则包自己的表",
            })
    void an_end_that_makes_no_sense_is_refused(String line) throws Exception {
        String[] parts = line.split("\\|");
        Trial wrong = Trial.in(temp.resolve("wrong"))
                .file("facts.drl", FACTS + parts[0])
                .file("rules.drl", RULES);
        PackFault fault = Assertions.assertThrows(PackFault.class, wrong::compile);
        assertTrue(
                fault.faults().stream().anyMatch(each -> each.toString().contains(parts[1])),
                fault.faults().toString());
    }

    @Test
    void a_day_written_as_a_number_is_no_year() throws Exception {
        Trial.in(temp.resolve("day"))
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES)
                .file("tables/定额.csv", "段,额,自,止\n小,650,2016,\n小,720,20230101,\n");
        List<String> said = Lint.offenders(temp.resolve("day/trial"), "zh").stream()
                .map(Object::toString)
                .filter(each -> each.contains("定额.csv"))
                .toList();
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).contains("定额.csv:3") && said.get(0).contains("[20230101]，不是年份"), said.get(0));
    }
}
