package org.junheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The verdict of a run and the conclusion of its pack never disagree, whatever the district; {@code -Ddistricts=500} tries
 * that many districts of each pack.
 */
class AgreementTest {
    private static final int DISTRICTS = Integer.getInteger("districts", 12);
    private static final long SEED = 20261127;
    private static final Set<String> CONCLUSIONS = Set.of("ALL-0", "OUT-0");
    private static final Map<String, String> OPPOSITE = Map.of("是", "否", "否", "是", "有", "无", "无", "有");

    @ParameterizedTest
    @MethodSource("org.junheng.intake.Packs#names")
    void verdict_and_conclusion_say_the_same(String pack) {
        Map<RunVerdict, Integer> seen = new TreeMap<>();
        for (int i = 0; i < DISTRICTS; i++) {
            seen.merge(agree(pack, SEED + i), 1, Integer::sum);
        }
        if (DISTRICTS >= 100) {
            System.out.println(pack + " " + seen);
        }
        assertTrue(seen.size() > 1, "every random district of " + pack + " came to the same");
    }

    /** Districts with a shortfall for sure beside a sheet that is missing, and so much that may be. */
    @ParameterizedTest
    @CsvSource({"guizhou-points, 20261153", "quality-balance, 20261192"})
    void one_shortfall_for_sure_decides_whatever_else_there_may_be(String pack, long seed) {
        assertEquals(RunVerdict.NOT_COMPLIANT, agree(pack, seed));
    }

    @Test
    void schools_that_miss_the_standard_for_sure_are_the_least_that_do() {
        Book book = Packs.compliant("fujian-basic-balance");
        Page scores = book.page("标准化");
        int software = scores.column("软件得分");
        int hardware = scores.column("其他硬件得分");
        scores.put(Page.HEADER_ROW + 1, Page.number(software, BigDecimal.ZERO));
        scores.put(Page.HEADER_ROW + 1, Page.number(hardware, BigDecimal.ZERO));
        scores.drop(Page.HEADER_ROW + 2, software);
        List<Judgement> judgements =
                book.judge(Packs.rulebook("fujian-basic-balance")).judgements();
        Judgement schools = one(judgements, "ALL-1");
        assertEquals(Verdict.NOT_MET, schools.verdict());
        assertEquals("1", schools.actual());
        assertTrue(schools.message().contains("至少如此"), schools.message());
        assertEquals(Verdict.NOT_MET, one(judgements, "ALL-0").verdict());
    }

    private static Judgement one(List<Judgement> judgements, String code) {
        return judgements.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static RunVerdict agree(String pack, long seed) {
        Random random = new Random(seed);
        Book book = Packs.compliant(pack);
        int edits = random.nextInt(5);
        for (int edit = 0; edit < edits; edit++) {
            edit(book.pages().get(random.nextInt(book.pages().size())), random);
        }
        if (random.nextInt(3) == 0) {
            book.pages().remove(random.nextInt(book.pages().size()));
        }
        Outcome outcome = book.judge(Packs.rulebook(pack));
        RunVerdict verdict = Book.verdict(outcome);
        agree(pack + " " + seed, verdict, conclusions(outcome));
        return verdict;
    }

    /** Where the district itself has no row there is nothing to conclude about, and nothing passes either. */
    private static void agree(String name, RunVerdict verdict, List<Verdict> conclusions) {
        if (conclusions.isEmpty()) {
            assertTrue(verdict != RunVerdict.COMPLIANT, name);
            return;
        }
        boolean failed = conclusions.contains(Verdict.NOT_MET);
        assertEquals(verdict == RunVerdict.NOT_COMPLIANT, failed, name);
        if (verdict == RunVerdict.COMPLIANT) {
            assertEquals(List.of(Verdict.MET), conclusions, name);
        }
    }

    private static List<Verdict> conclusions(Outcome outcome) {
        return outcome.judgements().stream()
                .filter(each -> CONCLUSIONS.contains(each.code()))
                .map(Judgement::verdict)
                .toList();
    }

    /** Another number, the opposite word, a blank or a row less, somewhere on a sheet. */
    private static void edit(Page page, Random random) {
        if (page.records().isEmpty()) {
            return;
        }
        SheetRow row = page.records().get(random.nextInt(page.records().size()));
        List<Cell> cells = new ArrayList<>(row.cells());
        Cell cell = cells.get(random.nextInt(cells.size()));
        switch (random.nextInt(8)) {
            case 0 -> page.rows().remove(row);
            case 1 -> page.drop(row.number(), cell.column());
            default -> page.put(row.number(), other(cell, random));
        }
    }

    private static Cell other(Cell cell, Random random) {
        if (cell.value() instanceof CellValue.Number number) {
            BigDecimal factor = BigDecimal.valueOf(random.nextInt(30), 1);
            BigDecimal whole = number.number().multiply(factor).setScale(0, RoundingMode.DOWN);
            return Page.number(cell.column(), whole);
        }
        return Page.text(cell.column(), OPPOSITE.getOrDefault(cell.shown(), cell.shown()));
    }
}
