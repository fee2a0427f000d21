package org.junheng.check.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.check.BareRun;
import org.junheng.check.DemoRuns;
import org.junheng.model.answer.History;
import org.junheng.model.answer.History.Line;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.UnreadableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three runs: a class loses four pupils, then it has them again and a limit is lowered. */
class HistoryTest {
    private static final Optional<Verdict> MET = Optional.of(Verdict.MET);
    private static final Optional<Verdict> NOT_MET = Optional.of(Verdict.NOT_MET);

    @TempDir
    private Path folder;

    private static History history(Path runs, Optional<String> subject, Optional<String> code) throws UnreadableInput {
        return new HistoryRun("zh", subject, code).of(runs, Optional.empty(), (what, done, total) -> {});
    }

    private static Line only(History history, String code) {
        List<Line> lines = history.lines().stream()
                .filter(line -> line.latest().code().equals(code))
                .toList();
        assertEquals(1, lines.size(), lines.toString());
        return lines.get(0);
    }

    private static List<String> causes(Line line, int turn) {
        return line.turns().get(turn).causes().stream().map(Cause::words).toList();
    }

    @Test
    void what_turned_is_listed_over_three_runs_with_what_turned_it() throws Exception {
        Path runs = DemoRuns.get(DemoRuns.BASE).getParent();
        DemoRuns.get(DemoRuns.CELL);
        DemoRuns.get(DemoRuns.LIMIT);
        History history = history(runs, Optional.empty(), Optional.empty());
        assertEquals(
                List.of(DemoRuns.BASE, DemoRuns.CELL, DemoRuns.LIMIT),
                history.runs().stream().map(History.Run::name).limit(3).toList());
        Line room = only(history, "CLS-P");
        assertEquals(List.of(NOT_MET, MET, NOT_MET), room.verdicts().subList(0, 3));
        assertEquals(List.of("班级!E4  学生数（人） 49 → 45"), causes(room, 0));
        assertEquals(List.of("班级!E4  学生数（人） 45 → 49"), causes(room, 1));
        Line retention = only(history, "RET-01");
        assertEquals(List.of(NOT_MET, NOT_MET, MET), retention.verdicts().subList(0, 3));
        assertEquals(3, retention.turns().get(0).run());
        assertEquals(
                List.of("fujian-basic-balance/retention.drl:25  atLeast( 98 ) → atLeast( 97 )"), causes(retention, 0));
    }

    @Test
    void a_subject_or_a_criterion_is_followed_even_where_it_never_turned() throws Exception {
        BareRun.in(folder.resolve("a"), "1.0.0", "NOT_MET", "97.9");
        BareRun.in(folder.resolve("b"), "1.0.0", "NOT_MET", "97.9");
        assertEquals(
                List.of(), history(folder, Optional.empty(), Optional.empty()).lines());
        assertEquals(
                List.of(),
                history(folder, Optional.of("2024届"), Optional.empty()).lines());
        for (History history : List.of(
                history(folder, Optional.of("2025届"), Optional.empty()),
                history(folder, Optional.empty(), Optional.of("RET-01")))) {
            Line line = only(history, "RET-01");
            assertEquals(List.of(NOT_MET, NOT_MET), line.verdicts());
            assertEquals(List.of(), line.turns());
        }
    }

    @Test
    void runs_stand_in_the_order_in_which_they_were_made_whatever_their_names() throws Exception {
        BareRun.in(folder.resolve("b"), "1.0.0", "NOT_MET", "97.9");
        Path later = BareRun.in(folder.resolve("a"), "1.1.0", "MET", "98.1");
        String manifest = Files.readString(later.resolve("run.json"));
        Files.writeString(later.resolve("run.json"), manifest.replace("2026-01-05T08", "2026-03-05T08"));
        Line line = only(history(folder, Optional.empty(), Optional.empty()), "RET-01");
        assertEquals(List.of(NOT_MET, MET), line.verdicts());
        assertEquals(Cause.Kind.PROGRAM, line.turns().get(0).causes().get(0).kind());
    }

    @Test
    void a_folder_without_runs_is_refused_with_the_way_out() {
        UnreadableInput refusal =
                assertThrows(UnreadableInput.class, () -> history(folder, Optional.empty(), Optional.empty()));
        assertTrue(refusal.getMessage().contains("runs"), refusal.getMessage());
    }
}
