package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs travel from a county to its auditor, and what is asked of them may have been written by anybody. */
class ChangedRunTest extends WithSmallCase {
    @BeforeEach
    void check_a_small_county() {
        Path workbook = small.workbook("甲区.xlsx", "10", "9");
        String[] words = {
            "check",
            workbook.toString(),
            "--pack",
            small.path("pack").toString(),
            "--date",
            "2026-01-05",
            "--out",
            small.path("runs/甲").toString()
        };
        assertEquals(1, SmallCase.call(words).code());
    }

    @Test
    void what_is_told_of_a_run_that_was_changed_says_so_first() throws IOException {
        Path report = small.path("runs/甲/report.json");
        Files.writeString(report, Files.readString(report).replace("K1", "K7"));
        String run = small.path("runs/甲").toString();
        for (String[] words : new String[][] {
            {"explain", run, "B1", "K2"},
            {"trace", run, "书库!A2"},
            {"diff", run, run},
            {"history", small.path("runs").toString()}
        }) {
            Answer answer = SmallCase.call(words);
            assertTrue(answer.out().startsWith("注意：甲 里的 report.json 内容被改动过"), words[0] + answer.out() + answer.err());
        }
    }

    @Test
    void a_link_in_a_run_is_refused_and_what_it_leads_to_is_not_read() throws IOException {
        Path secret = small.text("secret.drl", "秘密");
        for (String name : List.of("report.json", "judgements.json", "run.json", "inputs/packs/pack/rules.drl")) {
            Path file = small.path("runs/甲/" + name);
            byte[] kept = Files.readAllBytes(file);
            Files.delete(file);
            Files.createSymbolicLink(file, secret);
            Answer answer = SmallCase.call("explain", small.path("runs/甲").toString(), "B1", "K1");
            assertEquals(65, answer.code(), name);
            assertTrue(answer.err().contains("是链接、管道或设备") && !answer.err().contains("秘密"), answer.err());
            Files.delete(file);
            Files.write(file, kept);
        }
    }
}
