package org.junheng.check.again;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.audit.CellTraces;
import org.junheng.audit.RecordedRun;
import org.junheng.check.Judged;
import org.junheng.check.KeptRun;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.sheet.UnusedCells;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static RecordedRun run;
    private static CellTraces traces;

    @BeforeAll
    static void read_the_run() throws Exception {
        run = KeptRun.demo();
        traces = new CellTraces(run.report());
    }

    @Test
    void a_report_is_read_back_as_it_was_written() throws Exception {
        Report written = KeptRun.judgedDemo();
        Report read = run.report();
        assertEquals(written.run(), read.run());
        assertEquals(written.criteria().toString(), read.criteria().toString());
        assertEquals(written.clauses(), read.clauses());
        assertEquals(written.dataChecks(), read.dataChecks());
        assertEquals(ids(written.findings()), ids(read.findings()));
        assertEquals(Set.of(), Judged.changed(withoutWorkings(written), withoutWorkings(read)));
    }

    private static List<String> ids(List<Judgement> judgements) {
        return judgements.stream().map(Judgement::id).toList();
    }

    private static Report withoutWorkings(Report report) {
        List<Judgement> judgements =
                report.judgements().stream().map(TraceTest::withoutWorkings).toList();
        return new Report(
                report.run(),
                List.of(),
                List.of(),
                judgements,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Judgement withoutWorkings(Judgement all) {
        return new Judgement(
                all.id(),
                all.code(),
                all.area(),
                all.verdict(),
                all.severity(),
                all.subject(),
                all.item(),
                all.actual(),
                all.comparator(),
                all.required(),
                all.unit(),
                all.gap(),
                all.sentence(),
                all.owner(),
                all.remedy(),
                all.grounds(),
                all.worth(),
                all.points(),
                all.subject(),
                List.of());
    }

    @Test
    void tracing_is_the_exact_inverse_of_evidence() throws Exception {
        Map<String, Set<String>> forth = new TreeMap<>();
        for (Judgement judgement : KeptRun.judgedDemo().told().toList()) {
            for (Evidence cell : judgement.evidence()) {
                forth.computeIfAbsent(cell.place().toString(), place -> new TreeSet<>())
                        .add(judgement.id());
            }
        }
        Map<String, Set<String>> back = new TreeMap<>();
        int pairs = 0;
        for (String place : traces.places()) {
            List<Judgement> judgements = traces.at(place).judgements();
            pairs += judgements.size();
            if (!judgements.isEmpty()) {
                back.put(place, new TreeSet<>(ids(judgements)));
            }
        }
        assertEquals(forth, back);
        assertEquals(forth.values().stream().mapToInt(Set::size).sum(), pairs);
        assertTrue(pairs > 100_000, pairs + " pairs");
    }

    @Test
    void a_cell_that_decides_whether_a_school_is_assessed_is_traced_to_its_exclusion() {
        assertEquals(
                List.of("小学教学点不单独评估"),
                traces.at("学校!C42").exclusions().stream()
                        .map(exclusion -> exclusion.reason())
                        .toList());
    }

    @Test
    void a_place_is_known_in_the_forms_in_which_people_write_it() {
        assertEquals(Optional.of("班级!F12"), CellTraces.place("'班级'!$f$12"));
        assertEquals(Optional.of("班级!F12"), CellTraces.place(" 班级！F12 "));
        assertEquals(Optional.empty(), CellTraces.place("班级F12"));
        assertEquals(Optional.empty(), CellTraces.place("班级!十二"));
    }

    @Test
    void cells_that_no_rule_looked_at_are_listed_by_column() throws Exception {
        List<UnusedCells> unused = UnusedRun.of(run, "zh");
        assertTrue(unused.contains(new UnusedCells("巩固率", "死亡人数（人）", List.of("G4:G8"), 5, 5)), unused.toString());
        assertTrue(unused.contains(new UnusedCells("学校", "高中生数（人）", List.of("H4:H48"), 45, 47)), unused.toString());
        for (UnusedCells column : unused) {
            for (String block : column.blocks()) {
                assertEquals(
                        List.of(),
                        traces.at(column.sheet() + "!" + block.replaceAll(":.*", ""))
                                .judgements());
            }
        }
    }

    @Test
    void the_copies_that_a_run_does_not_keep_are_asked_for_with_the_way_out() throws Exception {
        RecordedRun bare = new RecordedRun(
                new org.junheng.audit.RunPlace(
                        run.place().run().resolve("gone"), run.place().county()),
                run.report(),
                Map.of(),
                Optional.empty());
        String sentence = org.junit.jupiter.api.Assertions.assertThrows(
                        org.junheng.model.sheet.UnreadableInput.class, () -> UnusedRun.of(bare, "zh"))
                .getMessage();
        assertTrue(sentence.contains("副本") && sentence.contains("check"), sentence);
    }
}
