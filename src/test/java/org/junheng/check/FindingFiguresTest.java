package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every finding of the demonstration district says what its cells hold, where its rule stands, and what comes of it. */
class FindingFiguresTest {
    private static Report report;
    private static SecondReading reading;

    @BeforeAll
    static void read_the_run_back() throws Exception {
        report = KeptRun.demo().report();
        reading = new SecondReading(Shipped.DEMO);
    }

    @AfterAll
    static void close() throws Exception {
        reading.close();
    }

    @Test
    void the_cells_of_every_finding_hold_the_shown_values_under_the_shown_headers() throws Exception {
        List<String> offenders = new ArrayList<>();
        int read = 0;
        for (Judgement finding : report.findings()) {
            for (Evidence cell : finding.evidence()) {
                String shown = reading.shown(cell.place());
                if (!shown.equals(cell.value()) || read % 50 == 0 && !reading.hasHeader(cell)) {
                    offenders.add(finding.code() + " " + cell + " holds " + shown);
                }
                read++;
            }
        }
        assertEquals(List.of(), offenders);
        assertTrue(read > 30_000, read + " cells");
    }

    @Test
    void the_line_that_a_finding_names_is_its_rules_own_requirement() throws Exception {
        List<String> offenders = new ArrayList<>();
        for (Judgement finding : report.findings()) {
            CriterionSummary criterion = report.criteria().stream()
                    .filter(one -> one.code().equals(finding.code()))
                    .findFirst()
                    .orElseThrow();
            List<String> lines =
                    Files.readAllLines(Shipped.RULES.resolve(criterion.rule().file()));
            if (criterion.rule().line() != requirement(lines, finding.code())) {
                offenders.add(finding.code() + " names line " + criterion.rule().line());
            }
        }
        assertEquals(List.of(), offenders);
    }

    /** The first line below a code that begins to judge. */
    private static int requirement(List<String> lines, String code) {
        int line = 0;
        while (!lines.get(line).contains("@code( \"" + code + "\" )")) {
            line++;
        }
        while (!lines.get(line).strip().startsWith("judge.that(")) {
            line++;
        }
        return line + 1;
    }

    @Test
    void a_second_arithmetic_comes_to_the_figure_of_every_finding_to_the_last_digit() throws Exception {
        SecondArithmetic arithmetic = new SecondArithmetic(report);
        List<String> offenders = new ArrayList<>();
        for (Judgement finding : report.findings()) {
            String computed = arithmetic.actual(finding, reading.cells(finding.evidence()));
            if (!computed.equals(finding.actual())) {
                offenders.add(Judged.line(finding) + " is " + finding.actual() + ", by hand " + computed);
            }
        }
        assertEquals(List.of(), offenders);
        assertEquals(53, report.findings().size());
    }
}
