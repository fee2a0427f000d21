package org.junheng.check.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.ShippedPacks;
import org.junheng.check.county.Assessment;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Proven;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Do the rules of a pack come to what was published, and is it said aloud where they do not? */
class ProvingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final String EXAMPLE = """
            - example: 五校图书
              basis: C1
              given:
                学校:
                  - { 学校代码: 一, 学生: 45, 图书: 279 }
                  - { 学校代码: 二, 学生: 37, 图书: 137 }
                  - { 学校代码: 三, 学生: 89, 图书: 935 }
                  - { 学校代码: 四, 学生: 76, 图书: 160 }
                  - { 学校代码: 五, 学生: 55, 图书: 402 }
              expect:
                CV: { 全县: { 差异系数: { printed: 0.52, exact: 0.515257 } } }
            """;

    @TempDir
    Path temp;

    private Path pack;

    @BeforeEach
    void write() throws IOException {
        pack = Files.createDirectories(temp.resolve("trial"));
        save("pack.yaml", "id: trial\ntitle: 试验\n");
        save("clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一,试验条款,no,rule\n");
        save("facts.drl", """
                declare 学校 extends Row
                    @sheet( "学校" )
                    学校代码 : String @key @required @label
                    学生 : BigDecimal @unit( "人" )
                    图书 : BigDecimal @unit( "册" )
                end
                declare 县
                    名称 : String @key
                end
                """);
        save("rules.drl", """
                rule "县"
                when 学校( $码 : 学校代码 ) then insert( new 县( "全县" ) ); end
                rule "图书差异系数"
                    @code( "CV" ) @basis( "C1" ) @owner( "教育局" ) @severity( must )
                when
                    $县 : 县()
                    accumulate( 学校( $书 : 图书, $生 : 学生 ); $差异 : balance( $书, $生 ) )
                then
                    judge.that( $县 ).measure( "差异系数", $差异.coefficient ).atMost( 0.65 );
                end
                """);
        save("examples.yaml", EXAMPLE);
    }

    /** The printed figure is 0.52; worked out without rounding from the same five schools, 0.515257. */
    @Test
    void every_shipped_pack_of_coefficients_comes_to_the_published_figure() throws Exception {
        int weighing = 0;
        for (Path folder : ShippedPacks.all()) {
            Rulebook rulebook = Proving.of(ShippedPacks.rulebook(folder));
            Pack read = rulebook.pack();
            boolean weighs = false;
            for (String ancestor : read.lineage()) {
                weighs |= weighs(ShippedPacks.RULES.resolve(ancestor));
            }
            List<Proven.Proof> proofs = read.published().proofs();
            assertEquals(weighs, !proofs.isEmpty(), folder + " has an example of what it computes");
            assertEquals(weighs, !read.published().readings().isEmpty(), folder + " says how others compute it");
            for (Proven.Proof proof : proofs) {
                assertTrue(proof.isEqual(), proof.toString());
                assertEquals(
                        new BigDecimal("0.515257"), rounded(proof.computed().orElseThrow()), folder.toString());
            }
            weighing += weighs ? 1 : 0;
        }
        assertEquals(6, weighing, "basic balance, the three provinces that extend it, and quality balance, twice");
    }

    private static boolean weighs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".drl")).toList()) {
                if (Files.readString(file).contains("balance(")) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void rules_that_do_not_come_to_what_was_published_leave_every_run_incomplete() throws Exception {
        Path county = county();
        Report good = judged(county);
        assertEquals(RunVerdict.COMPLIANT, good.run().verdict());
        assertTrue(good.proven().examples().get(0).isEqual());

        save(
                "rules.drl",
                Files.readString(pack.resolve("rules.drl")).replace("$差异.coefficient )", "$差异.coefficient * 0.9 )"));
        Report bad = judged(county);
        assertEquals(RunVerdict.INCOMPLETE, bad.run().verdict());
        assertFalse(bad.run().complete());
        Problem problem = bad.problems().get(0);
        assertEquals(Problem.Kind.EXAMPLE_DISAGREES, problem.kind());
        assertTrue(problem.blocking());
        assertTrue(problem.message().contains("五校图书"), problem.message());
        assertTrue(problem.message().contains("0.515257") && problem.message().contains("0.4637"), problem.message());
        assertTrue(problem.message().contains("trial/examples.yaml:11"), problem.message());
    }

    /** A figure that agrees only to the two places that were printed is not what the exact one says. */
    @Test
    void the_exact_figure_is_held_to_its_own_places() throws Exception {
        save("examples.yaml", EXAMPLE.replace("0.515257", "0.515258"));
        assertFalse(proof().isEqual());
        save("examples.yaml", EXAMPLE.replace(", exact: 0.515257", ""));
        assertTrue(proof().isEqual());
    }

    @Test
    void an_example_that_comes_to_nothing_is_not_equal() throws Exception {
        save("examples.yaml", EXAMPLE.replace("图书: 160", "图书: \"\""));
        assertTrue(proof().computed().isEmpty());
        assertFalse(proof().isEqual());
    }

    @Test
    void what_is_wrong_with_an_example_is_said_with_its_line() throws Exception {
        save("examples.yaml", EXAMPLE.replace("C1", "C9").replace("CV:", "CW:").replace("图书: 279", "书: 279"));
        PackFault fault = assertThrows(PackFault.class, () -> PackLoader.load(pack, "zh"));
        Map<Integer, String> lines =
                fault.faults().stream().collect(Collectors.toMap(PackFault.Fault::line, PackFault.Fault::sentence));
        assertTrue(lines.get(2).contains("C9") && lines.get(2).contains("C1"), lines.toString());
        assertTrue(lines.get(5).contains("图书"), lines.toString());
        assertTrue(lines.get(11).contains("CW") && lines.get(11).contains("CV"), lines.toString());
        save("examples.yaml", EXAMPLE.replace("0.52,", "约0.52,"));
        PackFault number = assertThrows(PackFault.class, () -> PackLoader.load(pack, "zh"));
        assertTrue(
                number.faults().get(0).sentence().contains("约0.52"),
                number.faults().toString());
    }

    /**
     * On the published example: all schools alike, population deviation by the mean of the ratios, 0.488771. Ratios taken to
     * two places (6.20, 3.70, 10.51, 2.11, 7.31) have the weighted mean 6.336755 and deviation 3.264284, so 0.515135, taken to
     * two places 0.52.
     */
    @Test
    void other_ways_of_computing_stand_beside_the_coefficient_and_decide_nothing() throws Exception {
        save("readings.yaml", """
                - reading: 不加权
                  source: 甲系统
                  weighted: 否
                - reading: 每生数取两位
                  source: 乙工具
                  ratioPlaces: 2
                - reading: 都取两位
                  source: 乙工具
                  ratioPlaces: 2
                  resultPlaces: 2
                """);
        Report report = judged(county());
        assertEquals(RunVerdict.COMPLIANT, report.run().verdict());
        assertEquals(1, report.proven().readings().size());
        Proven.Reading reading = report.proven().readings().get(0);
        assertEquals("CV", reading.judgement().code());
        List<BigDecimal> figures = reading.others().stream()
                .map(other -> other.figure().orElseThrow())
                .toList();
        assertEquals(new BigDecimal("0.488771"), rounded(figures.get(0)));
        assertEquals(new BigDecimal("0.515135"), rounded(figures.get(1)));
        assertEquals(0, figures.get(2).compareTo(new BigDecimal("0.52")));
    }

    @Test
    void a_way_without_a_source_is_refused() throws Exception {
        save("readings.yaml", "- reading: 不加权\n  weighted: 也许\n");
        PackFault fault = assertThrows(PackFault.class, () -> PackLoader.load(pack, "zh"));
        assertEquals(2, fault.faults().size(), fault.faults().toString());
        assertTrue(fault.faults().toString().contains("source"), fault.faults().toString());
        assertTrue(fault.faults().toString().contains("也许"), fault.faults().toString());
    }

    @Test
    void the_hash_of_a_pack_tells_its_examples_apart() throws Exception {
        String before = PackLoader.load(pack, "zh").sha256();
        save("examples.yaml", EXAMPLE.replace("0.52,", "0.5,"));
        assertFalse(before.equals(PackLoader.load(pack, "zh").sha256()));
    }

    private Proven.Proof proof() throws PackFault {
        return rulebook().pack().published().proofs().get(0);
    }

    private Rulebook rulebook() throws PackFault {
        return Proving.of(Rulebook.compile(PackLoader.load(pack, "zh"), "zh"));
    }

    private Report judged(Path county) throws Exception {
        Rulebook rulebook = rulebook();
        return new Assessment(rulebook.pack(), rulebook, DAY, "zh").of(county);
    }

    /** The five schools of the example as a county. */
    private Path county() throws IOException {
        int[][] schools = {{45, 279}, {37, 137}, {89, 935}, {76, 160}, {55, 402}};
        Path file = temp.resolve("县.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("学校");
            List<String> heads = List.of("学校代码", "学生", "图书");
            sheet.createRow(0);
            heads.forEach(
                    head -> sheet.getRow(0).createCell(heads.indexOf(head)).setCellValue(head));
            for (int i = 0; i < schools.length; i++) {
                sheet.createRow(i + 1).createCell(0).setCellValue("校" + i);
                sheet.getRow(i + 1).createCell(1).setCellValue(schools[i][0]);
                sheet.getRow(i + 1).createCell(2).setCellValue(schools[i][1]);
            }
            book.write(out);
        }
        return file;
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(pack.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(6, RoundingMode.HALF_UP);
    }
}
