package org.junheng.check.watch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.TinyPack;
import org.junheng.check.Judged;
import org.junheng.check.SavedFiles;
import org.junheng.check.run.Check;
import org.junheng.model.answer.VerdictChange;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody edits a pack and a workbook and looks at what comes of it. */
class CheckWatchTest {
    @TempDir
    private Path home;

    private SavedFiles files;

    @BeforeEach
    void a_pack_and_a_workbook_with_classes_of_45_and_40() {
        files = new SavedFiles(home);
    }

    @Test
    void a_saved_limit_shows_who_changes_verdict_and_the_line_that_did_it() throws IOException {
        files.thenSave(() -> files.limit("rules.drl", 44)).watch();
        assertEquals(0, files.firsts.get(0).get(0).findings().size());
        CheckWatch.Round round = files.rounds.get(0);
        assertEquals(List.of("tiny/rules.drl"), round.files());
        List<VerdictChange> changes = round.changes().get(0).changes();
        assertEquals(1, changes.size());
        assertEquals("CLS-01", changes.get(0).judgement().code());
        assertEquals(Verdict.NOT_MET, changes.get(0).judgement().verdict());
        assertEquals(
                List.of("tiny/rules.drl:6  atMost( 45 ) → atMost( 44 )"),
                changes.get(0).causes());
        // 2班 with 40 pupils is met as before, now at 44
        assertEquals(1, round.figures());
    }

    @Test
    void a_saved_workbook_is_judged_anew() throws IOException {
        files.thenSave(() -> files.classes(46, 40)).watch();
        CheckWatch.Round round = files.rounds.get(0);
        assertEquals(List.of("county.xlsx"), round.files());
        assertEquals(
                Set.of("CLS-01 A1/1班 班额 NOT_MET", "CLS-02 A1 1班 NOT_MET"),
                Judged.lines(round.reports().get(0).findings()));
    }

    @Test
    void a_broken_save_shows_its_place_and_the_last_result_stands_until_it_is_mended() throws IOException {
        String whole = files.read("rules.drl");
        files.thenSave(() -> files.pack.file("rules.drl", whole.replace("学生数 )", "学生人数 )")))
                .thenSave(() -> files.pack.file("rules.drl", whole.replace("atMost( 45 )", "atMost( 39 )")))
                .watch();
        assertEquals(1, files.faults.size());
        assertTrue(files.faults.get(0).get(0).startsWith("tiny/rules.drl:4:"), files.faults.toString());
        assertEquals(files.firsts.get(0), files.standing.get(0));
        assertEquals(1, files.rounds.size());
        assertEquals(4, files.rounds.get(0).changes().get(0).changes().size());
    }

    @Test
    void a_pack_that_is_broken_at_first_is_judged_once_it_is_mended() throws IOException {
        String whole = files.read("rules.drl");
        files.pack.file("rules.drl", whole.replaceFirst("end", ""));
        files.thenSave(() -> files.pack.file("rules.drl", whole)).watch();
        assertEquals(1, files.faults.size());
        assertEquals(List.of(), files.standing.get(0));
        assertEquals(1, files.firsts.size());
    }

    @Test
    void a_workbook_that_cannot_be_read_is_named_and_the_last_result_stands() throws IOException {
        files.thenSave(() -> write(files.workbook, "not a workbook")).watch();
        assertTrue(files.faults.get(0).get(0).contains("county.xlsx"), files.faults.toString());
        assertEquals(files.firsts.get(0), files.standing.get(0));
    }

    @Test
    void a_file_beside_it_that_cannot_be_read_stands_in_the_result_and_in_the_next() throws IOException {
        files.workbook = home.resolve("省");
        Files.createDirectories(home.resolve("省/戊县"));
        write(home.resolve("省/丁县.xls"), "not a workbook");
        write(home.resolve("省/戊县/戊县.xlsx"), "not a workbook");
        Path county = home.resolve("省/甲县.xlsx");
        Files.copy(home.resolve("county.xlsx"), county);
        files.thenSave(() -> files.limit("rules.drl", 44)).watch();
        assertEquals(List.of("戊县", "丁县.xls"), names(files.unread.get(0)));
        assertEquals(List.of("戊县", "丁县.xls"), names(files.rounds.get(0).result().unread()));
        assertEquals(1, files.rounds.get(0).reports().size());
    }

    private static List<String> names(List<RunInfo.Input> inputs) {
        return inputs.stream().map(RunInfo.Input::name).toList();
    }

    @Test
    void a_save_that_changes_nothing_shows_nothing() throws IOException {
        files.thenSave(() -> files.pack.file("rules.drl", files.read("rules.drl")))
                .watch();
        assertEquals(List.of(), files.rounds);
        assertEquals(1, files.firsts.size());
    }

    @Test
    void a_file_emptied_by_its_editor_is_waited_for() throws IOException {
        String whole = files.read("rules.drl");
        files.thenSave(() -> files.pack.file("rules.drl", ""))
                .whileWaited(() -> files.pack.file("rules.drl", whole.replace("atMost( 45 )", "atMost( 44 )")))
                .watch();
        assertEquals(List.of(), files.faults);
        assertEquals(1, files.rounds.size());
        assertEquals(2, files.rounds.get(0).reports().get(0).findings().size());
    }

    /**
     * Rules and workbook are saved one after the other while the first of them is being judged.
     *
     * <p>A round looks at the files three times: whether anything changed, before the work and after it.
     */
    @Test
    void what_is_saved_during_the_work_never_mixes_with_what_was_there_before() throws IOException {
        Runnable nothing = () -> {};
        files.betweenLooks(
                        nothing,
                        nothing,
                        nothing, // the first result
                        nothing,
                        nothing,
                        () -> files.classes(44, 43))
                .thenSave(() -> files.limit("rules.drl", 43))
                .watch();
        assertEquals(1, files.rounds.size());
        Report report = files.rounds.get(0).reports().get(0);
        // with the limit of 43 and the old classes it would be 45人, with the new ones it is 44人
        assertEquals(Set.of("CLS-01 A1/1班 班额 NOT_MET"), Judged.lines(report.findings()));
        assertEquals("44", report.findings().get(0).actual());
        assertEquals(
                List.of("tiny/rules.drl", "county.xlsx").stream().sorted().toList(),
                files.rounds.get(0).files().stream().sorted().toList());
    }

    @Test
    void after_many_edits_the_report_has_the_bytes_of_a_check_that_knows_nothing_of_them() throws Exception {
        String more = TinyPack.criterion(
                "CLS-03",
                "should",
                "$校 : 学校( $码 : 学校代码 )\n accumulate( 班级( 学校代码 == $码, $人 : 学生数 ) ; $均 : average( $人 ) )",
                "judge.that( $校 ).measure( \"平均班额\", $均, \"人\" ).atMost( 42 )");
        files.thenSave(() -> files.limit("rules.drl", 44))
                .thenSave(() -> files.pack.file("more.drl", more))
                .thenSave(() -> files.limit("more.drl", 43))
                .thenSave(() -> files.limit("rules.drl", 41))
                .thenSave(() ->
                        files.pack.file("facts.drl", files.read("facts.drl").replace("\"班额\" )", "\"班额\", \"人数\" )")))
                .thenSave(() -> files.limit("more.drl", 40))
                .watch();
        assertEquals(6, files.rounds.size());
        List<Report> fresh = new ArrayList<>();
        new Check(files.pack.folder(), SavedFiles.DAY, "zh", (what, done, total) -> {})
                .run(List.of(files.workbook), (workbook, report) -> fresh.add(report));
        Report last = files.rounds.get(5).reports().get(0);
        // 1班 with 45 pupils over 41, and an average of 42.5 over 40
        assertEquals(2, last.findings().size());
        assertArrayEquals(Judged.json(fresh.get(0)), Judged.json(last));
    }

    private static void write(Path file, String text) {
        try {
            java.nio.file.Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
