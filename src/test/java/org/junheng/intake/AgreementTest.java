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
import org.junheng.engine.Outcome;
import org.junheng.model.Cell;
import org.junheng.model.CellValue;
import org.junheng.model.Judgement;
import org.junheng.model.RunVerdict;
import org.junheng.model.SheetRow;
import org.junheng.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
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
            Random random = new Random(SEED + i);
            Book book = Packs.compliant(pack);
            int edits = random.nextInt(4);
            for (int edit = 0; edit < edits; edit++) {
                edit(book.pages().get(random.nextInt(book.pages().size())), random);
            }
            Outcome outcome = book.judge(Packs.rulebook(pack));
            RunVerdict verdict = Book.verdict(outcome);
            seen.merge(verdict, 1, Integer::sum);
            agree(pack + " " + (SEED + i), verdict, conclusions(outcome));
        }
        if (DISTRICTS >= 100) {
            System.out.println(pack + " " + seen);
        }
        assertTrue(seen.size() > 1, "every random district of " + pack + " came to the same");
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
