package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published coefficients under the lines of the quality-balance pack.
 *
 * <p>Only the coefficients are published, so each is given as two schools with the same number of pupils, one as far
 * above the mean as the other is below it: their coefficient is that distance.
 */
class PublishedQualityTest {
    private static final Path PACK = Path.of("rules/quality-balance");
    private static final Path PUBLISHED = Path.of("fixtures/published/quality-coefficients-published.csv");
    private static final String BACKBONE = "每百名学生拥有县级以上骨干教师数";
    private static final List<String> INDICATORS = List.of(
            "每百名学生拥有高于规定学历教师数",
            BACKBONE,
            "每百名学生拥有体育艺术专任教师数",
            "生均教学及辅助用房面积",
            "生均体育运动场馆面积",
            "生均教学仪器设备值",
            "每百名学生拥有网络多媒体教室数");
    private static final String GIVEN = """
            declare 公布 extends Row
                @sheet( "公布" )
                学校 : String @key @required
                学段 : String @key @required
                项目 : String @key @required
                数量 : BigDecimal
                学生 : BigDecimal
            end
            rule "公布数"
            when
                公布( $校 : 学校, $段 : 学段, $目 : 项目, $量 : 数量, $生 : 学生 )
            then
                insert( new 指标( $校, $段, $目, $校, $量, $生 ) );
            end
            """;

    @TempDir
    Path temp;

    @Test
    void jiujiang_2023_primary_misses_on_backbone_teachers_alone() throws Exception {
        Outcome outcome = trial().sheet("公布", schools("鸠江2023", "小学")).judge();
        assertEquals(List.of(BACKBONE), missed(outcome, "CV-P"));
        Judgement missed = only(outcome, "CV-P", BACKBONE);
        assertEquals(new BigDecimal("0.501787"), six(missed.actual()));
        assertEquals("0.5", missed.required());
        assertEquals(new BigDecimal("0.001787"), six(missed.gap()));
    }

    @Test
    void jiujiang_2023_primary_would_pass_if_coefficients_were_rounded_first() throws Exception {
        Trial trial = trial();
        String rounded =
                text("coefficient.drl").replace("measure( \"校际差异系数\", $值 )", "measure( \"校际差异系数\", round( $值, 2 ) )");
        Outcome outcome = trial.file("coefficient.drl", rounded)
                .sheet("公布", schools("鸠江2023", "小学"))
                .judge();
        assertEquals(List.of(), missed(outcome, "CV-P"));
        assertEquals("0.5", only(outcome, "CV-P", BACKBONE).actual());
    }

    @Test
    void ningguo_2022_misses_twelve_of_fourteen() throws Exception {
        String[] primary = schools("宁国2022", "小学");
        String[] junior = schools("宁国2022", "初中");
        String[] both =
                Stream.concat(Stream.of(primary), Stream.of(junior).skip(1)).toArray(String[]::new);
        Outcome outcome = trial().sheet("公布", both).judge();
        assertEquals(
                14, Trial.of(outcome, "CV-P").size() + Trial.of(outcome, "CV-J").size());
        assertEquals(6, missed(outcome, "CV-P").size());
        assertEquals(6, missed(outcome, "CV-J").size());
        assertEquals(Verdict.MET, only(outcome, "CV-P", "生均教学仪器设备值").verdict());
        assertEquals(Verdict.MET, only(outcome, "CV-J", "生均教学仪器设备值").verdict());
    }

    private Trial trial() throws IOException {
        Trial trial = Trial.in(temp).file("facts.drl", text("facts.drl")).file("clauses.csv", text("clauses.csv"));
        try (Stream<Path> tables = Files.list(PACK.resolve("tables"))) {
            for (Path table : tables.toList()) {
                trial.bytes("tables/" + table.getFileName(), Files.readAllBytes(table));
            }
        }
        return trial.file("coefficient.drl", text("coefficient.drl")).file("published.drl", GIVEN);
    }

    private static String text(String file) throws IOException {
        return Files.readString(PACK.resolve(file), StandardCharsets.UTF_8);
    }

    /** A million pupils and resources each, so that a published coefficient of six digits is met exactly. */
    private static String[] schools(String place, String level) throws IOException {
        String[] figures = Files.readAllLines(PUBLISHED).stream()
                .filter(line -> line.startsWith(place + "," + level))
                .findFirst()
                .orElseThrow()
                .split(",");
        List<String> rows = new ArrayList<>(List.of("学校|学段|项目|数量|学生"));
        for (int i = 0; i < INDICATORS.size(); i++) {
            BigDecimal distance = new BigDecimal(figures[i + 2]).movePointRight(6);
            BigDecimal mean = new BigDecimal(2_000_000);
            BigDecimal apart = distance.add(distance);
            rows.add(row("甲", level, INDICATORS.get(i), mean.add(apart)));
            rows.add(row("乙", level, INDICATORS.get(i), mean.subtract(apart)));
        }
        return rows.toArray(String[]::new);
    }

    private static String row(String school, String level, String indicator, BigDecimal amount) {
        return String.join("|", school, level, indicator, amount.toPlainString(), "1000000");
    }

    private static List<String> missed(Outcome outcome, String code) {
        return Trial.of(outcome, code).stream()
                .filter(judgement -> judgement.verdict() == Verdict.NOT_MET)
                .map(Judgement::item)
                .toList();
    }

    private static Judgement only(Outcome outcome, String code, String item) {
        return Trial.of(outcome, code).stream()
                .filter(judgement -> judgement.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal six(String figure) {
        return new BigDecimal(figure).setScale(6, RoundingMode.HALF_UP);
    }
}
