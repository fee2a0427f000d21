package org.junheng.check.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.check.PackCopy;
import org.junheng.check.Shipped;
import org.junheng.model.answer.Impact;
import org.junheng.model.answer.VerdictChange;
import org.junheng.model.judged.RunVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before an edit is published: whose verdict changes, and by which line. */
class ImpactRunTest {
    private static final String LIMIT = "fujian-basic-balance/retention-history.drl:14  atLeast( 98 ) → atLeast( %s )";

    @TempDir
    private Path folder;

    // of the nine-year cohorts, 2023届 1603÷(1611+174−158)=98.52 and 2024届 1642÷(1652+181−169)=98.68 lie above 98.5,
    // 2025届 1672÷(1684+196−173)=97.95 lies below 98 already: nobody is in between
    @Test
    void nobody_in_the_demonstration_district_lies_between_98_and_98_point_5() throws Exception {
        Impact impact = impact(edited("retention.drl", "atLeast( 98 )", "atLeast( 98.5 )"), Shipped.DEMO);
        assertEquals(List.of(), lines(impact));
        assertEquals(0, impact.districtsChanged());
    }

    // 政府工作: 85.29 points less 7 × 2/5 of the retention item is 82.49, below 85
    @Test
    void ninety_nine_names_two_cohorts_and_the_points_that_rest_on_them() throws Exception {
        Impact impact = impact(edited("retention-history.drl", "atLeast( 98 )", "atLeast( 99 )"), Shipped.DEMO);
        String cause = LIMIT.formatted("99");
        assertEquals(
                List.of(
                        "RET-04 2023届 MET NOT_MET " + cause,
                        "RET-04 2024届 MET NOT_MET " + cause,
                        "ALL-3 清岚区 MET NOT_MET " + cause),
                lines(impact));
        assertEquals(Map.of("RET-04", 2L, "ALL-3", 1L), impact.byCriterion());
        assertEquals(3, impact.subjectsChanged());
    }

    @Test
    void a_row_of_a_table_is_the_cause_of_what_is_judged_by_it() throws Exception {
        Path edited = edited("tables/课程计划.csv", "一年级,语文,单设,语文,8,2022", "一年级,语文,单设,语文,9,2022");
        Impact impact = impact(edited, Shipped.COMPLIANT);
        List<String> causes = impact.changes().stream()
                .filter(change -> change.judgement().code().equals("CUR-02"))
                .flatMap(change -> change.causes().stream())
                .distinct()
                .toList();
        assertEquals(
                List.of(
                        "fujian-basic-balance/tables/课程计划.csv:109  一年级,语文,单设,语文,8,2022-09-01,课程-2022-替代表 → 一年级,语文,单设,语文,9,2022-09-01,课程-2022-替代表"),
                causes);
    }

    @Test
    void a_retired_rule_no_longer_judges_and_says_so() throws Exception {
        Path edited = edited("pack.yaml", "extends: basic-balance", "extends: basic-balance\nretire:\n  - ADM-06: 试验");
        Impact impact = impact(edited, Shipped.COMPLIANT);
        VerdictChange change = impact.changes().stream()
                .filter(one -> one.judgement().code().equals("ADM-06"))
                .findFirst()
                .orElseThrow();
        assertEquals(true, change.after().isEmpty());
        assertEquals(1, change.causes().size());
        assertEquals(
                true,
                change.causes().get(0).startsWith("basic-balance/admission.drl:"),
                change.causes().get(0));
    }

    @Test
    void a_district_whose_verdict_turns_is_shown_with_both() throws Exception {
        Impact impact = impact(edited("retention.drl", "atLeast( 98 )", "atLeast( 98.5 )"), Shipped.COMPLIANT);
        Impact.District district = impact.districts().get(0);
        assertEquals(RunVerdict.COMPLIANT, district.before());
        assertEquals(RunVerdict.NOT_COMPLIANT, district.after());
    }

    private Path edited(String file, String from, String to) {
        return PackCopy.in(folder).replace(file, from, to).pack();
    }

    private static Impact impact(Path edited, Path workbook) throws Exception {
        return ImpactRun.of(Shipped.PACK, edited, Shipped.DAY, "zh").judge(List.of(workbook), (what, done, all) -> {});
    }

    private static List<String> lines(Impact impact) {
        return impact.changes().stream()
                .map(change -> String.join(
                        " ",
                        change.judgement().code(),
                        change.judgement().subject().key(),
                        change.before().orElseThrow().verdict().name(),
                        change.after().orElseThrow().verdict().name(),
                        String.join(";", change.causes())))
                .toList();
    }
}
