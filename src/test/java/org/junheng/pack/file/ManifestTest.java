package org.junheng.pack.file;

import static org.junheng.pack.file.FaultAssertions.assertFault;
import static org.junheng.pack.file.FaultAssertions.assertOnlyFault;
import static org.junheng.pack.file.PackFixture.bare;
import static org.junheng.pack.file.PackFixture.pack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.CellWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @TempDir
    Path home;

    private PackFixture manifest(String... lines) {
        return pack(home, "p").with("pack.yaml", "id: p\ntitle: 标题\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void every_key_is_read() throws PackFault {
        pack(home, "base");
        PackManifest manifest = manifest(
                        "issuer: 教育厅",
                        "inForce:",
                        "  from: 2012-01-20",
                        "  until: 2020-12-31",
                        "extends: base",
                        "dataYear: 2013",
                        "owner: 教育局",
                        "retire:",
                        "  - \"CLS-01: 本省不用\"",
                        "  - CLS-02: 另有规定",
                        "  - CLS-03：全角的冒号",
                        "notChecked:",
                        "  - 满意度调查",
                        "  - 校长交流")
                .read()
                .manifest();
        assertEquals("p", manifest.id());
        assertEquals("标题", manifest.title());
        assertEquals("教育厅", manifest.issuer());
        assertEquals(Optional.of(LocalDate.of(2012, 1, 20)), manifest.inForceFrom());
        assertEquals(Optional.of(LocalDate.of(2020, 12, 31)), manifest.inForceUntil());
        assertEquals(Optional.of("base"), manifest.parent());
        assertEquals(Optional.of("2013"), manifest.dataYear());
        assertEquals(Optional.of("教育局"), manifest.owner());
        assertEquals(Map.of("CLS-01", "本省不用", "CLS-02", "另有规定", "CLS-03", "全角的冒号"), manifest.retired());
        assertEquals(List.of("满意度调查", "校长交流"), manifest.notChecked());
    }

    @Test
    void retired_codes_keep_the_order_of_the_file() throws PackFault {
        PackManifest manifest =
                manifest("retire: [Z: 一, B: 二, M: 三, A: 四]").read().manifest();
        assertEquals(
                List.of("Z", "B", "M", "A"), new ArrayList<>(manifest.retired().keySet()));
    }

    @Test
    void what_a_manifest_does_not_say_is_empty() throws PackFault {
        PackManifest manifest =
                manifest("issuer:", "owner: \"\"", "inForce:").read().manifest();
        Optional<LocalDate> date = Optional.empty();
        Optional<String> text = Optional.empty();
        assertEquals(
                new PackManifest(
                        "p",
                        "标题",
                        "",
                        date,
                        date,
                        text,
                        text,
                        text,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        SheetWords.NONE,
                        false),
                manifest);
    }

    @Test
    void the_words_for_all_sheets_are_read_however_they_are_typed() throws PackFault {
        SheetWords words = manifest("splits: [小学, 初中]", "nil: [\"—\", /]", "yes: [Y, 1, √]", "no: [N, 0, ×]")
                .read()
                .manifest()
                .sheets();
        assertEquals(
                new SheetWords(
                        List.of("小学", "初中"),
                        new CellWords(List.of("—", "/"), List.of("Y", "1", "√"), List.of("N", "0", "×"))),
                words);
    }

    @Test
    void a_child_inherits_the_words_and_replaces_those_that_it_says_itself() throws PackFault {
        pack(home, "base").with("pack.yaml", "id: base\ntitle: 标题\nsplits: [小学]\nnil: [—]\nyes: [√]\nno: [×]\n");
        SheetWords words =
                manifest("extends: base", "nil: [/]").read().manifest().sheets();
        assertEquals(new SheetWords(List.of("小学"), new CellWords(List.of("/"), List.of("√"), List.of("×"))), words);
    }

    /** What reads them takes time by the square of how deep they go: two megabytes took for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "[a, ", "- "})
    void what_stands_too_deep_in_each_other_is_a_fault_at_its_line(String opened) {
        String line = opened.repeat(19_000 / opened.length());
        assertOnlyFault("p/pack.yaml:4:" + (2 + 29 * opened.length()), "最多 30 层", manifest("dataYear:", " " + line));
    }

    @Test
    void a_word_for_yes_and_for_no_is_a_fault() {
        assertOnlyFault("p/pack.yaml:3:1", "“1”既写在 yes 里，又写在 no 里", manifest("yes: [√, 1]", "no: [×, 1]"));
    }

    @Test
    void an_unknown_key_is_a_fault_at_its_place_that_names_the_known_ones() {
        assertOnlyFault("p/pack.yaml:4:1", "不认识“extend”", manifest("issuer: 教育厅", "extend: base"));
        assertOnlyFault("p/pack.yaml:3:1", "id, title, issuer, inForce, extends", manifest("Title: 标题"));
    }

    @Test
    void an_unknown_key_of_the_dates_is_a_fault_at_its_place() {
        assertOnlyFault("p/pack.yaml:4:3", "不认识“to”。这里可以写的有：from, until", manifest("inForce:", "  to: 2020-01-01"));
    }

    @Test
    void a_key_that_stands_twice_is_a_fault() {
        assertOnlyFault("p/pack.yaml:3:1", "“title”写了两次", manifest("title: 又一个"));
    }

    @Test
    void a_missing_id_and_a_missing_title_are_both_reported() {
        List<String> faults = pack(home, "p").with("pack.yaml", "issuer: 教育厅\n").faults();
        assertEquals(2, faults.size());
        assertFault("p/pack.yaml", "缺少“id”", faults.get(0));
        assertFault("p/pack.yaml", "缺少“title”", faults.get(1));
    }

    @Test
    void an_id_that_is_not_the_name_of_the_folder_is_a_fault() {
        PackFixture pack = pack(home, "p").with("pack.yaml", "title: 标题\nid: q\n");
        assertOnlyFault("p/pack.yaml:2:1", "id 是“q”，而文件夹名是“p”", pack);
    }

    @Test
    void a_folder_without_manifest_says_so() {
        PackFixture pack = bare(home, "p").with("甲.drl", "rule 甲 end");
        assertOnlyFault("p/pack.yaml", "没有找到 pack.yaml", pack);
    }

    @Test
    void malformed_yaml_is_reported_at_its_line_and_column() {
        assertOnlyFault("p/pack.yaml:4:14", "不合 YAML 的写法", manifest("issuer: 教育厅", "owner: \"教育局\" 等"));
        assertOnlyFault("p/pack.yaml:4:1", "制表符", manifest("inForce:", "\tfrom: 2012-01-20"));
    }

    @Test
    void a_manifest_typed_with_full_width_colons_is_told_so() {
        assertOnlyFault("p/pack.yaml:1:1", "英文冒号", pack(home, "p").with("pack.yaml", "id：p\ntitle：标题\n"));
    }

    @Test
    void an_empty_manifest_is_a_fault() {
        assertOnlyFault("p/pack.yaml:1:1", "没有“键: 值”", pack(home, "p").with("pack.yaml", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner: !!javax.script.ScriptEngineManager [ ]",
                "owner: !!java.io.File { }",
                "owner: !!str 教育局",
                "owner: *title",
            })
    void type_tags_and_aliases_are_refused(String line) {
        PackFixture pack = pack(home, "p").with("pack.yaml", "id: p\ntitle: &title 标题\n" + line + "\n");
        assertOnlyFault("p/pack.yaml:3:8", "类型标记", pack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012年1月20日", "2012-1-20", "2012-02-30", "20120120"})
    void a_date_in_another_form_is_a_fault(String date) {
        assertOnlyFault("p/pack.yaml:4:3", "“" + date + "”不是日期", manifest("inForce:", "  from: " + date));
    }

    @Test
    void a_pack_that_ends_before_it_begins_is_a_fault() {
        PackFixture pack = manifest("inForce: { from: 2020-01-01, until: 2019-12-31 }");
        assertOnlyFault("p/pack.yaml:3:1", "2020-01-01 晚于终止日期 2019-12-31", pack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLS-01", "\"CLS-01:\"", "\": 理由\"", "CLS-01: [理由]", "[CLS-01]"})
    void a_retirement_without_code_or_reason_is_a_fault(String entry) {
        assertOnlyFault("p/pack.yaml:4:5", "“代码: 理由”", manifest("retire:", "  - " + entry));
    }

    @Test
    void a_code_that_is_retired_twice_is_a_fault() {
        assertOnlyFault("p/pack.yaml:5:5", "“A-1”写了两次", manifest("retire:", "  - A-1: 一", "  - A-1: 二"));
    }

    @Test
    void a_value_of_the_wrong_kind_is_a_fault() {
        assertOnlyFault("p/pack.yaml:3:9", "“issuer”的值应是一段文字", manifest("issuer: [教育厅]"));
        assertOnlyFault("p/pack.yaml:3:13", "“notChecked”应是一个列表", manifest("notChecked: 满意度"));
        assertOnlyFault("p/pack.yaml:3:10", "“inForce”下面应是", manifest("inForce: 2012-01-20"));
        assertOnlyFault("p/pack.yaml:3:15", "“notChecked”的值应是一段文字", manifest("notChecked: [ { 甲: 乙 } ]"));
    }

    @Test
    void all_faults_of_a_manifest_are_reported_at_once() {
        PackFixture pack = manifest("color: 红", "inForce: { from: 明天 }", "retire: [A]");
        assertEquals(3, pack.faults().size());
    }
}
