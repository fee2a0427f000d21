package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.Test;

/** Each run names the one before it: what became of an earlier one shows in the next. */
class RunChainTest extends WithRunsOfSmallCase {
    @Test
    void a_run_names_the_one_before_and_a_removed_one_shows_in_the_next() throws IOException {
        chain();
        assertEquals(0, verify("丙").code(), verify("丙").out());
        Files.move(small.path("runs/乙"), small.path("乙"));
        Answer answer = verify("丙");
        assertEquals(1, answer.code());
        assertTrue(answer.out().startsWith("乙  前一次检查不在原处"), answer.out());
        assertEquals(0, verify("甲").code());
    }

    @Test
    void a_changed_report_of_an_earlier_run_shows_in_the_next_and_in_those_after_it() throws IOException {
        chain();
        Path report = small.path("runs/甲/report.json");
        Files.writeString(report, Files.readString(report).replace("COMPLIANT", "INCOMPLETE"));
        for (String later : List.of("乙", "丙")) {
            Answer answer = verify(later);
            assertEquals(1, answer.code());
            assertEquals(
                    "甲/report.json  内容被改动过，哈希值与 run.json 所记不符。",
                    answer.out().lines().toList().get(0));
        }
    }

    @Test
    void a_run_made_anew_in_the_place_of_an_earlier_one_shows_in_the_next() throws IOException {
        chain();
        check("乙", small.workbook("乙区.xlsx", "11"));
        Answer answer = verify("丙");
        assertEquals(1, answer.code());
        assertTrue(answer.out().startsWith("乙/run.json  前一次检查被改动过，或被同名的另一次检查顶替"), answer.out());
    }

    private void chain() {
        for (String run : List.of("甲", "乙", "丙")) {
            check(run, small.workbook(run + "区.xlsx", "10"));
        }
    }
}
