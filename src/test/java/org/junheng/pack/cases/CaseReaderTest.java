package org.junheng.pack.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.TinyPack;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.Expectation;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {
    @TempDir
    private Path home;

    @Test
    void a_case_has_its_place_its_cells_and_what_it_expects() throws PackFault {
        PackCase tested = only("""
                # 班额
                - case: 46人的小学班级
                  given:
                    班级: [ { 学校代码: A1, 班级名称: 一年1班, 学段: 小学, 学生数: 46 } ]
                  expect:
                    CLS-01: { A1/一年1班: 不达标 }
                    CLS-02: { A1: { 一年1班: 无法判定 } }
                """);

        Map<String, String> row = Map.of("学校代码", "A1", "班级名称", "一年1班", "学段", "小学", "学生数", "46");
        assertEquals("tiny", tested.pack());
        assertEquals("tiny/cases/班额.yaml", tested.file());
        assertEquals(2, tested.line());
        assertEquals("46人的小学班级", tested.name());
        assertEquals(Map.of("班级", List.of(row)), tested.given());
        assertEquals(List.of("CLS-01", "CLS-02"), tested.codes());
        assertEquals(
                List.of(
                        new Expectation(6, "CLS-01", "A1/一年1班", Optional.empty(), Optional.of(Verdict.NOT_MET)),
                        new Expectation(7, "CLS-02", "A1", Optional.of("一年1班"), Optional.of(Verdict.UNDETERMINED))),
                tested.expectations());
    }

    @Test
    void the_word_for_not_considered_expects_no_verdict() throws PackFault {
        PackCase tested = only("""
                - case: 初中班级
                  given: { 班级: [ { 学校代码: A1, 班级名称: 七年1班, 学段: 初中 } ] }
                  expect: { CLS-01: { A1/七年1班: 不评 } }
                """);

        assertEquals(Optional.empty(), tested.expectations().get(0).verdict());
    }

    @Test
    void a_criterion_that_expects_nothing_is_still_under_test() throws PackFault {
        PackCase tested = only("""
                - case: 没有问题
                  given: { 班级: [] }
                  expect:
                    CLS-01:
                """);

        assertEquals(List.of("CLS-01"), tested.codes());
        assertEquals(List.of(), tested.expectations());
        assertEquals(Map.of("班级", List.of()), tested.given());
    }

    @Test
    void a_case_changes_cells_of_its_base_and_adds_rows() throws PackFault {
        PackCase tested = only("""
                - case: 改一格
                  from: 合格学校
                  given:
                    班级:
                      - { 学校代码: A1, 班级名称: 一年2班, 班额: 46 }
                      - { 学校代码: A1, 班级名称: 一年3班, 学生数: 30 }
                  expect: { CLS-01: }
                - base: 合格学校
                  given:
                    学校: [ { 学校代码: A1 } ]
                    班级:
                      - { 学校代码: A1, 班级名称: 一年1班, 学生数: 41 }
                      - { 学校代码: A1, 班级名称: 一年2班, 学段: 小学, 学生数: 42 }
                """);

        assertEquals(List.of(Map.of("学校代码", "A1")), tested.given().get("学校"));
        assertEquals(
                List.of(
                        Map.of("学校代码", "A1", "班级名称", "一年1班", "学生数", "41"),
                        Map.of("学校代码", "A1", "班级名称", "一年2班", "学段", "小学", "学生数", "46"),
                        Map.of("学校代码", "A1", "班级名称", "一年3班", "学生数", "30")),
                tested.given().get("班级"));
    }

    @Test
    void null_and_an_empty_text_make_a_cell_of_the_base_blank() throws PackFault {
        PackCase tested = only("""
                - base: 一个班
                  given: { 班级: [ { 学校代码: A1, 班级名称: 一年1班, 学段: 小学, 学生数: 41 } ] }
                - case: 空白
                  from: 一个班
                  given: { 班级: [ { 学校代码: A1, 班级名称: 一年1班, 学段: "", 学生数: null } ] }
                  expect: { CLS-01: }
                """);

        assertEquals(
                List.of(Map.of("学校代码", "A1", "班级名称", "一年1班", "学段", "", "学生数", "")),
                tested.given().get("班级"));
    }

    @Test
    void one_case_leaves_the_base_of_the_next_as_it_was() throws PackFault {
        List<PackCase> cases = read("""
                - base: 一个班
                  given: { 班级: [ { 学校代码: A1, 班级名称: 一年1班, 学生数: 41 } ] }
                - case: 甲
                  from: 一个班
                  given: { 班级: [ { 学校代码: A1, 班级名称: 一年1班, 学生数: 46 } ] }
                  expect: { CLS-01: }
                - case: 乙
                  from: 一个班
                  expect: { CLS-01: }
                """);

        assertEquals("41", cases.get(1).given().get("班级").get(0).get("学生数"));
    }

    @Test
    void every_fault_is_named_with_its_line_and_the_nearest_word() {
        List<String> faults = faults("""
                - case: 错字
                  given:
                    班及: []
                    班级: [ { 学校代号: A1 } ]
                  expect:
                    CLS-O1: { A1: 达标 }
                    CLS-02: { A1: 达到, B1: }
                  givne: 无
                """);

        assertEquals(6, faults.size(), faults.toString());
        assertFault("tiny/cases/班额.yaml:8:3", "givne", faults);
        assertFault("tiny/cases/班额.yaml:3:5", "建议：班级", faults);
        assertFault("tiny/cases/班额.yaml:4:13", "建议：学校代码", faults);
        assertFault("tiny/cases/班额.yaml:6:5", "建议：CLS-01", faults);
        assertFault("tiny/cases/班额.yaml:7:15", "“达到”", faults);
        assertFault("tiny/cases/班额.yaml:7:23", "可以写的有：达标、不达标、无法判定、规则出错、不评", faults);
    }

    @Test
    void a_row_that_changes_a_base_must_give_its_whole_key() {
        List<String> faults = faults("""
                - base: 一个班
                  given: { 班级: [ { 学校代码: A1, 班级名称: 一年1班 } ] }
                - case: 缺班级名称
                  from: 一个班
                  given: { 班级: [ { 学校代码: A1, 学生数: 46 } ] }
                  expect: { CLS-01: }
                """);

        assertFault("tiny/cases/班额.yaml:5:20", "学校代码、班级名称", faults);
    }

    @Test
    void a_base_that_is_not_there_is_a_fault() {
        List<String> faults = faults("""
                - base: 合格学校
                  given: { 学校: [] }
                - case: 甲
                  from: 合格学效
                  expect: { CLS-01: }
                """);

        assertFault("tiny/cases/班额.yaml:4:3", "建议：合格学校", faults);
    }

    @Test
    void a_case_without_name_data_or_expectation_is_a_fault() {
        List<String> faults = faults("""
                - given: { 班级: [] }
                - case: 没有数据
                  expect: { CLS-01: }
                - case: 没有预期
                  given: { 班级: [] }
                """);

        assertFault("tiny/cases/班额.yaml:1:3", "缺少名称", faults);
        assertFault("tiny/cases/班额.yaml:2:3", "没有给出数据", faults);
        assertFault("tiny/cases/班额.yaml:4:3", "没有写应得的判定", faults);
    }

    @Test
    void a_name_used_twice_is_a_fault() {
        String one = "- case: 甲\n  given: { 班级: [] }\n  expect: { CLS-01: }\n";

        assertFault("tiny/cases/班额.yaml:4:3", "写了两次", faults(one + one));
    }

    @Test
    void what_is_not_yaml_or_not_a_list_is_a_fault() {
        assertFault("tiny/cases/班额.yaml:2:1", "YAML", faults("- case: 甲\n\tgiven: 乙\n"));
        assertFault("tiny/cases/班额.yaml:1:1", "列表", faults("case: 甲\n"));
        assertFault("tiny/cases/班额.yaml:1:1", "列表", faults("# 还没有用例\n"));
        assertFault("tiny/cases/班额.yaml:1:1", "列表", faults("- 甲\n"));
    }

    @Test
    void an_heir_is_tested_by_its_own_cases_which_may_name_inherited_bases() throws PackFault {
        TinyPack.in(home).cases("""
                        - base: 空班
                          given: { 班级: [] }
                        - case: 祖先的
                          from: 空班
                          expect: { CLS-01: , CLS-02: }
                        """);
        Path heir = TinyPack.heirIn(home, replacement())
                .cases("- case: 自己的\n  from: 空班\n  expect: { CLS-01: }\n")
                .folder();

        List<PackCase> cases = CaseReader.read(heir, PackLoader.load(heir, "zh"), "zh");

        assertEquals(List.of("自己的"), cases.stream().map(PackCase::name).toList());
        assertEquals(List.of("CLS-01"), cases.get(0).codes());
    }

    private static String replacement() {
        return TinyPack.criterion(
                "CLS-01", "must", "$班 : 班级( $人 : 学生数 )", "judge.that( $班 ).measure( \"班额\", $人, \"人\" ).atMost( 50 )");
    }

    private PackCase only(String text) throws PackFault {
        List<PackCase> cases = read(text);
        assertEquals(1, cases.size());
        return cases.get(0);
    }

    private List<PackCase> read(String text) throws PackFault {
        Path folder = TinyPack.in(home).cases(text).folder();
        return CaseReader.read(folder, PackLoader.load(folder, "zh"), "zh");
    }

    private List<String> faults(String text) {
        PackFault fault = assertThrows(PackFault.class, () -> read(text));
        return fault.faults().stream().map(PackFault.Fault::toString).toList();
    }

    private static void assertFault(String place, String words, List<String> faults) {
        assertTrue(
                faults.stream().anyMatch(fault -> fault.startsWith(place + "  ") && fault.contains(words)),
                () -> place + " " + words + " is not among " + faults);
    }
}
