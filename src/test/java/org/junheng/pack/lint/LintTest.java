package org.junheng.pack.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.TinyPack;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lets a pack judge otherwise than its author meant is named, though every rule of it can be read. */
class LintTest {
    private static final String CLASSES = "$班 : 班级( 学段 == \"小学\", $人 : 学生数 )";
    private static final String AT_MOST_50 = "judge.that( $班 ).measure( \"班额\", $人, \"人\" ).atMost( 50 )";
    private static final String LEFT_OUT = """
            rule "不列入" when $班 : 班级( 学段 == "初中" )
            then judge.exclude( $班, "班额评估", "不评" ); end
            """;

    @TempDir
    private Path home;

    private TinyPack pack;

    @BeforeEach
    void write() {
        pack = TinyPack.in(home);
    }

    /** The offenders whose sentence holds some words, as an officer reads them. */
    private static List<String> found(TinyPack pack, String words) {
        return Lint.offenders(pack.folder(), "zh").stream()
                .filter(fault -> fault.sentence().contains(words))
                .map(PackFault.Fault::toString)
                .toList();
    }

    private static void assertFound(TinyPack pack, String place, String... words) {
        List<String> found = found(pack, words[0]);
        assertEquals(1, found.size(), Lint.offenders(pack.folder(), "zh").toString());
        assertTrue(found.get(0).startsWith(place), found.get(0));
        for (String word : words) {
            assertTrue(found.get(0).contains(word), found.get(0));
        }
    }

    private String judging(String code, String condition, String consequence) {
        return TinyPack.criterion(code, "must", condition, consequence);
    }

    @ParameterizedTest
    @CsvSource({
        "canteen.txt",
        "canteen",
        "more/canteen.drl",
        "tables/canteen.drl",
        "cases/canteen.drl",
        "canteen.DRL.bak"
    })
    void a_rule_that_nobody_reads_is_named(String file) {
        pack.file(file, judging("FOOD-01", CLASSES, AT_MOST_50));
        assertFound(pack, "tiny/" + file, "里有规则", ".drl");
    }

    @ParameterizedTest
    @CsvSource({"notes.txt", "cases/old.txt", "tables/more.xlsx", "tables/more/limits.csv", "limits.csv"})
    void any_other_file_that_nobody_reads_is_named(String file) {
        pack.file(file, "学段,人数\n");
        assertFound(pack, "tiny/" + file, "没有谁读这个文件");
    }

    @ParameterizedTest
    @CsvSource({"README.md", "~$limits.csv", ".hidden", "cases/notes.md"})
    void notes_and_copies_that_editors_keep_may_lie_there(String file) {
        pack.file(file, "rule \"x\"");
        assertEquals(List.of(), found(pack, "读"));
    }

    @Test
    void a_table_that_no_type_reads_is_named_with_the_nearest() {
        pack.file("tables/班额标准.csv", "学段,人数\n小学,45\n")
                .file("tables/班额标准2.csv", "学段,人数\n小学,50\n")
                .file("limits.drl", "declare 限 extends Row @table( \"班额标准\" ) 学段 : String @key  人数 : BigDecimal end");
        assertFound(pack, "tiny/tables/班额标准2.csv", "[班额标准2]", "[班额标准]");
    }

    @Test
    void a_mistyped_code_leaves_two_limits_in_force_and_is_named_with_the_inherited_one() {
        TinyPack heir = TinyPack.heirIn(home, judging("CLS-1", CLASSES, AT_MOST_50));
        assertFound(heir, "heir/heir.drl:1", "都在生效", "[CLS-1]", "[CLS-01]", "tiny/rules.drl");
    }

    @Test
    void two_own_criteria_on_the_same_figure_are_named_though_their_conditions_differ() {
        pack.file(
                "more.drl",
                judging(
                        "CLS-1",
                        "$级 : 班级( 学段 in ( \"小学\" ), $数 : 学生数, $名 : 班级名称 )",
                        AT_MOST_50.replace("班 )", "级 )").replace("$人", "$数")));
        assertFound(pack, "tiny/", "只留一条", "[CLS-1]", "[CLS-01]");
    }

    @Test
    void criteria_on_other_subjects_other_measures_or_the_other_end_of_a_range_are_two() {
        for (String[] other : new String[][] {
            {CLASSES.replace("小学", "初中"), AT_MOST_50},
            {CLASSES, AT_MOST_50.replace("\"班额\"", "\"班额上限\"")},
            {CLASSES, AT_MOST_50.replace("atMost", "atLeast")}
        }) {
            TinyPack heir = TinyPack.heirIn(home, judging("CLS-1", other[0], other[1]));
            assertEquals(List.of(), found(heir, "CLS-01"), other[0] + other[1]);
        }
    }

    @Test
    void a_criterion_that_replaces_or_retires_the_other_judges_alone() {
        TinyPack same = TinyPack.heirIn(home, judging("CLS-01", CLASSES, AT_MOST_50));
        assertEquals(List.of(), found(same, "都在生效"));
        TinyPack retired = TinyPack.heirIn(home, judging("CLS-1", CLASSES, AT_MOST_50))
                .file("pack.yaml", "id: heir\ntitle: 继承\nextends: tiny\nretire:\n  - CLS-01: 不用\n");
        assertEquals(List.of(), found(retired, "都在生效"));
    }

    @Test
    void a_scope_that_no_rule_writes_is_named_with_the_nearest() {
        pack.file(
                "out.drl",
                LEFT_OUT
                        + judging(
                                "OUT-01",
                                "$班 : 班级( $人 : 学生数 )\n not Exclusion( fact == $班, scope == \"班额评沽\" )",
                                AT_MOST_50));
        assertFound(pack, "tiny/out.drl:3", "[班额评沽]", "[班额评估]");
    }

    @Test
    void a_criterion_says_whether_it_minds_those_left_out() {
        String judged = "$班 : 班级( 班级名称 != \"甲\", $人 : 学生数 )";
        pack.file("out.drl", LEFT_OUT + judging("OUT-01", judged, AT_MOST_50));
        assertFound(pack, "tiny/out.drl:3", "没有说管不管", "[OUT-01]", "班额评估", "@regardless");
        for (String minded : new String[] {
            judged + "\n not Exclusion( fact == $班, scope == \"班额评估\" )",
            judged.replace("班级名称 != \"甲\"", "学段 != \"初中\"")
        }) {
            pack.file("out.drl", LEFT_OUT + judging("OUT-01", minded, AT_MOST_50));
            assertEquals(List.of(), found(pack, "管不管"), minded);
        }
    }

    @Test
    void a_criterion_that_judges_them_all_the_same_names_the_scope() {
        String rule = judging("OUT-01", "$班 : 班级( $人 : 学生数 )", AT_MOST_50);
        pack.file("out.drl", LEFT_OUT + rule.replace("@code", "@regardless( \"班额评估\" ) @code"));
        assertEquals(List.of(), found(pack, "班额评"));
        pack.file("out.drl", LEFT_OUT + rule.replace("@code", "@regardless( \"班额\" ) @code"));
        assertFound(pack, "tiny/out.drl:3", "不列入范围 [班额]", "班额评估");
    }

    @Test
    void a_row_of_a_table_that_could_not_be_read_is_named() {
        String column = "学段 : String @key @required @oneOf( \"小学\", \"初中\" )  人数 : BigDecimal @required";
        pack.file("limits.drl", "declare 限 extends Row @table( \"限\" ) " + column + " end")
                .file("tables/限.csv", "学段,人数\n小学,45\n初级,50\n初中,\n小学,很多\n");
        assertFound(pack, "tiny/tables/限.csv:3", "[初级]", "[初中]");
        assertFound(pack, "tiny/tables/限.csv:4", "[人数] 空着");
        assertFound(pack, "tiny/tables/限.csv:5", "[很多]");
    }

    @Test
    void a_row_of_a_table_rests_on_a_clause_that_there_is() {
        pack.file("limits.drl", "declare 限 extends Row @table( \"限\" ) 学段 : String @key  依据 : String end")
                .file("tables/限.csv", "学段,依据\n小学,C1\n初中,C9\n高中,C1、C8\n");
        assertFound(pack, "tiny/tables/限.csv:3", "[C9]", "[C1]");
        assertFound(pack, "tiny/tables/限.csv:4", "[C8]", "[C1]");
    }

    @ParameterizedTest
    @CsvSource({
        "每班不超过45人, true",
        "每班不得超过 45 名学生, true",
        "每班不超过50人, false",
        "按第45号文件办理，每班不超过50人, true",
        "班额按标准, true",
        "不超过全部的45%, true",
        "不低于0.45, true",
        "附表一有9个栏目，每班不超过50人, false"
    })
    void the_figure_of_a_criterion_stands_in_a_clause_that_it_cites(String clause, boolean agrees) {
        pack.file("clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一," + clause + ",no,rule\n");
        assertEquals(
                agrees,
                found(pack, "[CLS-01] 的数 [45]").isEmpty(),
                Lint.offenders(pack.folder(), "zh").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "每班不超过45人, true",
        "每班不超过46人, false",
        "2008年起每班不超过45人, true",
        "班额达到1:45, true",
        "至少1个班不超过45人, true",
        "第14项 班额, true",
        "不超过45人，寄宿的不超过55人, false"
    })
    void the_title_says_the_same_figure(String title, boolean agrees) {
        pack.file(
                "more.drl",
                judging("T-01", CLASSES, AT_MOST_50.replace("50", "45")).replaceFirst("T-01", title));
        assertEquals(agrees, found(pack, "[T-01] 的名称").isEmpty(), title);
    }

    @ParameterizedTest
    @CsvSource({"人, true", "名, true", "'', true", "元, false", "万人, false", "%, false", "人次, false"})
    void a_column_is_judged_in_its_own_unit(String unit, boolean agrees) {
        pack.file("more.drl", judging("U-01", CLASSES, AT_MOST_50.replace("\"人\"", "\"" + unit + "\"")));
        assertEquals(agrees, found(pack, "[U-01] 的单位").isEmpty(), unit);
    }
}
