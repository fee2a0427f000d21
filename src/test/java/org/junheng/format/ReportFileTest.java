package org.junheng.format;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.clause;
import static org.junheng.model.ReportBuilder.report;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junheng.model.JudgementBuilder;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;

class ReportFileTest {
    @Test
    void every_field_is_written_under_its_promised_name_and_in_its_promised_order() throws IOException {
        assertEquals(golden("small.json"), json(small()));
    }

    @Test
    void a_report_without_anything_has_empty_lists_and_not_missing_ones() throws IOException {
        assertEquals(
                golden("empty.json"),
                json(report("区.xlsx", RunVerdict.INCOMPLETE).build()));
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        assertArrayEquals(bytes(small()), bytes(small()));
    }

    @Test
    void a_rare_character_of_a_name_is_written_as_itself() throws IOException {
        Report report = report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(judgement("A-1", "𠮷田小学"))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportFile(report).writeJudgements(out);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"label\":\"𠮷田小学\""));
    }

    /** The second class is blank, a sum rests on both, and the first is waived: each sentence stands once. */
    @Test
    void every_judgement_stands_beside_it_and_what_they_share_stands_once() throws IOException {
        Report report = report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .criterion("CLS-01", "小学班额不超过45人", new Counts(3, 1, 1, 1, 0), clause("A", false))
                .judged(oversized())
                .judged(undetermined().observed("班级", "D6", "学生数", ""))
                .judged(judgement("CLS-01", "一年3班")
                        .id("f3")
                        .key("A1/一年3班")
                        .figures("班额", "44", "45", "人", "-1")
                        .observed("班级", "D7", "学生数", "44")
                        .required("班额", "B2", "上限", "45"))
                .judged(judgement("ALL-1", "全区")
                        .id("f4")
                        .verdict(Verdict.NOT_MET)
                        .figures("达标班数", "1", "3", "个", "2")
                        .input("班级", "D5", "学生数", "46")
                        .input("班级", "D7", "学生数", "44")
                        .observed("全区", "B4", "班数", "3")
                        .restsOn("f1", "f3"))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportFile(report).writeJudgements(out);
        assertEquals(golden("judgements.json"), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_stream_is_left_open_for_its_owner() throws IOException {
        Closing out = new Closing();
        new ReportFile(small()).write(out);
        assertFalse(out.closed);
    }

    private static Report small() {
        return report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .criterion("CLS-01", "小学班额不超过45人", new Counts(2, 0, 1, 1, 0), clause("A", false))
                .starved("CUR-01", "开齐课程")
                .judged(oversized())
                .judged(undetermined())
                .excluded("民办一小", "差异系数", "民办学校不列入")
                .check("SUM-01", "学生数与班级合计一致", new Counts(3, 1, 1, 1, 0))
                .problem(Problem.Kind.BLANK, "“班级!D6”是空白", "D6", "", true)
                .problem(Problem.Kind.UNKNOWN_SHEET, "不认识的工作表“备注”", "", "", false)
                .clause(clause("A", false), "CLS-01")
                .build();
    }

    private static JudgementBuilder oversized() {
        return judgement("CLS-01", "一年1班")
                .id("f1")
                .key("A1/一年1班")
                .verdict(Verdict.NOT_MET)
                .figures("班额", "46", "45", "人", "1")
                .message("一年1班：班额 46人，应不超过 45人，超出 1人（班级!D5）")
                .remedy("分班")
                .points("6", "0.5")
                .observed("班级", "D5", "学生数", "46")
                .required("班额", "B2", "上限", "45");
    }

    private static JudgementBuilder undetermined() {
        return judgement("CLS-01", "一年2班")
                .id("f2")
                .key("A1/一年2班")
                .verdict(Verdict.UNDETERMINED)
                .figures("班额", "", "45", "人", "")
                .message("一年2班：“学生数”是空白（班级!D6）");
    }

    private static String json(Report report) throws IOException {
        return new String(bytes(report), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportFile(report).write(out);
        return out.toByteArray();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ReportFileTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Closing extends OutputStream {
        private boolean closed;

        @Override
        public void write(int octet) {
            assertFalse(closed);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
