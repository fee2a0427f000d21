package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published tables of weekly periods, given as the plan and as what a nine-year school offers. */
class PublishedCurriculumTest {
    @TempDir
    Path temp;

    /** Weekly totals of grades one to nine, and the hours of nine years with 33 weeks in the last, as printed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "qingdao, 26 26 30 30 30 30 34 34 34, 9522",
        "shandong, 29 29 30 30 30 30 34 34 34, 9732",
        "shenzhen, 26 26 30 30 30 30 34 34 34, 9522"
    })
    void a_school_that_offers_the_plan_offers_it_in_full_and_the_sums_are_the_printed_ones(
            String place, String weekly, String hours) throws Exception {
        PublishedCurriculum plan = PublishedCurriculum.of(place);
        assertEquals(new BigDecimal(hours), plan.hours("单设", "分科"));
        Outcome outcome = plan.judge(temp, weekly.split(" "), plan.offered("单设", "分科"));
        assertEquals(List.of(), notMet(outcome, "CUR-01", "CUR-02", "CUR-03"));
        assertEquals(weekly, weekly(outcome));
    }

    // 历史与社会 3 and 科学 4 for 历史 2, 地理 2 and 生物 3 in grade seven: 7 periods either way
    @Test
    void combined_subjects_make_the_same_week_as_separate_ones() throws Exception {
        PublishedCurriculum plan = PublishedCurriculum.of("shandong");
        String[] printed = "29 29 30 30 30 30 34 34 34".split(" ");
        List<String> combined = plan.offeredFrom(List.of("七年级", "八年级", "九年级"), "单设", "综合");
        Outcome outcome = plan.judge(temp, printed, combined);
        assertEquals(List.of(), notMet(outcome, "CUR-01", "CUR-02", "CUR-03"));
        assertEquals("34 34 34", weekly(outcome));
    }

    // 外语 4+4+6+6 … : 762 of 9522 hours are 8.0025 %, shown and compared as 8.0
    @Test
    void the_shares_of_qingdao_are_those_worked_out_by_hand() throws Exception {
        PublishedCurriculum plan = PublishedCurriculum.of("qingdao");
        Outcome outcome = plan.judge(temp, "26 26 30 30 30 30 34 34 34".split(" "), plan.offered("单设", "分科"));
        Map<String, String> expected = Map.of(
                "语文",
                "20.5",
                "数学",
                "14.2",
                "外语",
                "8",
                "体育",
                "10.6",
                "艺术",
                "11",
                "品德",
                "8",
                "科学",
                "8",
                "历史与社会",
                "3.6",
                "综合实践和地方学校课程",
                "16.1");
        assertEquals(
                new TreeMap<>(expected),
                Trial.of(outcome, "CUR-04").stream()
                        .collect(Collectors.toMap(Judgement::item, Judgement::actual, (a, b) -> a, TreeMap::new)));
        assertEquals(List.of(), notMet(outcome, "CUR-04"));
    }

    @Test
    void one_period_less_is_found() throws Exception {
        PublishedCurriculum plan = PublishedCurriculum.of("shenzhen");
        List<String> short1 = plan.offered("单设", "分科").stream()
                .map(row -> row.equals("A|九年级|体育与健康|3") ? "A|九年级|体育与健康|2" : row)
                .toList();
        Outcome outcome = plan.judge(temp, "26 26 30 30 30 30 34 34 34".split(" "), short1);
        assertEquals(List.of("CUR-02 A/九年级 体育与健康 1"), notMet(outcome, "CUR-01", "CUR-02", "CUR-03"));
    }

    // 语文 8+8+7+7+6+6+5+4+5 = 56 of 280 weekly periods: the 20 % that Shandong prints
    @Test
    void the_printed_share_of_shandong_is_one_of_weekly_sums() throws Exception {
        PublishedCurriculum plan = PublishedCurriculum.of("shandong");
        assertEquals(new BigDecimal("280"), plan.periods("单设", "分科"));
        assertEquals(new BigDecimal("56"), plan.periodsOf("语文"));
    }

    private static List<String> notMet(Outcome outcome, String... codes) {
        return List.of(codes).stream()
                .flatMap(code -> Trial.of(outcome, code).stream())
                .filter(judgement -> judgement.verdict() != Verdict.MET)
                .map(judgement -> String.join(
                        " ", judgement.code(), judgement.subject().key(), judgement.item(), judgement.gap()))
                .toList();
    }

    private static String weekly(Outcome outcome) {
        return Trial.of(outcome, "CUR-03").stream()
                .sorted(Comparator.comparing(judgement -> PublishedCurriculum.GRADES.indexOf(
                        judgement.subject().key().split("/")[1])))
                .map(Judgement::actual)
                .collect(Collectors.joining(" "));
    }
}
