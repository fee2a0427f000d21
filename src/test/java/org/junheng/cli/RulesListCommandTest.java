package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junheng.TinyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor has a pack read out. */
class RulesListCommandTest {
    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    private Path home;

    private int list(Path pack, String... more) {
        String[] words = new String[4 + more.length];
        words[0] = "rules";
        words[1] = "list";
        words[2] = "--pack";
        words[3] = pack.toString();
        System.arraycopy(more, 0, words, 4, more.length);
        return Main.run(new PrintWriter(printed), new PrintWriter(complained), words);
    }

    @Test
    void a_criterion_is_listed_with_its_clause_office_remedy_and_place() {
        assertEquals(0, list(TinyPack.in(home).folder(), "--code", "CLS-01"));
        assertEquals("""
                试验　tiny　评估标准 2 条，数据核对 1 条
                ※ 未核实：所依据的条款尚未与正式文件核对。

                班额（1 条）

                CLS-01※　CLS-01　〔必须达到〕
                  对每个 班级（学段为小学）：班额（学生数） 不超过 45 人。
                  依据：试验办法，一〔C1，未核实〕
                  责任单位：教育局　整改：分班
                  出处：tiny/rules.drl:1
                """, printed.toString());
    }

    @Test
    void data_checks_stand_after_the_criteria() {
        assertEquals(0, list(TinyPack.in(home).folder()));
        String list = printed.toString();
        assertTrue(list.indexOf("CLS-02") < list.indexOf("数据核对（1 条）"), list);
        assertTrue(list.contains("学生总数 等于 学校代码相同 的 班级 的 学生数 合计（人）。"), list);
    }

    @Test
    void the_effective_list_tells_where_each_rule_comes_from() {
        TinyPack.in(home);
        TinyPack heir = TinyPack.heirIn(
                        home,
                        TinyPack.criterion(
                                "CLS-01",
                                "must",
                                "$班 : 班级( 学段 == \"初中\", $人 : 学生数 )",
                                "judge.that( $班 ).measure( \"班额\", $人, \"人\" ).atMost( 50 )"))
                .file("pack.yaml", "id: heir\ntitle: 继承\nextends: tiny\nretire:\n  - DAT-01: 不再核对\n");
        assertEquals(0, list(heir.folder(), "--effective"));
        assertEquals("""
                继承　heir　实际生效的规则 2 条：本包 1，继承 1；其中代替所继承的 1；停用 1

                必须达到（2 条）
                  代码    出处              规则和来历
                  CLS-01  heir/heir.drl:1   CLS-01　〔本包，代替 tiny/rules.drl:1〕
                  CLS-02  tiny/rules.drl:8  CLS-02　〔继承自 tiny〕

                停用（1 条）
                  DAT-01　DAT-01　tiny/rules.drl:16　由 heir 停用：不再核对
                """, printed.toString());
    }

    @Test
    void an_unknown_code_is_a_wrong_call() {
        assertEquals(64, list(TinyPack.in(home).folder(), "--code", "NONE"));
        assertEquals(
                "规则包里没有代码 [NONE]。建议：用 rules list 查看全部代码。", complained.toString().strip());
    }
}
