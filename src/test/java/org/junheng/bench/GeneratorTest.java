package org.junheng.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.ShippedPacks;
import org.junheng.check.county.Assessment;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that generated counties are what they are said to be. */
final class GeneratorTest {
    private static final List<County> COUNTIES = Generator.counties(20, 20 * 69, 7);

    @Test
    void sameSeedSameBytes() throws IOException {
        County county = COUNTIES.get(3);
        assertArrayEquals(Generator.workbook(county), Generator.workbook(county));
        assertNotEquals(COUNTIES, Generator.counties(20, 20 * 69, 8));
    }

    @Test
    void schoolsAddUpAndAreUnique() {
        assertEquals(
                200_000,
                Generator.counties(2_900, 200_000, 1).stream()
                        .mapToInt(County::schools)
                        .sum());
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (County county : COUNTIES) {
            Map<String, Table> tables = CountyTables.of(county);
            Table schools = tables.get("学校");
            codes.addAll(schools.values("学校代码"));
            names.add(county.name());
            assertEquals(
                    schools.sum("小学生数") + schools.sum("初中生数"), tables.get("班级").sum("学生数"));
            assertEquals(schools.sum("小学生数"), tables.get("全区").sum("小学在校生数"));
        }
        assertEquals(20 * 69, codes.size());
        assertEquals(20, names.size());
    }

    @Test
    void countiesAreJudgedAsPlanted(@TempDir Path folder) throws Exception {
        List<County> some = Stream.of(County.Kind.values())
                .flatMap(kind -> Generator.counties(60, 60 * 40, 7).stream()
                        .filter(county -> county.kind() == kind)
                        .limit(3))
                .toList();
        Rulebook rulebook = ShippedPacks.rulebook(Path.of("rules/fujian-basic-balance"));
        Assessment assessment = new Assessment(rulebook.pack(), rulebook, LocalDate.of(2026, 11, 27), "zh");
        for (County county : some) {
            Report report = assessment.of(Files.write(folder.resolve(county.file()), Generator.workbook(county)));
            String which = county.file() + " " + county.kind() + " " + report.problems() + " "
                    + report.findings().stream().map(one -> one.message()).toList();
            switch (county.kind()) {
                case GOOD -> assertEquals(RunVerdict.COMPLIANT, report.run().verdict(), which);
                case SHORT ->
                    assertEquals(RunVerdict.NOT_COMPLIANT, report.run().verdict(), which);
                case BAD -> assertNotEquals(RunVerdict.COMPLIANT, report.run().verdict(), which);
            }
            assertTrue(county.kind() == County.Kind.BAD || report.problems().isEmpty(), which);
        }
        assertEquals(9, some.size());
    }
}
