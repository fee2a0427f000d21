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
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.PackFault;
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
    void the_punctuation_of_a_rule_file_is_normalised() throws PackFault {
        PackFiles files = pack(home, "p").with("甲.drl", "rule “甲”\n@code（“A”）").read();
        SourceFile file = files.sources().get(0);
        assertEquals("rule \"甲\"\n@code(\"A\")", file.text());
        assertEquals("rule “甲”\n@code（“A”）", file.written());
        assertEquals("rule \" \"\n@code(\" \")", file.bare());
    }

    @Test
    void a_pack_without_any_rule_is_a_fault() {
        assertOnlyFault("p", "一个 .drl 规则文件也没有", bare(home, "p").with("pack.yaml", "id: p\ntitle: 标题\n"));
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
