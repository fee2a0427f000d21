package org.junheng.pack.worded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.ShippedPacks;
import org.junheng.TinyPack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.WordedPack;
import org.junheng.model.pack.WordedRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** An auditor who cannot read rules reads the pack as sentences. */
class PackWordingTest {
    /** Signs and words of the rule language; codes such as CV-P are written in capitals. */
    private static final Pattern RULE_LANGUAGE =
            Pattern.compile("\\$|==|!=|<|>|&&|\\|\\||\\*|[a-z]{3,}|BigDecimal|Judgement|Exclusion");

    private static final Map<String, WordedPack> SHIPPED = new HashMap<>();

    @TempDir
    private Path home;

    @BeforeAll
    static void read_the_shipped_packs_out() throws PackFault {
        for (Path folder : ShippedPacks.all()) {
            SHIPPED.put(folder.getFileName().toString(), PackWording.of(folder, "zh"));
        }
        assertEquals(6, SHIPPED.size());
    }

    @TestFactory
    Stream<DynamicTest> every_rule_of_a_shipped_pack_is_a_sentence_without_a_sign_of_the_rule_language() {
        return SHIPPED.entrySet().stream()
                .map(pack -> DynamicTest.dynamicTest(pack.getKey(), () -> {
                    List<String> offenders = new ArrayList<>();
                    assertFalse(pack.getValue().rules().isEmpty());
                    for (WordedRule each : pack.getValue().rules()) {
                        String sentence = each.sentence();
                        boolean whole = sentence.matches("(?s)对.+：.+。");
                        if (!whole || RULE_LANGUAGE.matcher(sentence).find()) {
                            offenders.add(each.rule().title() + ": " + sentence);
                        }
                    }
                    assertEquals(List.of(), offenders);
                }));
    }

    @Test
    void every_rule_can_be_read_out_in_english_frames_too() throws PackFault {
        for (Path folder : ShippedPacks.all()) {
            PackWording.of(folder, "en")
                    .rules()
                    .forEach(each -> assertFalse(each.sentence().isBlank()));
        }
    }

    @Test
    void a_threshold_names_whom_what_and_how_much() {
        assertSentence("fujian-basic-balance", "CLS-P", "对每个 班级（学段为小学），连同 学校代码相同且学段为小学 的 学部：班额（学生数） 不超过 45 人。");
        assertSentence("fujian-basic-balance", "ADM-09-P", "对每个 入学（学段为小学）：入学人数 不低于 [适龄人数 × 0.995] 进一取整（人）。");
    }

    @Test
    void a_yes_or_no_must_be_so() {
        assertSentence("basic-balance", "ADM-01", "对每个 政府工作：随迁子女纳入教育发展规划 须为是。");
    }

    @Test
    void a_figure_of_another_fact_is_named_by_it() {
        assertSentence("fujian-basic-balance", "RET-02", "对每个 巩固率（学程为小学六年），连同 届别相同 的 届巩固率：小学六年巩固率（届巩固率 的 率） 不低于 95 %。");
        assertSentence(
                "basic-balance",
                "FIN-12-P",
                "对每个 教育经费（年份与 评估年 相同），连同 年份为（评估年 的 年份 － 1） 的 另一 教育经费：" + "小学生均教育事业费 高于 另一 教育经费 的 小学生均教育事业费（元）。");
    }

    @Test
    void an_aggregate_says_over_whom() {
        assertSentence(
                "basic-balance",
                "ADM-05",
                "对每个 全区：三类残疾儿童少年入学人数（所有 残疾儿童 的 入学人数 合计） 不低于 [所有 残疾儿童 的 适龄人数 合计 × 0.8] 进一取整（人）。");
        assertSentence("fujian-basic-balance", "CLU-02", "对每个 片区：牵头学校（片区名称相同且角色为牵头 的 片区学校 的个数） 等于 1 所。");
        assertSentence("basic-balance", "CV-P", "对表“学段表”的每一行（学段为小学）：综合差异系数（学段为小学 的 差异系数 的 系数 平均） 不超过 0.65。");
    }

    @Test
    void a_limit_of_a_table_is_named_by_table_and_column_and_points_are_told() {
        assertSentence(
                "fujian-basic-balance",
                "CUR-03",
                "对每个 开办年级，连同 表“教学时间”中 年级相同 的一行：" + "周总课时（学校代码相同且年级相同 的 课程开设 的 周课时 合计） 不超过 表“教学时间” 的 周总课时（节）。");
        assertSentence(
                "fujian-basic-balance",
                "LAND-P",
                "对每个 学部（学段为小学），连同 学校代码相同且学段为小学且项目为生均校园用地面积 的 指标：" + "校园用地面积（指标 的 数量） 不低于 指标 的 学生 × 15（㎡），达标得 4 分。");
    }

    @Test
    void cases_in_the_requirement_are_read_one_after_the_other() {
        assertSentence(
                "guangdong-basic-balance",
                "GD-CLS-P",
                "对每个 学部（学段为小学），连同 学校代码相同 的 学校：分项“班额”，平均班额（学生 ÷ 班数） 不超过 上限（人），达标得 1 分；"
                        + "其中 上限＝学校 的 小学随迁子女数 ÷ 学生 大于 0.3 时为 50，其他为 45。");
    }

    @Test
    void ranges_lists_dates_and_roll_ups_have_words() {
        assertSentence("guangdong-basic-balance", "GD-DAT-01", "对每个 全区：小学师生比标准 为 0.043或0.049。");
        assertSentence("fujian-basic-balance", "DUTY-GOV-3", "对每个 备查材料（责任单位为区政府办；日期不空白）：按期形成（日期不晚于 期限） 须为是。");
        assertSentence("basic-balance", "ALL-2", "对每个 全区：校际均衡（标准代码为CV-P或CV-J 的 判定 全部达标） 须为是。");
        assertSentence(
                "basic-balance",
                "DAT-54",
                "对每个 教育经费，连同 年份为（其 年份 － 1） 的 另一 教育经费：义务教育财政拨款 在 另一 教育经费 的 义务教育财政拨款 × 0.5"
                        + " 与 另一 教育经费 的 义务教育财政拨款 × 2（万元） 之间（含两端）。");
    }

    @Test
    void a_derivation_says_what_it_works_out_and_what_must_not_be_there() {
        assertEquals(
                "对每个 巩固率：得出 届巩固率（届别；毕业＝毕业人数；应毕业＝入学人数 ＋ 转入人数 － 转出人数；率＝毕业人数 ÷ （入学人数 ＋ 转入人数 － 转出人数） × 100）。",
                titled("fujian-basic-balance", "推算 巩固率").sentence());
        assertEquals(
                "对每个 学校（学校类型为小学、九年一贯制或十二年一贯制；小学生数 不小于 1），且没有 对象为其本身且不列入的范围为学校评估 的 不列入名单的记录："
                        + "得出 学部（学校代码；学段＝“小学”；名称＝学校类型为小学 时为 学校名称，其他为 （学校名称 ＋ “小学部”）；学校类型；"
                        + "学生＝小学生数；班数＝小学班数）。",
                titled("basic-balance", "学部 小学和一贯制学校小学部").sentence());
    }

    @Test
    void a_function_of_the_pack_is_read_out_where_it_is_called() throws PackFault {
        String rules = """
                function BigDecimal 线( BigDecimal 人, BigDecimal 大 ) { return 人 > 大 ? 大 : 人 + 1; }
                """
                + TinyPack.criterion(
                        "FUN-01",
                        "must",
                        "$校 : 学校( $总 : 学生总数 )\n exists 班级( 学校代码 == \"A\" || 学生数 > 3 )",
                        "judge.that( $校 ).measure( \"学生总数\", $总, \"人\" ).lessThan( 线( $总, 900 ) )");
        TinyPack.in(home);
        WordedPack pack = PackWording.of(TinyPack.heirIn(home, rules).folder(), "zh");
        assertEquals(
                "对每个 学校，且有 学校代码为A，或学生数 大于 3 的 班级：学生总数 低于 （学生总数 大于 900 时为 900，其他为 （学生总数 ＋ 1））（人）。",
                coded(pack, "FUN-01").sentence());
    }

    @Test
    void what_is_inherited_replaced_and_retired_is_told_with_its_place() throws PackFault {
        TinyPack.in(home);
        TinyPack heir = TinyPack.heirIn(
                        home,
                        TinyPack.criterion(
                                "CLS-01",
                                "must",
                                "$班 : 班级( 学段 == \"初中\", $人 : 学生数 )",
                                "judge.that( $班 ).measure( \"班额\", $人, \"人\" ).atMost( 50 )"))
                .file("pack.yaml", "id: heir\ntitle: 继承\nextends: tiny\nretire:\n  - DAT-01: 不再核对\n");
        WordedPack pack = PackWording.of(heir.folder(), "zh");
        assertEquals(
                new WordedRule.Origin("heir", false, Optional.of("tiny/rules.drl:1")),
                coded(pack, "CLS-01").origin());
        assertEquals(
                new WordedRule.Origin("tiny", true, Optional.empty()),
                coded(pack, "CLS-02").origin());
        assertEquals(
                List.of("DAT-01 heir 不再核对"),
                pack.retired().stream()
                        .map(each -> each.rule().code() + " " + each.pack() + " " + each.reason())
                        .toList());
    }

    @Test
    void a_criterion_names_the_derivations_that_it_rests_on() {
        WordedPack pack = SHIPPED.get("fujian-basic-balance");
        assertEquals(List.of("推算 巩固率"), coded(pack, "RET-01").restsOn());
        List<String> behind = pack.behind(List.of(coded(pack, "CLU-02"), coded(pack, "CV-P"))).stream()
                .map(each -> each.rule().title())
                .toList();
        assertEquals(true, behind.containsAll(List.of("片区 有哪些片区", "推算 差异系数", "存量 图书册数", "学部 小学和一贯制学校小学部")));
        assertEquals(false, behind.contains("推算 巩固率"));
    }

    private static void assertSentence(String pack, String code, String expected) {
        assertEquals(expected, coded(SHIPPED.get(pack), code).sentence());
    }

    private static WordedRule coded(WordedPack pack, String code) {
        return one(pack, rule -> rule.code().equals(code));
    }

    private static WordedRule titled(String pack, String title) {
        return one(SHIPPED.get(pack), rule -> rule.title().equals(title));
    }

    private static WordedRule one(WordedPack pack, java.util.function.Predicate<Rule> wanted) {
        return pack.rules().stream()
                .filter(each -> wanted.test(each.rule()))
                .findFirst()
                .orElseThrow();
    }
}
