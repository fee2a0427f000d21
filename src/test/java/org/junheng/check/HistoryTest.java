package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.model.Cause;
import org.junheng.model.History;
import org.junheng.model.History.Line;
import org.junheng.model.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three runs: a class loses four pupils, then it has them again and a limit is lowered. */
class HistoryTest {
    private static final Optional<Verdict> MET = Optional.of(Verdict.MET);
    private static final Optional<Verdict> NOT_MET = Optional.of(Verdict.NOT_MET);
    private static Path runs;

    @BeforeAll
    static void make_the_runs() throws Exception {
        runs = DemoRuns.get(DemoRuns.BASE).getParent();
        DemoRuns.get(DemoRuns.CELL);
        DemoRuns.get(DemoRuns.LIMIT);
    }

    private static History history(Optional<String> subject, Optional<String> code) throws Exception {
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
        History history = history(Optional.empty(), Optional.empty());
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
                List.of("fujian-basic-balance/retention.drl:24  atLeast( 98 ) → atLeast( 97 )"), causes(retention, 0));
    }

    @Test
    void a_subject_is_followed_with_all_its_parts() throws Exception {
        History history = history(Optional.of("QL101"), Optional.empty());
        Map<String, Line> lines = history.lines().stream()
                .collect(Collectors.toMap(line -> line.latest().code(), Function.identity()));
        assertTrue(
                lines.containsKey("CLS-P") && lines.containsKey("STD-13"),
                lines.keySet().toString());
        assertTrue(lines.values().stream()
                .allMatch(line -> line.latest().subject().key().startsWith("QL101")));
    }

    @Test
    void a_criterion_is_followed_even_where_it_never_turned() throws Exception {
        History history = history(Optional.empty(), Optional.of("RET-03"));
        Line line = only(history, "RET-03");
        assertEquals(List.of(NOT_MET, NOT_MET, NOT_MET), line.verdicts().subList(0, 3));
        assertEquals(List.of(), line.turns());
    }
}
