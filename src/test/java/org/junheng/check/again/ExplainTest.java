package org.junheng.check.again;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.audit.RecordedRun;
import org.junheng.check.Judged;
import org.junheng.check.KeptRun;
import org.junheng.check.PlainCalculator;
import org.junheng.cli.screen.ExplainText;
import org.junheng.cli.screen.StandingText;
import org.junheng.cli.terminal.Screen;
import org.junheng.model.answer.Explained;
import org.junheng.model.answer.Explanation;
import org.junheng.model.answer.Formula;
import org.junheng.model.answer.Obstacle;
import org.junheng.model.answer.Seen;
import org.junheng.model.answer.Standing;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every subject of the demonstration district can be asked of every criterion, and every answer gives its reason. */
class ExplainTest {
    private static final MathContext SURE = new MathContext(30);

    private static final Screen SCREEN = new Screen(false, 100);
    private static RecordedRun run;
    private static ExplainRun explain;

    @BeforeAll
    static void take_the_run_up_again() throws Exception {
        run = KeptRun.demo();
        Set<String> codes =
                run.report().criteria().stream().map(CriterionSummary::code).collect(Collectors.toSet());
        explain = ExplainRun.of(run, codes, "zh");
    }

    /** 37 primary schools and 8 junior ones. */
    private static List<String> schools() {
        return Stream.concat(
                        IntStream.rangeClosed(101, 137).boxed(),
                        IntStream.rangeClosed(201, 208).boxed())
                .map(number -> "QL" + number)
                .toList();
    }

    private static Standing standing(String code, String key) {
        return explain.standing(explain.criterion(code).orElseThrow(), key).orElseThrow();
    }

    @Test
    void every_school_gets_an_answer_of_every_criterion() {
        List<String> offenders = new ArrayList<>();
        Map<String, Integer> answers = new TreeMap<>();
        for (String school : schools()) {
            for (CriterionSummary criterion : run.report().criteria()) {
                Standing standing = standing(criterion.code(), school);
                answers.merge(answer(standing), 1, Integer::sum);
                String text = StandingText.render(standing, "zh", SCREEN, true);
                boolean open = standing.judged().isEmpty()
                        && standing.relation() != Standing.Relation.OTHER
                        && !standing.obstacles().stream().allMatch(ExplainTest::hasReason);
                boolean empty = answer(standing).equals("none");
                if (open || empty || text.contains("不明") || text.contains("未知") || text.contains("null")) {
                    offenders.add(school + " " + criterion.code() + "\n" + text);
                }
            }
        }
        assertEquals(List.of(), offenders);
        assertEquals(
                45 * 149, answers.values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(answers.get("judged") > 1000 && answers.get("not taken") > 500, answers.toString());
    }

    private static String answer(Standing standing) {
        if (standing.relation() == Standing.Relation.OTHER) {
            return standing.resting().isEmpty() ? "judges others" : "rests on it";
        }
        if (!standing.judged().isEmpty()) {
            return "judged";
        }
        return standing.obstacles().isEmpty() ? "none" : "not taken";
    }

    /** A condition with the value it saw, a list that the subject is on, or a sheet that has no row for it. */
    private static boolean hasReason(Obstacle obstacle) {
        return switch (obstacle.kind()) {
            case TEST, BLOCKED -> !obstacle.seen().isEmpty();
            case NO_MATCH, NOT_DONE ->
                !obstacle.seen().isEmpty() || !obstacle.deeper().isEmpty();
            case NO_ROW, NOT_MADE -> !obstacle.type().isEmpty();
        };
    }

    @Test
    void every_judgement_can_be_explained_with_its_values() {
        List<String> offenders = new ArrayList<>();
        for (Judgement judgement : run.report().judgements()) {
            Explained explained = explain.explain(judgement);
            boolean whole = explained.explanation().isPresent()
                    && explained.explanation().get().judgement().actual().equals(judgement.actual())
                    && !explained.ruleLines().isEmpty();
            if (!whole) {
                offenders.add(Judged.line(judgement));
            }
        }
        assertEquals(List.of(), offenders);
    }

    @Test
    void every_shown_formula_works_out_to_the_shown_value() {
        List<String> offenders = new ArrayList<>();
        Set<Formula> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> worked = new HashSet<>();
        for (Judgement judgement : run.report().judgements()) {
            Explanation explanation = explain.explain(judgement).explanation().orElseThrow();
            Deque<Formula> formulas = new ArrayDeque<>(explanation.required());
            explanation.actual().ifPresent(formulas::add);
            while (!formulas.isEmpty()) {
                Formula formula = formulas.pop();
                formula.parts().stream().filter(seen::add).forEach(formulas::add);
                if (isArithmetic(formula) && worked.add(formula.filled())) {
                    BigDecimal value = PlainCalculator.value(formula.filled());
                    BigDecimal shown = new BigDecimal(formula.value());
                    // the 34 digits of a quotient are rounded, and thirds that make a whole are shown as that whole
                    if (value.round(SURE).compareTo(shown.round(SURE)) != 0) {
                        offenders.add(judgement.code() + " " + formula.filled() + " shown as " + formula.value());
                    }
                }
            }
        }
        assertEquals(List.of(), offenders.stream().distinct().limit(20).toList());
        assertTrue(worked.size() > 800, worked.size() + " formulas");
    }

    private static boolean isArithmetic(Formula formula) {
        // a branch that is not taken may hold what nobody knows
        return formula.value().matches("-?\\d+(\\.\\d+)?")
                && formula.filled().matches(".*[0-9].*")
                && !formula.filled().contains("( ? )");
    }

    @Test
    void a_value_that_does_not_fit_is_named_with_its_cell() {
        Obstacle obstacle = standing("CLU-01", "QL111").obstacles().get(0);
        assertEquals(Obstacle.Kind.TEST, obstacle.kind());
        assertEquals("城乡 == \"城区\"", obstacle.condition());
        assertEquals(List.of("城乡 镇区 学校!E14"), seen(obstacle));
        assertEquals("fujian-basic-balance/clusters.drl:21", obstacle.place());
    }

    @Test
    void a_value_of_the_sheet_that_is_joined_in_is_named_with_its_cell() {
        Standing standing = standing("STD-09", "QL101/小学");
        assertEquals(Standing.Relation.SAME, standing.relation());
        assertEquals("寄宿生数 >= 1", standing.obstacles().get(0).condition());
        assertEquals(List.of("寄宿生数 0 标准化!J4"), seen(standing.obstacles().get(0)));
    }

    @Test
    void a_year_that_is_not_among_those_assessed_is_told_which_are() {
        Obstacle obstacle = standing("FIN-01", "2021").obstacles().get(0);
        assertEquals("年份 == $年", obstacle.condition());
        assertEquals("年份 2021 教育经费!A4", seen(obstacle).get(0));
        assertTrue(seen(obstacle).get(1).contains("2024"), seen(obstacle).toString());
    }

    @Test
    void an_excluded_school_is_told_the_reason_of_its_exclusion() {
        Standing standing = standing("LAND-P", "QL137");
        assertEquals(Standing.Relation.PART, standing.relation());
        Obstacle blocked = standing.obstacles().stream()
                .filter(obstacle -> obstacle.kind() == Obstacle.Kind.BLOCKED)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("学校评估 民办学校不列入评估 学校!D40"), seen(blocked));
        assertEquals("学部 小学和一贯制学校小学部", blocked.rule());
        Obstacle room = standing("CLS-P", "QL137").obstacles().get(0);
        assertEquals(Obstacle.Kind.NO_MATCH, room.kind());
        assertTrue(room.deeper().stream().anyMatch(deeper -> deeper.kind() == Obstacle.Kind.BLOCKED));
    }

    @Test
    void a_school_without_a_row_in_the_sheet_is_told_so() {
        Obstacle obstacle = standing("FIT-02", "QL137").obstacles().get(0);
        assertEquals(Obstacle.Kind.NO_ROW, obstacle.kind());
        assertEquals("体质健康", obstacle.type());
    }

    @Test
    void a_criterion_of_the_whole_district_names_its_judgements_that_rest_on_the_school() {
        Standing standing = standing("ALL-1", "QL101");
        assertEquals(Standing.Relation.OTHER, standing.relation());
        assertEquals("全区", standing.judgedType());
        assertEquals(1, standing.resting().size());
        assertEquals(0, standing("ADM-05", "QL101").resting().size());
        assertEquals(standing, standing("ALL-1", "岚屿第一小学"));
    }

    @Test
    void one_screen_holds_sentence_clause_rule_values_working_cells_and_way_out() {
        Judgement finding = run.report().findings().stream()
                .filter(one -> one.code().equals("LAND-J"))
                .findFirst()
                .orElseThrow();
        String text = ExplainText.render(explain.explain(finding), "zh", SCREEN, false);
        for (String part : List.of(
                finding.message().substring(0, 20),
                "闽2009-用地",
                "未与原文核对",
                "fujian-basic-balance/standardisation.drl:49",
                "49>     judge.that( $部 ).measure( \"校园用地面积\", $量, \"㎡\" ).worth( 4 ).atLeast( $生 * 20 );",
                "学段 初中；学校代码 QL206",
                "$量 - $量 * $折 / $全 = 11400 - 11400 * 352 / 660 = 5320",
                "$小 + $初 * 1.1 = 352 + 280 * 1.1 = 660",
                "应不低于 = $生 * 20 = 280 * 20 = 5600",
                "学校!V48  校园用地面积（㎡）",
                "校园用地面积达到 5600㎡（再增加 280㎡）",
                "自然资源局")) {
            assertTrue(text.contains(part), part + "\n" + text);
        }
        assertFalse(text.contains("null"), text);
    }

    @Test
    void a_coefficient_shows_its_terms_and_their_sums() {
        Judgement finding = run.report().findings().stream()
                .filter(one -> one.code().equals("CVI-P"))
                .findFirst()
                .orElseThrow();
        String text = ExplainText.render(explain.explain(finding), "zh", SCREEN, false);
        assertTrue(text.contains("岚屿第一小学                                          16800     824  20.388350"), text);
        assertTrue(text.lines().anyMatch(line -> line.matches(" *合计 +102365\\.18\\d+ +11889 +38\\.946967")), text);
        assertTrue(text.contains("系数 = S÷X̄ = 0.7248195307864115563650988176283045"), text);
    }

    private static List<String> seen(Obstacle obstacle) {
        return obstacle.seen().stream().map(ExplainTest::words).toList();
    }

    private static String words(Seen seen) {
        return (seen.name() + " " + seen.value() + " "
                        + seen.cell().map(cell -> cell.place().toString()).orElse(""))
                .strip();
    }
}
