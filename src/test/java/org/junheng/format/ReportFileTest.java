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
import org.junheng.model.SmallReport;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;

class ReportFileTest {
    @Test
    void every_field_is_written_under_its_promised_name_and_in_its_promised_order() throws IOException {
        assertEquals(golden("small.json"), json(SmallReport.made()));
    }

    @Test
    void a_report_without_anything_has_empty_lists_and_not_missing_ones() throws IOException {
        assertEquals(
                golden("empty.json"),
                json(report("区.xlsx", RunVerdict.INCOMPLETE).build()));
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        assertArrayEquals(bytes(SmallReport.made()), bytes(SmallReport.made()));
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
                .judged(SmallReport.oversized())
                .judged(SmallReport.undetermined().observed("班级", "D6", "学生数", ""))
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
                        .behind("班级", "D5", "学生数", "46")
                        .behind("班级", "D7", "学生数", "44")
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
        new ReportFile(SmallReport.made()).write(out);
        assertFalse(out.closed);
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
