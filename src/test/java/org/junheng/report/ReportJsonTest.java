package org.junheng.report;

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
import org.junheng.model.Counts;
import org.junheng.model.JudgementBuilder;
import org.junheng.model.Problem;
import org.junheng.model.Report;
import org.junheng.model.ReportBuilder;
import org.junheng.model.RunVerdict;
import org.junheng.model.Verdict;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
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
        assertTrue(json(report).contains("\"label\": \"𠮷田小学\""));
    }

    @Test
    void twenty_thousand_judgements_stay_in_the_report() throws IOException {
        Report report = withJudgements(20_000);
        assertFalse(ReportJson.keepsJudgementsApart(report));
        assertTrue(json(report).contains("\"judgements\": ["));
    }

    @Test
    void one_more_is_written_beside_it_and_the_report_says_where() throws IOException {
        Report report = withJudgements(20_001);
        assertTrue(ReportJson.keepsJudgementsApart(report));
        assertFalse(json(report).contains("\"judgements\": ["));
        assertTrue(json(report).endsWith("  \"judgementsFile\": \"judgements.json\"\n}\n"));
    }

    @Test
    void judgements_beside_the_report_are_an_array_of_the_same_entries() throws IOException {
        Report report = report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(oversized())
                .judged(undetermined())
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.writeJudgements(report, out);
        assertEquals(golden("judgements.json"), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_stream_is_left_open_for_its_owner() throws IOException {
        Closing out = new Closing();
        ReportJson.write(small(), out);
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

    private static Report withJudgements(int count) {
        ReportBuilder report = report("区.xlsx", RunVerdict.COMPLIANT);
        for (int i = 0; i < count; i++) {
            report.judged(judgement("A-1", "一小"));
        }
        return report.build();
    }

    private static String json(Report report) throws IOException {
        return new String(bytes(report), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.write(report, out);
        return out.toByteArray();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ReportJsonTest.class.getResourceAsStream(name)) {
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
