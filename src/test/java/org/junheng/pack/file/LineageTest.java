package org.junheng.pack.file;

import static org.junheng.pack.file.FaultAssertions.assertOnlyFault;
import static org.junheng.pack.file.PackFixture.bare;
import static org.junheng.pack.file.PackFixture.child;
import static org.junheng.pack.file.PackFixture.pack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pack takes over from those that it extends, and what keeps it from extending them. */
class LineageTest {
    private static final String CLAUSES = "编号,文件,条目,内容,已核实,检查方式\n";

    @TempDir
    Path home;

    private static List<String> paths(PackFiles files) {
        return files.sources().stream().map(SourceFile::path).toList();
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
                tables(child(home, "province", "nation")));
    }

    @Test
    void a_table_is_replaced_as_a_whole_where_the_manifest_says_so() throws PackFault {
        pack(home, "nation").with("tables/课程.csv", "科目\n语文\n").with("tables/班额.csv", "学段\n小学\n");
        PackFixture child = child(home, "province", "nation")
                .with("pack.yaml", "id: province\ntitle: 省\nextends: nation\nreplaceTables: [课程]\n");
        assertEquals(List.of("nation/tables/班额.csv", "province/tables/a.csv", "province/tables/课程.csv"), tables(child));
        child.with("pack.yaml", "id: province\ntitle: 省\nextends: nation\nreplaceTables: [课成]\n");
        assertOnlyFault("province/pack.yaml:1", "[课成] 不是所继承的表，最接近的是 [课程]", child);
    }

    private static List<String> tables(PackFixture child) throws PackFault {
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
    void a_child_may_add_nothing_but_a_table() throws PackFault {
        pack(home, "nation");
        PackFiles files = bare(home, "province")
                .with("pack.yaml", "id: province\ntitle: 省\nextends: nation\n")
                .with("tables/课程.csv", "科目\n数学\n")
                .read();
        assertEquals(List.of("nation/甲.drl"), paths(files));
    }
}
