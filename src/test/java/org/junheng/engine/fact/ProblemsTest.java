package org.junheng.engine.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Problem;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;
import org.junit.jupiter.api.Test;

/** Whose a problem is, and which of them keep a run from being complete. */
class ProblemsTest {
    private static final Place CELL = new Place("一小.xlsx", false, "班级", "D6");
    private static final Place OTHER = new Place("一小.xlsx", false, "班级", "D7");
    private static final Place TABLE = new Place("tables/标准.csv", true, "标准", "B2");

    private final Problems problems = new Problems("区.xlsx", Texts.of("engine", "zh"));

    @Test
    void a_problem_is_of_the_workbook_of_its_cell_and_otherwise_of_the_county() {
        problems.addWorded(Problem.Kind.BLANK, Optional.of(CELL), "", "空");
        problems.addWorded(Problem.Kind.BLANK, Optional.of(TABLE), "", "表");
        problems.addWorded(Problem.Kind.BLANK, Optional.empty(), "", "无处");
        assertEquals(
                List.of("一小.xlsx", "区.xlsx", "区.xlsx"),
                problems.all().stream().map(Problem::workbook).toList());
    }

    @Test
    void what_keeps_a_run_from_being_complete_comes_first_and_each_sentence_once() {
        problems.remark(Problem.Kind.BLANK, Optional.of(OTHER), "", "expect.DATE");
        problems.add(Problem.Kind.BLANK, Optional.of(CELL), "", "expect.TEXT");
        problems.add(Problem.Kind.BLANK, Optional.of(CELL), "", "expect.TEXT");
        assertEquals(
                List.of("文字 true", "日期（如 2026-09-01） false"),
                problems.inOrder().stream()
                        .map(problem -> problem.message() + " " + problem.blocking())
                        .toList());
        assertEquals(3, problems.all().size());
    }

    @Test
    void only_what_is_wrong_with_the_one_cell_becomes_a_remark() {
        problems.add(Problem.Kind.BLANK, Optional.of(CELL), "约60", "expect.TEXT");
        problems.add(Problem.Kind.BLANK, Optional.of(OTHER), "约70", "expect.TEXT");
        problems.add(Problem.Kind.BLANK, Optional.empty(), "", "expect.DATE");
        problems.settle(CELL, "expect.min", "学生数");
        assertEquals(
                List.of("、不小于 班级!D6 false 约60", "文字 true 约70", "日期（如 2026-09-01） true "),
                problems.all().stream()
                        .map(problem -> problem.message() + " " + problem.blocking() + " " + problem.value())
                        .toList());
    }

    @Test
    void the_nearest_is_told_where_anything_is_near() {
        problems.addNear(Problem.Kind.UNKNOWN_SHEET, Optional.empty(), "班 级", "班级", "expect.TEXT");
        problems.addNear(Problem.Kind.UNKNOWN_SHEET, Optional.empty(), "食堂", "", "expect.TEXT");
        assertEquals(
                List.of(Optional.of("班级"), Optional.empty()),
                problems.all().stream().map(Problem::nearest).toList());
    }

    @Test
    void a_copy_goes_its_own_way() {
        problems.addWorded(Problem.Kind.BLANK, Optional.empty(), "", "甲");
        problems.copy().addWorded(Problem.Kind.BLANK, Optional.empty(), "", "乙");
        assertEquals(1, problems.all().size());
        assertEquals(1, problems.copy().all().size());
    }
}
