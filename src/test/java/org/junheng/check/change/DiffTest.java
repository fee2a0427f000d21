package org.junheng.check.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.audit.RecordedRun;
import org.junheng.check.BareRun;
import org.junheng.check.DemoRuns;
import org.junheng.check.again.ExplainRun;
import org.junheng.cli.screen.ExplainText;
import org.junheng.cli.terminal.Screen;
import org.junheng.model.answer.JudgementChange;
import org.junheng.model.answer.JudgementChange.Kind;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.judged.Cause;
import org.junheng.model.sheet.UnreadableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
    private static final String CELL = "班级!E4  学生数（人） 49 → 45";
    private static final String LIMIT = "fujian-basic-balance/retention.drl:25  atLeast( 98 ) → atLeast( 97 )";
    private static final String ROW =
            "fujian-basic-balance/tables/校舍分档.csv:4  小学,12,18,5.8,5.0,闽2009-校舍 → 小学,12,18,5.4,4.6,闽2009-校舍";

    @TempDir
    private Path folder;

    private static RunDiff.County diff(Path before, Path after) throws UnreadableInput {
        RunDiff diff = new DiffRun("zh").of(before, after, (what, done, total) -> {});
        assertEquals(1, diff.counties().size());
        return diff.counties().get(0);
    }

    private static Set<String> causes(RunDiff.County county) {
        return county.changes().stream()
                .flatMap(change -> change.causes().stream())
                .map(Cause::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(RunDiff.County county, Kind kind) {
        return county.of(kind).stream()
                .map(change -> change.judgement().code() + " "
                        + change.judgement().subject().key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertAllChangesHaveCauses(RunDiff.County county) {
        county.changes()
                .forEach(change -> assertEquals(
                        change.kind() == Kind.PERSISTING, change.causes().isEmpty(), change.toString()));
    }

    @Test
    void two_equal_runs_have_their_findings_persisting_and_nothing_else() throws Exception {
        RunDiff diff = new DiffRun("zh")
                .of(DemoRuns.get(DemoRuns.BASE), DemoRuns.get(DemoRuns.BASE), (what, done, total) -> {});
        RunDiff.County county = diff.counties().get(0);
        assertFalse(diff.isDifferent());
        assertEquals(53 + 1, county.of(Kind.PERSISTING).size(), "the findings and a query");
        assertEquals(53 + 1, county.changes().size());
        assertEquals(0, county.metOtherwise());
    }

    @Test
    void a_changed_cell_is_named_and_nothing_else_is() throws Exception {
        RunDiff.County county = diff(DemoRuns.get(DemoRuns.BASE), DemoRuns.get(DemoRuns.CELL));
        assertEquals(Set.of("CLS-P QL101/一年级1班", "STD-13 QL101/小学"), names(county, Kind.GONE));
        assertEquals(Set.of(), names(county, Kind.NEW));
        assertEquals(Set.of(CELL), causes(county));
        assertAllChangesHaveCauses(county);
        assertTrue(county.workbook() && !county.pack() && !county.program());
    }

    @Test
    void a_changed_limit_is_named_by_its_line_and_nothing_else_is() throws Exception {
        RunDiff.County county = diff(DemoRuns.get(DemoRuns.BASE), DemoRuns.get(DemoRuns.LIMIT));
        assertTrue(
                names(county, Kind.GONE).contains("RET-01 2025届"),
                county.changes().toString());
        assertEquals(Set.of(LIMIT), causes(county));
        assertAllChangesHaveCauses(county);
    }

    @Test
    void a_changed_row_of_a_table_is_named_and_nothing_else_is() throws Exception {
        RunDiff.County county = diff(DemoRuns.get(DemoRuns.BASE), DemoRuns.get(DemoRuns.TABLE));
        assertTrue(
                names(county, Kind.GONE).contains("BLDG QL109/小学"),
                county.changes().toString());
        assertEquals(Set.of(ROW), causes(county));
        assertAllChangesHaveCauses(county);
    }

    @Test
    void another_version_of_the_program_is_named_where_nothing_else_differs() throws Exception {
        Path before = BareRun.in(folder.resolve("before"), "1.0.0", "NOT_MET", "97.9");
        Path after = BareRun.in(folder.resolve("after"), "1.1.0", "NOT_MET", "97.8");
        RunDiff.County county = diff(before, after);
        JudgementChange change = county.of(Kind.CHANGED).get(0);
        assertEquals(1, county.of(Kind.CHANGED).size());
        assertEquals(
                List.of("junheng 1.0.0, drools 10.2.0 → junheng 1.1.0, drools 10.2.0"),
                change.causes().stream().map(Cause::words).toList());
        assertEquals(Cause.Kind.PROGRAM, change.causes().get(0).kind());
    }

    @Test
    void runs_that_kept_no_copies_are_compared_by_what_they_recorded() throws Exception {
        Path before = BareRun.in(folder.resolve("before"), "1.0.0", "NOT_MET", "97.9");
        Path after = BareRun.in(folder.resolve("after"), "1.0.0", "NOT_MET", "97.8");
        replace(after.resolve("report.json"), "\"sha256\": \"w1\"", "\"sha256\": \"w2\"");
        replace(after.resolve("judgements.json"), "\"1672\"", "\"1670\"");
        assertEquals(Set.of("巩固率!H6  毕业人数 1672 → 1670"), causes(diff(before, after)));
    }

    @Test
    void a_report_of_the_earlier_form_is_refused_with_what_to_do() throws Exception {
        Path run = BareRun.in(folder.resolve("old"), "1.0.0", "NOT_MET", "97.9");
        replace(run.resolve("report.json"), "\"format\": 2,", "");
        String message =
                assertThrows(UnreadableInput.class, () -> diff(run, run)).getMessage();
        assertTrue(message.contains("是以前的程序写的") && message.contains("重新检查（check）"), message);
    }

    private static void replace(Path file, String old, String now) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, now));
    }

    @Test
    void an_accepted_shortfall_is_no_finding_and_its_waiver_is_the_cause() throws Exception {
        Path before = BareRun.in(folder.resolve("before"), "1.0.0", "NOT_MET", "97.9");
        String waiver = ", \"waiver\": { \"approver\": \"省厅\", \"reason\": \"灾后重建\", \"issued\": \"2026-01-01\","
                + " \"expires\": \"2026-12-31\", \"evidence\": \"闽教〔2026〕1号\", \"place\": \"waivers.csv!A2\" }";
        Path after = BareRun.in(folder.resolve("after"), "1.0.0", "NOT_MET", "97.9", waiver);
        RunDiff.County county = diff(before, after);
        assertEquals(1, county.of(Kind.GONE).size());
        assertEquals(Set.of("waivers.csv!A2  省厅 认可为例外，理由“灾后重建”，至 2026-12-31"), causes(county));
        RecordedRun run = RecordedRun.read(after, "zh");
        String text = ExplainText.render(
                ExplainRun.of(run, Set.of(), "zh")
                        .explain(ExplainRun.find(run, "j1").orElseThrow()),
                "zh",
                new Screen(false, 200),
                false);
        assertTrue(text.contains("已认可例外，不计入问题：省厅 认可，理由“灾后重建”"), text);
    }
}
