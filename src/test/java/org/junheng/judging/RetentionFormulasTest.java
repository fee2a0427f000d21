package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.junheng.ShippedPacks;
import org.junheng.check.PackCopy;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retention by each formula in use, on one cohort: 1000 entered, 50 came, 40 left, 1 died, 1000 graduated. */
class RetentionFormulasTest {
    private static final String HEADER = "届别|学程|入学年份|入学人数|转入人数|转出人数|死亡人数|毕业人数";
    private static final String COHORT = "2025届|九年|2016|1000|50|40|1|1000";
    private static final String BINDINGS = "$转出 : 转出人数, $毕业 : 毕业人数 )";
    private static final String WITH_DEATHS = "$转出 : 转出人数, $亡 : 死亡人数, $毕业 : 毕业人数 )";
    private static final String SHIPPED = "$毕业 / ( $入学 + $转入 - $转出 ) * 100";

    @TempDir
    Path temp;

    // 1000/1010 = 99.0099…; (1000−50+40)/(1000−1) = 99.0990…; 1000/(1000+50−1−40) = 99.1080…; 1000/1000 = 100
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            R1 graduates over entrants with those who moved | $毕业 / ( $入学 + $转入 - $转出 ) * 100               | 99.01
            R2 the same, at most 100                        | min( 100, $毕业 / ( $入学 + $转入 - $转出 ) * 100 )   | 99.01
            R3 the cohort that entered                      | ( $毕业 - $转入 + $转出 ) / ( $入学 - $亡 ) * 100     | 99.10
            R4 the adjusted cohort                          | $毕业 / ( $入学 + $转入 - $亡 - $转出 ) * 100         | 99.11
            R6 graduates over entrants                      | $毕业 / $入学 * 100                                   | 100.00
            """)
    void one_rule_is_edited_to_change_the_formula(String name, String formula, String printed) throws Exception {
        assertEquals(new BigDecimal(printed), retention(formula, HEADER, COHORT));
    }

    // 1020 graduates of the 1010 that were left: 100.9900… where nothing holds it back
    @Test
    void only_the_second_formula_stops_at_one_hundred() throws Exception {
        String grown = "2025届|九年|2016|1000|50|40|1|1020";
        assertEquals(new BigDecimal("100.99"), retention(SHIPPED, HEADER, grown));
        assertEquals(new BigDecimal("100.00"), retention("min( 100, " + SHIPPED + " )", HEADER, grown));
    }

    // R5: 1129 pupils of a grade that had 1000 the spring before
    @Test
    void the_yearly_formula_asks_for_two_columns_more_and_the_same_rule_edited() throws Exception {
        PackCopy edited = PackCopy.in(temp)
                .replace("facts.drl", "    死亡人数 :", "    上学年人数 : BigDecimal\n    本学年人数 : BigDecimal\n    死亡人数 :")
                .replace("retention.drl", BINDINGS, "$上 : 上学年人数, $本 : 本学年人数, $毕业 : 毕业人数 )")
                .replace("retention.drl", "$转入 : 转入人数, ", "")
                .replace("retention.drl", "$入学 : 入学人数, ", "")
                .replace("retention.drl", "$毕业, $入学 + $转入 - $转出, ", "$本, $上, ")
                .replace("retention.drl", SHIPPED, "$本 / $上 * 100");
        assertEquals(new BigDecimal("112.90"), figure(edited, HEADER + "|上学年人数|本学年人数", COHORT + "|1000|1129"));
    }

    private BigDecimal retention(String formula, String header, String cohort) throws PackFault {
        PackCopy edited = PackCopy.in(temp.resolve(Integer.toHexString(formula.hashCode())));
        if (!formula.equals(SHIPPED)) {
            edited.replace("retention.drl", SHIPPED, formula);
        }
        if (formula.contains("$亡")) {
            edited.replace("retention.drl", BINDINGS, WITH_DEATHS);
        }
        return figure(edited, header, cohort);
    }

    private BigDecimal figure(PackCopy edited, String header, String cohort) throws PackFault {
        Rulebook rulebook = ShippedPacks.rulebook(edited.pack());
        Outcome outcome = Trial.in(temp).sheet("巩固率", header, cohort).judge(rulebook);
        return new BigDecimal(Trial.only(outcome, "RET-01").actual()).setScale(2, RoundingMode.HALF_UP);
    }
}
