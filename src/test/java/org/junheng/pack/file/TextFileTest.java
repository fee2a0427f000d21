package org.junheng.pack.file;

import static org.junheng.pack.file.FaultAssertions.assertOnlyFault;
import static org.junheng.pack.file.PackFixture.pack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    Path home;

    @Test
    void a_gbk_file_is_a_fault_that_names_the_encoding_and_the_line() {
        PackFixture pack = pack(home, "p").with("留存.drl", "rule x\r\n// 班额\r\nend", Charset.forName("GBK"));
        assertOnlyFault("p/留存.drl:2", "文件不是 UTF-8 编码（可能是 GBK），请另存为 UTF-8", pack);
    }

    @Test
    void a_utf_16_file_is_a_fault_that_names_the_encoding() {
        PackFixture pack = pack(home, "p").with("留存.drl", "\uFEFFrule x end", StandardCharsets.UTF_16LE);
        assertOnlyFault("p/留存.drl:1", "UTF-16", pack);
    }

    @Test
    void a_gbk_manifest_table_and_clause_list_are_all_reported() {
        Charset gbk = Charset.forName("GBK");
        PackFixture pack = pack(home, "p")
                .with("pack.yaml", "id: p\ntitle: 标题\n", gbk)
                .with("tables/课程.csv", "科目\n语文\n", gbk)
                .with("clauses.csv", "编号\n", gbk);
        assertEquals(3, pack.faults().size());
    }

    @Test
    void line_ends_and_the_byte_order_mark_are_no_part_of_the_text() throws PackFault {
        PackFiles files =
                pack(home, "p").with("甲.drl", "\uFEFFrule 甲\r\nend\rrule 乙\n").read();
        assertEquals("rule 甲\nend\nrule 乙\n", files.sources().get(0).text());
    }
}
