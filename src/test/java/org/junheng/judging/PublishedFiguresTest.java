package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.ShippedPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine comes to the results that were printed. */
class PublishedFiguresTest {
    private static final Path PUBLISHED = Path.of("fixtures/published");

    @TempDir
    Path temp;

    @Test
    void the_mean_of_eight_printed_coefficients_is_the_printed_composite() throws Exception {
        Map<String, BigDecimal> printed = new LinkedHashMap<>();
        Outcome outcome = composites(printed);
        assertEquals(11, printed.size());
        printed.forEach((key, composite) -> {
            Judgement judgement = Trial.named(outcome, "CV " + key + " 综合差异系数");
            BigDecimal distance =
                    new BigDecimal(judgement.actual()).subtract(composite).abs();
            assertTrue(distance.compareTo(new BigDecimal("0.001")) <= 0, key + " " + judgement.actual());
            assertEquals(Verdict.MET, judgement.verdict(), key);
        });
    }

    // 重庆永川 小学: (.696+.916+.819+.580+.450+.286+.285+.470)/8 = 4.502/8
    @Test
    void the_composite_is_the_exact_mean() throws Exception {
        Outcome outcome = composites(new LinkedHashMap<>());
        assertEquals("0.56275", Trial.named(outcome, "CV 重庆永川/小学 综合差异系数").actual());
    }

    @Test
    void a_district_passes_by_its_composite_though_single_coefficients_exceed_the_limit() throws Exception {
        Judgement judgement = Trial.named(composites(new LinkedHashMap<>()), "CV 合肥庐阳/小学 综合差异系数");
        assertEquals(Verdict.MET, judgement.verdict());
        assertEquals("0.59175", judgement.actual());
        assertTrue(judgement.evidence().stream().anyMatch(entry -> entry.value().equals("1.299")));
    }

    // 166 and 210 pupils weigh 166 + 210×1.1 = 397: 23226×166/397 = 9711.6272…, the rest 13514.3727…
    @Test
    void the_books_of_a_nine_year_school_are_split_by_the_shipped_rules() throws Exception {
        Rulebook rulebook = ShippedPacks.rulebook(Path.of("rules", "basic-balance"));
        Outcome outcome = Trial.in(temp)
                .sheet("学校", "学校代码|学校名称|学校类型|举办者|小学生数|初中生数|小学班数|初中班数|图书册数", "A1|一校|九年一贯制|公办|166|210|6|6|23226")
                .judge(rulebook);
        BigDecimal primary = books(outcome, "CVI-P");
        BigDecimal junior = books(outcome, "CVI-J");
        assertEquals(new BigDecimal("9711.63"), primary.setScale(2, RoundingMode.HALF_UP));
        assertEquals(new BigDecimal("13514.37"), junior.setScale(2, RoundingMode.HALF_UP));
        assertEquals(0, primary.add(junior).compareTo(new BigDecimal("23226")));
    }

    private static BigDecimal books(Outcome outcome, String code) {
        return Trial.of(outcome, code).stream()
                .filter(judgement -> judgement.item().equals("生均图书册数"))
                .flatMap(judgement -> judgement.workings().stream())
                .flatMap(balance -> balance.terms().stream())
                .map(term -> term.resource().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    /** Judges the printed coefficients of every place as shipped packs judge computed ones. */
    private Outcome composites(Map<String, BigDecimal> printed) throws Exception {
        List<String> places = new ArrayList<>(List.of("地区|学段"));
        List<String> coefficients = new ArrayList<>(List.of("地区|学段|名称|系数"));
        List<String> lines = Files.readAllLines(PUBLISHED.resolve("coefficients-published.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String[] names = lines.get(0).split(",");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            places.add(cells[0] + "|" + cells[1]);
            printed.put(cells[0] + "/" + cells[1], new BigDecimal(cells[10]));
            for (int i = 2; i < 10; i++) {
                coefficients.add(cells[0] + "|" + cells[1] + "|" + names[i] + "|" + cells[i]);
            }
        }
        return Trial.in(temp)
                .file("facts.drl", """
                        declare 地区 extends Row  @sheet( "地区" )
                            地区 : String @key @required  学段 : String @key @required
                        end
                        declare 差异系数 extends Row  @sheet( "差异系数" )
                            地区 : String @key @required  学段 : String @key @required  名称 : String @key @required
                            系数 : BigDecimal
                        end
                        """)
                .file("rules.drl", """
                        rule "综合" @code( "CV" ) @basis( "C1" ) @owner( "局" ) @severity( must )
                        when
                            $地 : 地区( $区 : 地区, $段 : 学段 )
                            accumulate( 差异系数( 地区 == $区, 学段 == $段, $值 : 系数 ); $综合 : average( $值 ) )
                        then
                            BigDecimal 线 = $段 == "小学" ? 0.65 : 0.55;
                            judge.that( $地 ).measure( "综合差异系数", $综合 ).atMost( 线 );
                        end
                        """)
                .sheet("地区", places.toArray(String[]::new))
                .sheet("差异系数", coefficients.toArray(String[]::new))
                .judge();
    }
}
