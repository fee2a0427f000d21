package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Grounds;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.sheet.Place;
import org.junheng.word.JudgedWords;
import org.junit.jupiter.api.Test;

/** What does the sentence of a judgement say of what it rests on? Its own cells, and other judgements by their number. */
class GroundsWordsTest {
    private static String sentence(String language, Grounds grounds) {
        JudgedWords.Stated stated = new JudgedWords.Stated(
                Severity.MUST, new Subject("学校", "A1", "甲校"), "超过班额的班级", new BigDecimal(1), "atMost", "0", "个");
        return new JudgedWords(language).sentence(stated, "", grounds);
    }

    private static Evidence cell(String address, Role role, boolean figure) {
        return new Evidence(new Place("甲.xlsx", role == Role.REQUIRED, "班级", address), "人数", "46", role, figure);
    }

    private static List<Evidence> figures(int cells) {
        List<Evidence> evidence = new ArrayList<>();
        for (int row = 1; row <= cells; row++) {
            evidence.add(cell("E" + row, Role.INPUT, true));
        }
        return evidence;
    }

    private static Grounds grounds(List<Evidence> own, int judgements) {
        List<String> ids =
                IntStream.range(0, judgements).mapToObj(Integer::toString).toList();
        return new Grounds(figures(3039), own, ids);
    }

    @Test
    void what_rests_on_cells_names_the_first_and_their_number() {
        assertEquals(
                "甲校（A1）：超过班额的班级 1个，应不超过 0个（班级!E1、班级!E2、班级!E3 等 5 处）",
                sentence("zh", new Grounds(figures(5), figures(5), List.of())));
    }

    @Test
    void what_rests_on_judgements_names_their_number_and_none_of_the_cells_behind_them() {
        assertEquals("甲校（A1）：超过班额的班级 1个，应不超过 0个（据 21 项判定）", sentence("zh", grounds(List.of(), 21)));
    }

    @Test
    void its_own_figures_come_before_the_judgements() {
        List<Evidence> own = List.of(cell("E9", Role.OBSERVED, true), cell("B9", Role.INPUT, true));
        assertEquals("甲校（A1）：超过班额的班级 1个，应不超过 0个（班级!E9、班级!B9，据 21 项判定）", sentence("zh", grounds(own, 21)));
        assertEquals(
                "甲校（A1）: 超过班额的班级 1个, must be at most 0个 (班级!E9、班级!B9, on 21 judgements)",
                sentence("en", grounds(own, 21)));
    }

    @Test
    void names_and_limits_in_tables_are_no_figures_of_its_own() {
        List<Evidence> own = List.of(cell("A9", Role.OBSERVED, false), cell("C3", Role.REQUIRED, true));
        assertEquals("甲校（A1）：超过班额的班级 1个，应不超过 0个（据 21 项判定）", sentence("zh", grounds(own, 21)));
    }
}
