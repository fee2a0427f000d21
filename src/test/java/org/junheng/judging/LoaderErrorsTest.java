package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a rule is told by file, line, column and a sentence that a policy officer understands. */
class LoaderErrorsTest {
    private static final String FACTS = """
            declare 班级 extends Row
                @sheet( "班级" )
                班级名称 : String @key @required @label
                学段 : String @required @oneOf( "小学", "初中" )
                学生数 : BigDecimal
                住宿 : Boolean
            end
            """;
    private static final String RULE = """
            rule "班额不超过45人"
                @code( "CLS" ) @basis( "C1" ) @owner( "教育局" ) @severity( must )
            when
                $班 : 班级( 学段 == "小学", $人数 : 学生数 )
            then
                judge.that( $班 ).measure( "班额", $人数, "人" ).atMost( 45 );
            end
            """;

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '~',
            value = {
                "$人数 : 学生数~$人数 : 学生人数~4:32~[学生人数]~[学生数]",
                "班级( ~班极( ~4:5~[班极]~[班级]",
                "$人数, \"人\"~$人数目, \"人\"~6:37~[$人数目]~[$人数]",
                "judge.that( $班 )~judge.that( $班级 )~6:17~[$班级]~[$班]",
                "学段 == \"小学\"~学段 == \"小 学\"~4:14~[小 学]~小学、初中",
                "学段 == \"小学\"~学段 in ( \"小学\", \"高中\" )~4:14~[高中]~小学、初中",
                "学段 == \"小学\"~学段 == 3~4:14~类型不同~加引号",
                "学段 == \"小学\"~学生数 > \"45\"~4:14~类型不同~不加引号",
                "学段 == \"小学\"~住宿 == \"是\"~4:14~类型不同~住宿 == true",
                "学段 == \"小学\"~学段 = \"小学\"~4:17~读不懂~==",
                "atMost( 45 )~atMots( 45 )~6:48~[atMots]~[atMost]",
                "atMost( 45 )~atMost( 45, 46 )~6:48~[atMost]~1",
                "atMost( 45 )~between( 45 )~6:48~[between]~2",
                "atMost( 45 );~atMost( 45 )~6:59~读不懂~分号",
                "atMost( 45 );~atMost( 45;~6:56~读不懂~括号",
                "@basis( \"C1\" )~@basis( \"C2\" )~2~[C2]~[C1]",
                "@owner( \"教育局\" )~~1~[CLS]~@owner",
                "@basis( \"C1\" )~~1~[CLS]~@basis",
                "@severity( must )~@severity( may )~2~[may]~should",
                "@severity( must )~~1~[CLS]~must",
                "@code( \"CLS\" )~~1~[班额不超过45人]~@code",
                "@owner(~@onwer(~2~[@onwer]~[@owner]",
                "measure( \"班额\", $人数, \"人\" )~mesure( \"班额\", $人数, \"人\" )~6:22~[mesure]~[measure]",
                "$人数, \"人\" )~$班.学生, \"人\" )~6:37~[学生]~[学生数]",
                "$人数, \"人\" )~$人数 + $班.学段 * 2, \"人\" )~6:43~[*]~数值",
                "then~~6:1~缺 then~加一行 then",
            })
    void a_mistake_is_told_at_its_place(String right, String wrong, String place, String found, String help) {
        String rules = RULE.replace(right, wrong == null ? "" : wrong);
        assertFault(trial(rules).faults(), "trial/rules.drl:" + place, found, help);
    }

    @Test
    void a_missing_end_is_told_where_the_text_stops() {
        List<PackFault.Fault> faults = trial(RULE.replace("end\n", "")).faults();
        assertFault(faults, "trial/rules.drl:7:1", "没有写完", "end");
    }

    @Test
    void a_missing_end_before_the_next_rule_is_told_at_that_rule() {
        String two = RULE.replace("end\n", "") + RULE.replace("班额不", "班额仍不").replace("CLS", "CLS2");
        PackFault.Fault fault = trial(two).faults().get(0);
        assertEquals("trial/rules.drl", fault.file());
        assertEquals(7, fault.line(), fault.toString());
    }

    @Test
    void a_code_given_twice_is_told_at_the_second_rule() {
        List<PackFault.Fault> faults = trial(RULE + RULE.replace("班额不", "班额仍不")).faults();
        assertFault(faults, "trial/rules.drl:8", "[CLS]", "trial/rules.drl");
    }

    @Test
    void a_name_given_twice_is_told_at_the_second_rule() {
        List<PackFault.Fault> faults = trial(RULE + RULE.replace("CLS", "CLS2")).faults();
        assertFault(faults, "trial/rules.drl:8", "[班额不超过45人]", "trial/rules.drl");
    }

    @Test
    void all_mistakes_are_told_at_once() {
        String rules = RULE.replace("学生数", "学生人数").replace("atMost", "atMots");
        assertEquals(
                List.of(4, 6),
                trial(rules).faults().stream().map(PackFault.Fault::line).toList());
    }

    @Test
    void an_aggregate_of_texts_is_refused() {
        String rules = RULE.replace("$班 : 班级(", "accumulate( 班级( $段 : 学段 ); $和 : sum( $段 ) )\n    $班 : 班级(");
        assertFault(trial(rules).faults(), "trial/rules.drl:4:5", "[sum]", "数值");
    }

    @Test
    void an_unknown_type_of_a_field_is_told_at_its_line() {
        Trial trial = Trial.in(temp)
                .file("facts.drl", FACTS.replace("BigDecimal", "数值"))
                .file("rules.drl", RULE);
        assertFault(trial.faults().subList(0, 1), "trial/facts.drl:5", "[数值]", "BigDecimal");
    }

    @Test
    void no_sentence_speaks_of_a_nearest_word_where_there_is_none() {
        List<PackFault.Fault> faults = trial(RULE.replace("学生数", "甲乙丙丁戊")).faults();
        assertFalse(faults.get(0).sentence().contains("[]"), faults.toString());
    }

    private Trial trial(String rules) {
        return Trial.in(temp).file("facts.drl", FACTS).file("rules.drl", rules);
    }

    private static void assertFault(List<PackFault.Fault> faults, String place, String found, String help) {
        String all = faults.toString();
        assertEquals(1, faults.size(), all);
        PackFault.Fault fault = faults.get(0);
        assertTrue(fault.toString().startsWith(place + "  "), all);
        assertTrue(fault.sentence().contains(found), all);
        assertTrue(fault.sentence().contains(help), all);
        assertFalse(fault.sentence().matches(".*(Exception|org\\.|java|Java|Drools|DRL|LHS|RHS|null).*"), all);
    }
}
