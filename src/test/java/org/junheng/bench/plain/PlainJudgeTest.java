package org.junheng.bench.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.ShippedPacks;
import org.junheng.check.county.Assessment;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.workbook.read.WorkbookReader;
import org.junit.jupiter.api.Test;

/** Holds that plain Java judges as the engine does, so that the two may be compared by the clock. */
final class PlainJudgeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final List<Path> FILES =
            List.of(Path.of("fixtures/demo-district.xlsx"), Path.of("fixtures/compliant-district.xlsx"));

    @Test
    void sameVerdictsAndCounts() throws Exception {
        Rulebook rulebook = ShippedPacks.rulebook(Path.of("rules/fujian-basic-balance"));
        Assessment assessment = new Assessment(rulebook.pack(), rulebook, DAY, "zh");
        for (Path file : FILES) {
            Report report = assessment.of(file);
            PlainBook book = new PlainBook();
            WorkbookReader.read(file, "zh", book);
            List<PlainJudgement> plain = PlainJudge.judge(book, PlainTables.read(DAY));
            assertEquals(counts(report), counts(plain));
            assertEquals(lines(report), lines(plain));
        }
    }

    /** Criterion by criterion, how many are met and how many are not. */
    private static Map<String, String> counts(Report report) {
        Map<String, String> counts = new TreeMap<>();
        report.criteria().forEach(one -> count(counts, one.code(), one.counts()));
        report.dataChecks().forEach(one -> count(counts, one.code(), one.counts()));
        return counts;
    }

    private static void count(Map<String, String> all, String code, Counts counts) {
        if (counts.considered() > 0) {
            all.put(code, counts.met() + " " + counts.notMet());
        }
    }

    private static Map<String, String> counts(List<PlainJudgement> judgements) {
        Map<String, int[]> counted = new TreeMap<>();
        judgements.forEach(one -> counted.computeIfAbsent(one.code(), none -> new int[2])[one.met() ? 0 : 1]++);
        Map<String, String> counts = new TreeMap<>();
        counted.forEach((code, count) -> counts.put(code, count[0] + " " + count[1]));
        return counts;
    }

    /** Every judgement that may decide. */
    private static TreeSet<String> lines(Report report) {
        TreeSet<String> lines = new TreeSet<>();
        for (Judgement one : report.judgements()) {
            lines.add(String.join(
                    " ",
                    one.code(),
                    one.subject().key(),
                    one.item(),
                    one.verdict().name()));
        }
        return lines;
    }

    private static TreeSet<String> lines(List<PlainJudgement> judgements) {
        TreeSet<String> lines = new TreeSet<>();
        judgements.stream().filter(one -> !one.code().matches("(QRY|DAT)-.*")).forEach(one -> lines.add(one.line()));
        return lines;
    }
}
