package org.junheng.check.county;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.ShippedPacks;
import org.junheng.check.Judged;
import org.junheng.check.Shipped;
import org.junheng.check.WorkbookCopy;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.Pack;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistrictTest {
    /** The books of 学校代码 QL104: the seventh school row of the sheet. */
    private static final String BOOKS = "学校!U7";

    private static final Set<String> COEFFICIENTS_OF_BOOKS = Set.of("CVI-P 小学 生均图书册数", "CV-P 小学 综合差异系数");

    /** The roll-ups of the conclusion rest on the composite coefficient. */
    private static final Set<String> RESTING_ON_BOOKS =
            Set.of("CVI-P 小学 生均图书册数", "CV-P 小学 综合差异系数", "ALL-2 清岚区 校际均衡", "ALL-0 清岚区 四部分和方案目标全部达到");

    private static Pack pack;
    private static Rulebook rulebook;
    private static Report demo;
    private static Report compliant;

    @TempDir
    private Path folder;

    @BeforeAll
    static void judge_both_districts() throws Exception {
        pack = PackLoader.load(Shipped.PACK, "zh");
        rulebook = ShippedPacks.rulebook(Shipped.PACK);
        demo = check(Shipped.DEMO);
        compliant = check(Shipped.COMPLIANT);
    }

    private static Report check(Path workbook) throws UnreadableInput {
        return new Assessment(pack, rulebook, Shipped.DAY, "zh").of(workbook);
    }

    private static Judgement judgement(Report report, String name) {
        return Judged.byName(report).get(name);
    }

    @Test
    void the_demonstration_district_has_the_planted_shortfalls_no_more_and_no_fewer() throws Exception {
        Set<String> expected = Files.readAllLines(Shipped.EXPECTED).stream()
                .skip(1)
                .map(line -> line.split(",", 5))
                .map(cells -> String.join(" ", cells[0], cells[1], cells[2], cells[3]))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(53, expected.size());
        assertEquals(expected, Judged.lines(demo.findings()));
        assertEquals(53, demo.findings().size());
        assertEquals(List.of(), demo.problems());
    }

    @Test
    void the_demonstration_district_is_not_compliant_although_complete() {
        assertEquals(RunVerdict.NOT_COMPLIANT, demo.run().verdict());
        assertTrue(demo.run().complete());
    }

    @Test
    void a_shortfall_that_only_should_be_met_comes_after_those_that_must() {
        List<Severity> severities =
                demo.findings().stream().map(Judgement::severity).toList();
        assertTrue(severities.contains(Severity.SHOULD));
        assertEquals(severities.indexOf(Severity.SHOULD), severities.lastIndexOf(Severity.MUST) + 1);
    }

    @Test
    void the_compliant_district_has_no_finding_and_no_problem() {
        assertEquals(List.of(), compliant.findings());
        assertEquals(List.of(), compliant.problems());
        assertEquals(RunVerdict.COMPLIANT, compliant.run().verdict());
        assertTrue(compliant.run().complete());
    }

    @Test
    void every_criterion_of_the_pack_considers_somebody_in_either_district() {
        for (Report report : List.of(demo, compliant)) {
            List<String> idle = report.criteria().stream()
                    .filter(criterion -> criterion.counts().considered() == 0)
                    .map(criterion -> criterion.code())
                    .toList();
            // The plan's district has no special school.
            assertEquals(List.of("FIN-26-S"), idle);
        }
    }

    @Test
    void a_changed_cell_changes_exactly_the_judgements_that_rest_on_it() throws Exception {
        Path changed = WorkbookCopy.of(Shipped.COMPLIANT)
                .set("学校", "QL104", "图书册数", 10_001)
                .save(folder);
        Report after = check(changed);
        assertEquals(RESTING_ON_BOOKS, Judged.changed(compliant, after));
        assertEquals(RESTING_ON_BOOKS, Judged.restingOn(compliant, BOOKS));
        assertEquals(RESTING_ON_BOOKS, Judged.restingOn(after, BOOKS));
        for (String name : COEFFICIENTS_OF_BOOKS) {
            assertNotEquals(
                    judgement(compliant, name).actual(), judgement(after, name).actual());
        }
    }

    @Test
    void a_changed_class_size_changes_that_class_and_the_totals_it_is_compared_with() throws Exception {
        Path changed =
                WorkbookCopy.of(Shipped.COMPLIANT).set("班级", "QL101", "学生数", 46).save(folder);
        Report after = check(changed);
        assertEquals(
                Set.of(
                        "CLS-P QL101/一年级1班 班额",
                        "STD-13 QL101/小学 超过班额的班级",
                        "STD-01 QL101/小学 标准化学校总分",
                        "ALL-1 清岚区 未达到标准化的学校",
                        "ALL-0 清岚区 四部分和方案目标全部达到"),
                Judged.changed(compliant, after));
        assertEquals(Judged.changed(compliant, after), Judged.restingOn(after, "班级!E4"));
        assertEquals(
                Set.of("CLS-P QL101/一年级1班 班额 NOT_MET", "STD-13 QL101/小学 超过班额的班级 NOT_MET"),
                Judged.lines(after.findings()));
        assertEquals(
                "班级!E4",
                judgement(after, "CLS-P QL101/一年级1班 班额").evidence().stream()
                        .filter(evidence -> evidence.value().equals("46"))
                        .findFirst()
                        .orElseThrow()
                        .place()
                        .toString());
        assertEquals(1, after.problems().size());
    }

    @Test
    void a_blank_books_cell_leaves_only_the_books_and_the_composite_undetermined() throws Exception {
        Path blanked =
                WorkbookCopy.of(Shipped.COMPLIANT).blank("学校", "QL104", "图书册数").save(folder);
        Report after = check(blanked);
        assertEquals(RESTING_ON_BOOKS, Judged.changed(compliant, after));
        for (String name : RESTING_ON_BOOKS) {
            Judgement open = judgement(after, name);
            assertEquals(Verdict.UNDETERMINED, open.verdict());
            assertTrue(open.message().contains(BOOKS), open.message());
        }
        assertEquals(RESTING_ON_BOOKS.size(), after.findings().size());
        assertEquals(2, after.run().verdict().exitCode());
    }

    @Test
    void shuffled_rows_of_every_sheet_give_the_same_judgements() throws Exception {
        Report shuffled = check(WorkbookCopy.of(Shipped.DEMO).shuffleRows().save(folder));
        assertEquals(Judged.lines(demo.findings()), Judged.lines(shuffled.findings()));
        assertEquals(withoutPlaces(demo), withoutPlaces(shuffled));
        assertEquals(List.of(), shuffled.problems());
        assertNotEquals(
                judgement(demo, "CLS-P QL101/一年级1班 班额").evidence(),
                judgement(shuffled, "CLS-P QL101/一年级1班 班额").evidence());
    }

    @Test
    void two_runs_give_the_same_bytes() throws Exception {
        assertArrayEquals(Judged.json(demo), Judged.json(Judged.by(Shipped.PACK, Shipped.DEMO)));
    }

    private static Map<String, String> withoutPlaces(Report report) {
        Map<String, String> sentences = new TreeMap<>();
        report.judgements()
                .forEach(judgement -> sentences.put(
                        judgement.id(),
                        judgement.verdict() + " " + judgement.actual() + " "
                                + judgement.message().replaceAll("（[^（）]*![^（）]*）", "")));
        return sentences;
    }
}
