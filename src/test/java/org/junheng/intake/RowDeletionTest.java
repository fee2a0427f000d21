package org.junheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.sheet.SheetRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A district that meets everything never does so with a row taken out of its workbook; {@code -Drows=all} takes out each
 * row of each sheet, otherwise the first and the last of a long one.
 */
class RowDeletionTest {
    private static final int LONG = 8;
    private static final boolean ALL = "all".equals(System.getProperty("rows"));

    /** Rows that a pack says need not be there. */
    private static final Set<String> DISPENSABLE = Set.of(
            "巩固率 4 [2023届, 九年, 2014年秋]", // the newest year decides; older ones are history
            "巩固率 5 [2024届, 九年, 2015年秋]",
            "学段巩固率 4 [小学, 2024届, 1,988]",
            "学段巩固率 6 [初中, 2024届, 1,661]",
            "学校 53 [QL302, 清岚区职业技术学校, 职业学校]"); // no school of compulsory education

    /** The indicators of 2017 leave special schools out, and nothing else is asked of them. */
    private static final Map<String, String> DISPENSABLE_IN =
            Map.of("quality-balance", "学校 52 [QL301, 清岚区特殊教育学校, 特殊教育学校]");

    @ParameterizedTest
    @MethodSource("org.junheng.intake.Packs#names")
    void no_row_can_be_left_out_unnoticed(String pack) {
        Book district = Packs.compliant(pack);
        assertEquals(RunVerdict.COMPLIANT, Book.verdict(district.judge(Packs.rulebook(pack))));
        List<String> unnoticed = new ArrayList<>();
        for (Page page : district.pages()) {
            for (SheetRow row : chosen(page.records())) {
                Book without = district.copy();
                without.page(page.name()).rows().remove(row);
                if (isUnnoticed(without.judge(Packs.rulebook(pack)))) {
                    unnoticed.add(page.name() + " " + row.number() + " " + shown(row));
                }
            }
        }
        unnoticed.removeAll(DISPENSABLE);
        unnoticed.remove(DISPENSABLE_IN.get(pack));
        assertEquals(List.of(), unnoticed);
    }

    /** A criterion that counts the rows itself tells of one that is missing by a finding. */
    private static boolean isUnnoticed(Outcome outcome) {
        return Book.verdict(outcome) == RunVerdict.COMPLIANT
                && outcome.judgements().stream().noneMatch(Judgement::isFinding);
    }

    private static String shown(SheetRow row) {
        return row.cells().stream().limit(3).map(cell -> cell.shown()).toList().toString();
    }

    private static List<SheetRow> chosen(List<SheetRow> rows) {
        return ALL || rows.size() <= LONG ? rows : List.of(rows.get(0), rows.get(rows.size() - 1));
    }
}
