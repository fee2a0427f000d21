package org.junheng.engine.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.sheet.Place;
import org.junit.jupiter.api.Test;

/** What a match rests on itself, and what only by way of judgements. */
class EvidenceSetTest {
    private static final CellRef PUPILS = cell(4, "学校", false);
    private static final CellRef TEACHERS = cell(5, "学校", false);
    private static final CellRef ROOMS = cell(6, "学校", false);
    private static final CellRef LIMIT = cell(2, "标准", true);

    @Test
    void without_judgements_all_cells_are_its_own() {
        EvidenceSet match = seeing(PUPILS);
        match.inherit(seeing(TEACHERS));
        assertEquals(List.of("OBSERVED B4", "INPUT B5"), told(match.grounds().evidence()));
        assertEquals(List.of("OBSERVED B4", "INPUT B5"), told(match.grounds().own()));
    }

    @Test
    void cells_behind_a_judgement_are_not_its_own() {
        EvidenceSet match = seeing(ROOMS);
        match.judge("j1", seeing(PUPILS, TEACHERS));
        assertEquals(
                List.of("OBSERVED B6", "INPUT B4", "INPUT B5"),
                told(match.grounds().evidence()));
        assertEquals(List.of("OBSERVED B6"), told(match.grounds().own()));
        assertEquals(List.of("j1"), match.grounds().restsOn());
    }

    /** What is observed is told here too, though a judgement rests on the same cell; an input or a table's cell is not. */
    @Test
    void a_cell_that_also_stands_behind_a_judgement_is_its_own_only_if_it_is_observed() {
        EvidenceSet match = seeing(PUPILS, LIMIT);
        match.add(List.of(TEACHERS, ROOMS), Role.INPUT);
        match.judge("j1", seeing(PUPILS, TEACHERS, LIMIT));
        assertEquals(List.of("OBSERVED B4", "INPUT B6"), told(match.grounds().own()));
    }

    /** A sum of points is made of judgements and of a cell; whoever reads the sum rests on the cell itself. */
    @Test
    void a_fact_that_was_made_from_judgements_hands_on_only_its_own_cells() {
        EvidenceSet points = seeing(ROOMS);
        points.judge("j1", seeing(PUPILS));
        EvidenceSet sum = new EvidenceSet();
        sum.inherit(points);
        EvidenceSet match = seeing(TEACHERS);
        match.inherit(sum);
        assertEquals(List.of("OBSERVED B5", "INPUT B6"), told(match.grounds().own()));
        assertEquals(
                List.of("OBSERVED B5", "INPUT B4", "INPUT B6"),
                told(match.grounds().evidence()));
    }

    @Test
    void cells_behind_judgements_behind_a_judgement_are_behind_it_too() {
        EvidenceSet first = seeing(PUPILS);
        EvidenceSet second = seeing(ROOMS);
        second.judge("j1", first);
        EvidenceSet match = new EvidenceSet();
        match.add(List.of(PUPILS, TEACHERS), Role.INPUT);
        match.judge("j2", second);
        assertEquals(List.of("INPUT B5"), told(match.grounds().own()));
    }

    /** Each storey rests twice on the one below: sixty storeys one by one would be 2^60 looks. */
    @Test
    void facts_that_share_what_they_are_made_of_are_gone_through_once() {
        EvidenceSet storey = seeing(ROOMS);
        storey.judge("j1", seeing(PUPILS));
        for (int i = 0; i < 60; i++) {
            EvidenceSet next = new EvidenceSet();
            next.inherit(storey);
            next.inherit(storey);
            storey = next;
        }
        EvidenceSet match = seeing(TEACHERS);
        match.inherit(storey);
        assertEquals(List.of("OBSERVED B5", "INPUT B6"), told(match.grounds().own()));
    }

    @Test
    void what_is_its_own_is_gathered_once() {
        EvidenceSet match = seeing(PUPILS);
        match.judge("j1", seeing(TEACHERS));
        assertSame(match.grounds().own().get(0), match.grounds().own().get(0));
    }

    private static EvidenceSet seeing(CellRef... cells) {
        EvidenceSet match = new EvidenceSet();
        match.add(List.of(cells), Role.OBSERVED);
        return match;
    }

    private static CellRef cell(int row, String sheet, boolean table) {
        int index = table ? 0 : 1;
        Place place = new Place(table ? "tables/标准.csv" : "区.xlsx", table, sheet, "B" + row);
        return new CellRef(CellRef.order(index, row, 1), place, "数", "1", false, true, false);
    }

    private static List<String> told(List<Evidence> evidence) {
        return evidence.stream()
                .map(each -> each.role() + " " + each.place().cell())
                .toList();
    }
}
