package org.junheng.pack.file;

import static org.junheng.pack.file.FaultAssertions.assertFault;
import static org.junheng.pack.file.FaultAssertions.assertOnlyFault;
import static org.junheng.pack.file.PackFixture.pack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClauseReaderTest {
    private static final String HEADER = "id,document,article,text,verified,how\n";

    @TempDir
    Path home;

    private List<Clause> clauses(String csv) throws PackFault {
        return pack(home, "p").with("clauses.csv", csv).read().clauses();
    }

    private PackFixture faulty(String csv) {
        return pack(home, "p").with("clauses.csv", csv);
    }

    @Test
    void clauses_are_read_in_english_words() throws PackFault {
        List<Clause> expected = List.of(
                new Clause("n2", "办法", "第一条", "文,一", true, Clause.How.RULE),
                new Clause("n1", "办法", "第二条", "文二", false, Clause.How.BY_HAND),
                new Clause("n3", "", "", "", false, Clause.How.NOT_YET));
        assertEquals(
                expected, clauses(HEADER + "n2,办法,第一条,\"文,一\",yes,rule\nn1,办法,第二条,文二,no,byHand\nn3,,,,no,notYet\n"));
    }

    @Test
    void clauses_are_read_in_chinese_words_and_any_order_of_columns() throws PackFault {
        List<Clause> expected = List.of(
                new Clause("n1", "办法", "一", "文", true, Clause.How.RULE),
                new Clause("n2", "办法", "二", "文", false, Clause.How.BY_HAND),
                new Clause("n3", "办法", "三", "文", false, Clause.How.NOT_YET));
        assertEquals(expected, clauses("检查方式,已核实,内容,条目,文件,编号\n规则,是,文,一,办法,n1\n人工,否,文,二,办法,n2\n暂不检查,否,文,三,办法,n3\n"));
    }

    @Test
    void a_clause_of_several_lines_keeps_them() throws PackFault {
        assertEquals(
                "甲\n乙", clauses(HEADER + "n1,办法,一,\"甲\r\n乙\",是,规则\n").get(0).text());
    }

    @Test
    void an_unknown_word_is_a_fault_at_its_line_that_names_the_known_ones() {
        assertOnlyFault("p/clauses.csv:3", "是 或 否", faulty(HEADER + "\nn1,办法,一,文,对,规则\n"));
        assertOnlyFault("p/clauses.csv:2", "规则、人工 或 暂不检查", faulty(HEADER + "n1,办法,一,文,是,\n"));
    }

    @Test
    void all_unknown_words_are_reported_at_once() {
        List<String> faults = faulty(HEADER + "n1,办法,一,文,对,程序\nn2,办法,一,文,是,规则\n,办法,一,文,是,规则\n")
                .faults();
        assertEquals(3, faults.size(), faults.toString());
        assertFault("p/clauses.csv:2", "这里是“对”", faults.get(0));
        assertFault("p/clauses.csv:2", "这里是“程序”", faults.get(1));
        assertFault("p/clauses.csv:4", "没有编号", faults.get(2));
    }

    @Test
    void an_id_used_twice_is_a_fault_that_names_the_first_line() {
        PackFixture pack = faulty(HEADER + "n1,办法,一,\"甲\n乙\",是,规则\nn2,办法,二,文,是,规则\nn1,办法,三,文,是,规则\n");
        assertOnlyFault("p/clauses.csv:5", "“n1”在第 2 行已经用过", pack);
    }

    @Test
    void an_unquoted_comma_is_reported_as_such_and_not_as_an_unknown_word() {
        assertOnlyFault("p/clauses.csv:2", "单元格比表头多", faulty(HEADER + "n1,办法,一,甲,乙,是,规则\n"));
    }

    @Test
    void a_missing_column_is_a_fault_that_names_it() {
        assertOnlyFault("p/clauses.csv:2", "缺少“检查方式(how)”", faulty("# 条款\nid,document,article,text,verified\n"));
    }

    @Test
    void an_unknown_column_and_a_column_in_both_languages_are_faults() {
        assertOnlyFault("p/clauses.csv:1", "不认识“备注”", faulty("id,document,article,text,verified,how,备注\n"));
        assertOnlyFault("p/clauses.csv:1", "“编号”这一列出现了两次", faulty("id,document,article,text,verified,how,编号\n"));
    }

    @Test
    void an_empty_list_of_clauses_is_a_fault_but_none_at_all_is_not() throws PackFault {
        assertEquals(List.of(), pack(home, "q").read().clauses());
        assertOnlyFault("p/clauses.csv", "没有表头", faulty(""));
    }
}
