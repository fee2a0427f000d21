package org.junheng.pack.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.TinyPack;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies next to what is named is let alone, and what is named is named by what it is. */
class NearlyRightTest {
    private static final String CLASSES = "$班 : 班级( 学段 == \"小学\", $人 : 学生数 )";

    @TempDir
    private Path home;

    private static List<String> said(TinyPack pack, String words) {
        return Lint.offenders(pack.folder(), "zh").stream()
                .map(PackFault.Fault::toString)
                .filter(fault -> fault.contains(words))
                .toList();
    }

    private TinyPack judging(String code, String condition, String consequence) {
        return TinyPack.in(home).file(code + ".drl", TinyPack.criterion(code, "must", condition, consequence));
    }

    /** One that also sets the limit which the other sets is not the other end of a range. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "atLeast( 10 ) | 0",
                "moreThan( 10 ) | 0",
                "lessThan( 50 ) | 1",
                "atMost( 50 ); judge.that( $班 ).measure( \"班额\", $人, \"人\" ).atLeast( 10 ) | 1",
                "atLeast( 10 ); judge.that( $班 ).measure( \"班额\", $人, \"人\" ).lessThan( 50 ) | 1",
                "equalTo( 30 ) | 1"
            })
    void two_limits_on_one_figure_are_one_too_many_unless_they_are_its_two_ends(String verb, int named) {
        TinyPack pack = judging("CLS-1", CLASSES, "judge.that( $班 ).measure( \"班额\", $人, \"人\" )." + verb);
        assertEquals(named, said(pack, "只留一条").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教育局、住建局 | 像是几个单位",
                "教育局基教股 | 不在 pack.yaml 的 offices 里，最接近的是 [教育局]",
                "教育句 | 不在 pack.yaml 的 offices 里，最接近的是 [教育局]"
            })
    void an_owner_that_is_no_office_is_several_only_if_it_names_several(String owner, String words) {
        TinyPack pack = judging("CLS-1", CLASSES, "judge.that( $班 ).measure( \"规模\", $人, \"人\" ).atMost( 50 )")
                .file("pack.yaml", "id: tiny\ntitle: 试验\noffices: [教育局, 住建局]\n");
        assertEquals(List.of(), said(pack, "单位 ["));
        String rule = TinyPack.criterion(
                "CLS-1", "must", CLASSES, "judge.that( $班 ).measure( \"规模\", $人, \"人\" ).atMost( 50 )");
        pack.file("CLS-1.drl", rule.replace("@owner( \"教育局\" )", "@owner( \"" + owner + "\" )"));
        List<String> said = said(pack, "责任单位 [" + owner + "]");
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains(words), said.toString());
    }

    /** The nearest in letters is the other misspelling; it would help nobody. */
    @Test
    void a_unit_that_is_not_known_is_never_recommended() {
        TinyPack pack = TinyPack.in(home).file("more.drl", """
                declare 房 extends Row
                    @sheet( "房" )
                    编号 : String @key @required
                    面积 : BigDecimal @unit( "平方尺" )
                    用地 : BigDecimal @unit( "平方呎" )
                    绿地 : BigDecimal @unit( "㎡" )
                end
                """);
        List<String> said = said(pack, "程序不认识");
        assertEquals(2, said.size(), said.toString());
        said.forEach(one -> assertTrue(!one.contains("最接近的是 [平方"), one));
    }

    /** 学生数 is in 人 and 面积 in ㎡: the unit is held against the column that is measured, not against the first. */
    @Test
    void a_unit_is_held_against_the_column_that_is_measured() {
        String declared = """
                declare 房 extends Row
                    @sheet( "房" )
                    编号 : String @key @required @label
                    人数 : BigDecimal @unit( "人" )
                    面积 : BigDecimal @unit( "㎡" )
                end
                """;
        String condition = "$房 : 房( $人 : 人数 > 0, $积 : 面积 )";
        String measured = "judge.that( $房 ).measure( \"面积\", $积, \"%s\" ).atLeast( $人 )";
        TinyPack pack = TinyPack.in(home)
                .file("more.drl", declared + TinyPack.criterion("R-01", "must", condition, measured.formatted("㎡")));
        assertEquals(List.of(), said(pack, "[R-01] 的单位"));
        pack.file("more.drl", declared + TinyPack.criterion("R-01", "must", condition, measured.formatted("人")));
        assertEquals(1, said(pack, "标准 [R-01] 的单位写的是 [人]，而栏目 [面积] 以 [㎡] 计").size());
    }

    /** In 班级 there are two stages, so that either chooses; a type beside it that has but one makes no difference. */
    @Test
    void a_condition_chooses_or_not_by_the_type_that_it_stands_on() {
        String declared = """
                declare 小学班 extends Row
                    @sheet( "小学班" )
                    编号 : String @key @required @label
                    学段 : String @required @oneOf( "小学" )
                    人数 : BigDecimal @unit( "人" )
                end
                """;
        String rule = TinyPack.criterion(
                "P-01",
                "must",
                "$班 : 小学班( 学段 in ( \"小学\" ), $人 : 人数 )",
                "judge.that( $班 ).measure( \"人数\", $人, \"人\" ).atMost( 45 )");
        List<String> said = said(TinyPack.in(home).file("more.drl", declared + rule), "总是成立");
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).contains("[小学班] 的条件 [学段 in ( \"小学\" )]"), said.toString());
    }

    @Test
    void a_clause_that_is_not_filled_in_is_named_in_the_pack_that_it_stands_in() {
        TinyPack pack =
                TinyPack.in(home).file("clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一,待填,no,rule\n");
        assertEquals(1, said(pack, "条款 [C1] 还有“待填”的地方").size());
        TinyPack heir = TinyPack.heirIn(
                home,
                TinyPack.criterion(
                        "H-01",
                        "must",
                        "$班 : 班级( 学段 == \"初中\", $人 : 学生数 )",
                        "judge.that( $班 ).measure( \"初中班额\", $人, \"人\" ).atMost( 50 )"));
        assertEquals(List.of(), said(heir, "待填"));
    }

    /** What an officer types for a year: 20250101 would never come, and a number that is no year is let alone. */
    @ParameterizedTest
    @CsvSource({"2025, 0", "1949, 0", "20250101, 1", "25, 1"})
    void a_year_that_never_comes_is_named_and_other_numbers_are_not(String year, int named) {
        TinyPack pack =
                TinyPack.in(home).file("limits.drl", """
                        declare 限 extends Row @table( "限" )
                            学段 : String @key @required
                            自 : BigDecimal @from
                            人数 : BigDecimal
                        end
                        """).file("tables/限.csv", "学段,自,人数\n小学," + year + ",45000000\n");
        assertEquals(named, said(pack, "tables/限.csv:2").size());
    }
}
