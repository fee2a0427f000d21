package org.junheng.engine.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Subject;
import org.junheng.model.sheet.Place;
import org.junit.jupiter.api.Test;

/** What is known of a derived fact, and for want of which cells not. */
class DerivedOriginTest {
    private static final CellRef PUPILS = cell(4, "365", false);
    private static final CellRef BLANK = cell(5, "", true);
    private static final CellRef UNREADABLE = cell(6, "约60", true);
    private static final CellRef LIMIT = new CellRef(
            CellRef.order(0, 2, 1), new Place("tables/标准.csv", true, "标准", "B2"), "上限", "45", false, true, false);

    private final DerivedOrigin origin = new DerivedOrigin(new Subject("在校", "A1", "一小"), List.of("班级"), List.of());

    private static CellRef cell(int row, String shown, boolean hole) {
        Place place = new Place("区.xlsx", false, "学校", "B" + row);
        return new CellRef(CellRef.order(1, row, 1), place, "学生数", shown, hole, true, false);
    }

    private static EvidenceSet seeing(CellRef... cells) {
        EvidenceSet match = new EvidenceSet();
        match.add(List.of(cells), Role.OBSERVED);
        return match;
    }

    @Test
    void a_fact_with_a_value_in_each_field_is_not_in_doubt() {
        origin.from(seeing(PUPILS, BLANK));
        assertEquals(Optional.empty(), origin.doubts(List.of("学段"), List.of()));
        assertFalse(origin.isDisputed());
    }

    @Test
    void a_fact_is_in_doubt_where_it_is_matched_by_a_blank_field_and_by_no_other() {
        origin.from(seeing(PUPILS, BLANK));
        origin.isBlankIn("学段");
        assertEquals(Optional.empty(), origin.doubts(List.of("学校代码"), List.of()));
        assertEquals(Optional.of(List.of(BLANK)), origin.doubts(List.of("学校代码", "学段"), List.of()));
    }

    @Test
    void without_a_hole_all_cells_are_those_in_doubt() {
        origin.from(seeing(PUPILS));
        origin.isBlankIn("学段");
        assertEquals(Optional.of(List.of(PUPILS)), origin.doubts(List.of("学段"), List.of()));
    }

    @Test
    void a_fact_that_two_matches_made_differently_is_in_doubt_however_it_is_matched() {
        origin.from(seeing(PUPILS));
        EvidenceSet other = seeing(BLANK);
        other.judge("j1", seeing(LIMIT));
        origin.isDisputedBy(other);
        assertTrue(origin.isDisputed());
        assertEquals(Optional.of(List.of(BLANK)), origin.doubts(List.of(), List.of()));
        assertEquals(Set.of("j1"), origin.judgements());
    }

    @Test
    void a_supposed_fact_rests_on_the_cells_for_want_of_which_it_may_be() {
        origin.supposedFrom(List.of(BLANK), List.of("学校"));
        assertEquals(List.of(BLANK), origin.cells(List.of()));
        assertEquals(Set.of("班级", "学校"), origin.missing());
    }

    /** A blank is left open; what is written and cannot be read must be put right. */
    @Test
    void a_field_is_unread_only_for_a_cell_that_says_something() {
        origin.from(seeing(PUPILS, BLANK));
        assertFalse(origin.isUnread("学生数"));
        origin.from(seeing(UNREADABLE));
        assertTrue(origin.isUnread("学生数"));
    }

    @Test
    void it_stands_where_its_first_cell_of_the_workbook_stands() {
        origin.from(seeing(LIMIT, UNREADABLE, PUPILS));
        assertEquals(PUPILS.order(), origin.order());
        assertEquals(Set.of(LIMIT.row(), PUPILS.row(), UNREADABLE.row()), origin.rows());
        assertFalse(origin.isRow());
    }
}
