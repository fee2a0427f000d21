package org.junheng.pack.file;

import static org.junheng.pack.file.FaultAssertions.assertFault;
import static org.junheng.pack.file.FaultAssertions.assertOnlyFault;
import static org.junheng.pack.file.PackFixture.bare;
import static org.junheng.pack.file.PackFixture.child;
import static org.junheng.pack.file.PackFixture.pack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackFilesTest {
    private static final String CLAUSES = "编号,文件,条目,内容,已核实,检查方式\n";

    @TempDir
    Path home;

    private static List<String> paths(PackFiles files) {
        return files.sources().stream().map(SourceFile::path).toList();
    }

    @Test
    void the_rule_files_of_a_pack_come_in_the_order_of_their_code_points() throws PackFault {
        PackFiles files = bare(home, "p")
                .with("pack.yaml", "id: p\ntitle: 标题\n")
                .with("𠮷.drl", "")
                .with("（.drl", "")
                .with("b.drl", "")
                .with("B.drl", "")
                .with("班额.drl", "")
                .with("10.drl", "")
                .with("9.drl", "")
                .read();
        List<String> expected = List.of("p/10.drl", "p/9.drl", "p/B.drl", "p/b.drl", "p/班额.drl", "p/（.drl", "p/𠮷.drl");
        assertEquals(expected, paths(files));
    }

    @Test
    void ancestors_come_first_through_three_generations() throws PackFault {
        pack(home, "z-nation").with("facts.drl", "事实");
        child(home, "m-province", "z-nation");
        PackFiles files =
                child(home, "a-county", "m-province").with("zz.drl", "").read();
        assertEquals(
                List.of(
                        "z-nation/facts.drl",
                        "z-nation/甲.drl",
                        "m-province/甲.drl",
                        "a-county/zz.drl",
                        "a-county/甲.drl"),
                paths(files));
        assertEquals("a-county", files.manifest().id());
        assertEquals(
                List.of("z-nation", "m-province", "a-county"),
                files.lineage().stream().map(PackManifest::id).toList());
    }

    @Test
    void what_ancestors_retire_and_do_not_check_is_inherited() throws PackFault {
        pack(home, "nation").with("pack.yaml", "id: nation\ntitle: 国\nretire: [A: 一, B: 二]\nnotChecked: [甲, 乙]\n");
        PackFiles files = pack(home, "province")
                .with(
                        "pack.yaml",
                        "id: province\ntitle: 省\nextends: nation\nretire: [C: 三, A: 四]\nnotChecked: [乙, 丙]\n")
                .read();
        assertEquals("{A=四, B=二, C=三}", files.manifest().retired().toString());
        assertEquals(List.of("甲", "乙", "丙"), files.manifest().notChecked());
        assertEquals(Map.of("A", "一", "B", "二"), files.lineage().get(0).retired());
        assertEquals(Map.of("C", "三", "A", "四"), files.lineage().get(1).retired());
    }

    @Test
    void the_punctuation_of_a_rule_file_is_normalised() throws PackFault {
        PackFiles files = pack(home, "p").with("甲.drl", "rule “甲”\n@code（“A”）").read();
        SourceFile file = files.sources().get(0);
        assertEquals("rule \"甲\"\n@code(\"A\")", file.text());
        assertEquals("rule “甲”\n@code（“A”）", file.written());
        assertEquals("rule \" \"\n@code(\" \")", file.bare());
    }

    @Test
    void a_circle_of_three_packs_is_named_where_it_closes() {
        child(home, "b", "c");
        child(home, "c", "a");
        assertOnlyFault("c/pack.yaml:3:1", "a → b → c → a", child(home, "a", "b"));
    }

    @Test
    void a_pack_that_extends_itself_is_a_fault() {
        assertOnlyFault("a/pack.yaml:3:1", "a → a", child(home, "a", "a"));
    }

    @Test
    void a_missing_parent_is_named_where_it_is_asked_for() {
        assertOnlyFault("a/pack.yaml:3:1", "找不到要继承的规则包“national”", child(home, "a", "national"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "..", "/etc", "nation/deep", "C:nation"})
    void a_parent_outside_the_folder_of_packs_is_a_fault(String parent) {
        assertOnlyFault("a/pack.yaml:3:1", "不能作规则包的编号", child(home, "a", parent));
    }

    @Test
    void a_table_of_the_child_comes_after_that_of_the_parent() throws PackFault {
        pack(home, "nation").with("tables/课程.csv", "科目\n语文\n").with("tables/班额.csv", "学段\n小学\n");
        assertEquals(
                List.of(
                        "nation/tables/班额.csv",
                        "nation/tables/课程.csv",
                        "province/tables/a.csv",
                        "province/tables/课程.csv"),
                paths(child(home, "province", "nation")));
    }

    @Test
    void a_table_is_replaced_as_a_whole_where_the_manifest_says_so() throws PackFault {
        pack(home, "nation").with("tables/课程.csv", "科目\n语文\n").with("tables/班额.csv", "学段\n小学\n");
        PackFixture child = child(home, "province", "nation")
                .with("pack.yaml", "id: province\ntitle: 省\nextends: nation\nreplaceTables: [课程]\n");
        assertEquals(List.of("nation/tables/班额.csv", "province/tables/a.csv", "province/tables/课程.csv"), paths(child));
        child.with("pack.yaml", "id: province\ntitle: 省\nextends: nation\nreplaceTables: [课成]\n");
        assertOnlyFault("province/pack.yaml:1", "[课成] 不是所继承的表，最接近的是 [课程]", child);
    }

    private static List<String> paths(PackFixture child) throws PackFault {
        PackFiles files = child.with("tables/课程.csv", "科目\n数学\n")
                .with("tables/a.csv", "甲\n")
                .read();
        return files.tables().stream().map(Table::path).sorted().toList();
    }

    @Test
    void a_clause_of_the_child_stands_for_that_of_the_parent() throws PackFault {
        pack(home, "nation").with("clauses.csv", CLAUSES + "n1,办法,一,旧文,是,规则\nn2,办法,二,文二,是,人工\n");
        PackFiles files = child(home, "province", "nation")
                .with("clauses.csv", CLAUSES + "p1,方案,一,省文,否,暂不检查\nn1,方案,二,新文,否,规则\n")
                .read();
        assertEquals(
                List.of(
                        new Clause("n1", "方案", "二", "新文", false, Clause.How.RULE),
                        new Clause("n2", "办法", "二", "文二", true, Clause.How.BY_HAND),
                        new Clause("p1", "方案", "一", "省文", false, Clause.How.NOT_YET)),
                files.clauses());
    }

    @Test
    void a_pack_without_any_rule_is_a_fault() {
        assertOnlyFault("p", "一个 .drl 规则文件也没有", bare(home, "p").with("pack.yaml", "id: p\ntitle: 标题\n"));
    }

    @Test
    void a_child_may_add_nothing_but_a_table() throws PackFault {
        pack(home, "nation");
        PackFiles files = bare(home, "province")
                .with("pack.yaml", "id: province\ntitle: 省\nextends: nation\n")
                .with("tables/课程.csv", "科目\n数学\n")
                .read();
        assertEquals(List.of("nation/甲.drl"), paths(files));
    }

    @Test
    void a_folder_that_does_not_exist_is_a_fault_and_not_an_empty_pack() {
        assertFault("p/pack.yaml", "请检查规则包的路径", bare(home, "p").faults().get(0));
    }

    @Test
    void copies_of_editors_and_files_of_subfolders_take_no_part() throws PackFault {
        PackFiles plain = pack(home, "p").read();
        PackFiles littered = pack(home, "p")
                .with(".甲.drl.swp", "x")
                .with(".乙.drl", "“")
                .with("甲.drl~", "“")
                .with("~$甲.drl", "“")
                .with("#甲.drl#", "“")
                .with("旧/乙.drl", "“")
                .with("tables/~$课程.csv", "\"")
                .with("cases/CLS-01.yaml", "- case: [")
                .with("README.md", "说明")
                .read();
        assertEquals(List.of("p/甲.drl"), paths(littered));
        assertEquals(plain, littered);
    }

    @Test
    void a_rule_file_that_an_editor_named_txt_is_not_passed_over() {
        assertOnlyFault("p/乙.drl.txt", "多了 .txt", pack(home, "p").with("乙.drl.txt", "rule 乙 end"));
    }

    @ParameterizedTest
    @CsvSource({
        "rules.drl.drl, rules.drl",
        "tables/课程.csv.csv, 课程.csv",
        "tables/课程.csv.txt, 课程.csv",
        "clauses.csv.csv, clauses.csv",
        "clauses.csv.txt, clauses.csv",
        "clauses.txt, clauses.csv",
        "clauses.xlsx, clauses.csv"
    })
    void a_file_that_nearly_bears_the_right_name_is_told_the_right_one(String name, String right) {
        assertOnlyFault(
                "p/" + name,
                "请改名为 " + right,
                pack(home, "p").with("甲.drl", "rule 甲 end").with(name, "甲"));
    }

    @Test
    void a_spare_copy_of_the_clauses_is_nobodys_mistake() throws PackFault {
        pack(home, "p")
                .with("甲.drl", "rule 甲 end")
                .with("clauses.csv", "id,document,article,text,verified,how\nC1,法,一,文,no,rule\n")
                .with("clauses.xlsx", "")
                .read();
    }

    @Test
    void the_byte_order_mark_and_the_line_ends_do_not_change_the_hash() throws PackFault {
        String unix = pack(home, "p")
                .with("甲.drl", "rule 甲\nend\n")
                .with("tables/课程.csv", "科目\n语文\n")
                .with("clauses.csv", CLAUSES + "n1,办法,一,文,是,规则\n")
                .read()
                .sha256();
        String windows = pack(home, "p")
                .with("pack.yaml", "\uFEFFid: p\r\ntitle: 规则包p\r\n")
                .with("甲.drl", "\uFEFFrule 甲\r\nend\r\n")
                .with("tables/课程.csv", "\uFEFF科目\r\n语文\r\n")
                .with("clauses.csv", ("\uFEFF" + CLAUSES + "n1,办法,一,文,是,规则\n").replace("\n", "\r\n"))
                .read()
                .sha256();
        assertEquals(unix, windows);
        assertEquals(64, unix.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲.drl", "乙.drl", "pack.yaml", "clauses.csv", "tables/课程.csv"})
    void a_change_in_any_file_of_the_parent_changes_the_hash(String file) throws PackFault {
        PackFixture parent = pack(home, "nation").with("clauses.csv", CLAUSES).with("tables/课程.csv", "科目\n");
        PackFixture child = child(home, "province", "nation");
        String before = child.read().sha256();
        String after = file.equals("pack.yaml")
                ? "id: nation\ntitle: 另一个\n"
                : file.endsWith(".drl") ? "// 98.5" : CLAUSES + "\n";
        parent.with(file, after);
        assertNotEquals(before, child.read().sha256());
    }

    @Test
    void faults_of_all_files_and_generations_are_reported_at_once() {
        pack(home, "nation").with("甲.drl", "名 == “小学").with("tables/课程.csv", "科目\n\"语文\n");
        List<String> faults = child(home, "province", "nation")
                .with("pack.yaml", "id: province\nextends: nation\n")
                .with("乙.drl", "/* 未完")
                .with("clauses.csv", CLAUSES + ",办法,一,文,是,规则\n")
                .faults();
        assertEquals(5, faults.size(), faults.toString());
        assertFault("province/pack.yaml", "缺少“title”", faults.get(0));
        assertFault("nation/甲.drl:1:6", "没有结束的引号", faults.get(1));
        assertFault("province/乙.drl:1:1", "注释没有结束", faults.get(2));
        assertFault("nation/tables/课程.csv:2", "引号没有成对", faults.get(3));
        assertFault("province/clauses.csv:2", "没有编号", faults.get(4));
    }

    @Test
    void faults_are_told_in_english_on_request() {
        Path folder = home.resolve("p");
        bare(home, "p").with("pack.yaml", "id: p\ntitle: 标题\n");
        PackFault fault = assertThrows(PackFault.class, () -> PackFiles.read(folder, "en"));
        assertEquals(
                "p  The pack, with those it extends, has no rule file (.drl) at all."
                        + " Check the path, and that the files end in .drl.",
                fault.getMessage());
    }

    @Test
    void a_machine_in_turkish_reads_the_same_pack() throws PackFault {
        PackFixture pack = pack(home, "p")
                .with("İ.drl", "")
                .with("FINANCE.DRL", "")
                .with("tables/SIZE.CSV", "学段\n小学\n")
                .with("clauses.csv", "ID,DOCUMENT,ARTICLE,TEXT,VERIFIED,HOW\nn1,办法,一,文,YES,BYHAND\n");
        PackFiles expected = pack.read();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertEquals(expected, pack.read());
        } finally {
            Locale.setDefault(before);
        }
        assertEquals(List.of("p/FINANCE.DRL", "p/İ.drl", "p/甲.drl"), paths(expected));
        assertEquals("SIZE", expected.tables().get(0).name());
        assertEquals(Clause.How.BY_HAND, expected.clauses().get(0).how());
    }
}
