package org.junheng.check.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.ShippedPacks;
import org.junheng.check.KeptRun;
import org.junheng.check.Shipped;
import org.junheng.check.county.Assessment;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.plan.Fix;
import org.junheng.model.plan.Move;
import org.junheng.model.plan.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it would take for the demonstration district. */
class PlanRunTest {
    @TempDir
    private static Path folder;

    private static Plan plan;
    private static Report whole;

    @BeforeAll
    static void plan_the_demonstration_district() throws Exception {
        plan = PlanRun.of(KeptRun.demo(), "zh").plan((what, done, all) -> {});
        whole = checked(plan.whole());
    }

    @Test
    void its_changes_written_into_a_copy_make_the_check_pass() throws Exception {
        assertEquals(RunVerdict.COMPLIANT, whole.run().verdict());
        assertEquals(RunVerdict.COMPLIANT, plan.whole().after());
    }

    @Test
    void what_the_conclusion_takes_is_enough_for_the_conclusion() throws Exception {
        assertEquals(RunVerdict.COMPLIANT, checked(plan.needed()).run().verdict());
        assertTrue(plan.needed().moves().size() < plan.whole().moves().size());
    }

    @Test
    void what_is_left_is_what_the_check_of_the_copy_still_finds() throws Exception {
        List<String> left =
                whole.findings().stream().map(Judgement::id).sorted().toList();
        assertEquals(plan.whole().left().stream().map(Judgement::id).sorted().toList(), left);
    }

    @Test
    void the_smallest_changes_are_those_worked_out_by_hand() {
        // 98 % of 1684 + 196 - 173 = 1707 are 1672.86, so 1673 graduates
        assertEquals(List.of("1,672→1673"), changes("RET-01"));
        // 80 points are 5.5 more than 13.5 + 15 + 46
        assertEquals(List.of("15.0→20.5"), changes("STD-01"));
        // 365 pupils at 15 square metres
        assertEquals(List.of("4,230→5475"), changes("LAND-P"));
        assertEquals(Optional.of(new BigDecimal(1245 * 600)), fix("LAND-P").cost());
        // 5 % of 1486 are 74.3
        assertEquals(List.of("70→74.3"), changes("FIN-25"));
        assertEquals(List.of("否→是"), changes("RES-03"));
        assertEquals(List.of("有→无"), changes("QUA-02"));
    }

    @Test
    void pupils_moved_out_of_a_class_go_to_other_classes_of_the_same_school() {
        Map<Move.Kind, Integer> moved = fix("CLS-P").moves().stream()
                .collect(Collectors.groupingBy(
                        Move::kind,
                        Collectors.summingInt(
                                move -> move.amount().orElseThrow().intValue())));
        assertEquals(Map.of(Move.Kind.CHANGE, -4, Move.Kind.FOLLOW, 4), moved);
        assertTrue(fix("CLS-P").moves().stream().allMatch(move -> move.row().contains("QL101")));
    }

    @Test
    void a_subject_that_is_not_taught_becomes_a_new_row() {
        List<String> row = fix("CUR-01").moves().stream().map(Move::after).toList();
        assertEquals(List.of("QL133", "五年级", "综合实践活动"), row.subList(0, 3));
    }

    @Test
    void a_roll_up_names_what_it_goes_with() {
        Fix rollUp = fix("ALL-1");
        assertEquals(Fix.Way.FOLLOWS, rollUp.way());
        assertEquals(List.of(fix("STD-01").finding().id()), rollUp.follows());
    }

    @Test
    void the_coefficient_gets_under_its_limit_and_it_is_not_claimed_that_nothing_cheaper_does() {
        Fix fix = plan.fixes().stream()
                .filter(one -> one.finding().code().equals("CVI-P"))
                .findFirst()
                .orElseThrow();
        // so many square metres, with schools of two stages among them, are too much to try out: see LevellerTest
        assertEquals(Fix.Way.FOUND, fix.way());
        assertTrue(plan.whole().left().stream().noneMatch(one -> one.code().equals("CVI-P")));
    }

    private static List<String> changes(String code) {
        return fix(code).moves().stream()
                .map(move -> move.before() + "→" + move.after())
                .toList();
    }

    private static Fix fix(String code) {
        return plan.fixes().stream()
                .filter(one -> one.finding().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Report checked(Plan.Bundle bundle) throws Exception {
        Path copy = folder.resolve("demo-district.xlsx");
        PlanFiles.apply(KeptRun.demo(), bundle.moves(), copy);
        var rulebook = ShippedPacks.rulebook(Shipped.PACK);
        return new Assessment(rulebook.pack(), rulebook, Shipped.DAY, "zh").of(copy);
    }
}
