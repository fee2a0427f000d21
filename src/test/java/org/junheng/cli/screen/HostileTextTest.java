package org.junheng.cli.screen;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.report;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does what a stranger wrote into a workbook leave the terminal alone? */
class HostileTextTest {
    private static final Pattern ACTS =
            Pattern.compile("[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[2J\u001B[31m清屏",
                "\u009B31m红",
                "\u001B]0;标题\u0007",
                "甲\u202E乙\u2066丙",
                "甲\r乙\b\u0000丙",
                "=cmd|' /C calc'!A0",
                "<script>alert(1)</script>"
            })
    void a_name_moves_colours_and_turns_nothing(String name) {
        Report report = report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(judgement("A-1", name).verdict(Verdict.NOT_MET).message(name))
                .problem(Problem.Kind.WRONG_TYPE, name, "A7", name, true)
                .excluded(name, name, name)
                .build();
        for (String page : new String[] {
            TerminalSummary.renderBrief(report, "zh", false, 80), TerminalSummary.render(report, "zh", false, 80)
        }) {
            assertFalse(ACTS.matcher(page).find(), page);
            String plain = name.replaceAll("[^\\p{IsHan}]", "");
            assertTrue(plain.isEmpty() || page.contains(plain.substring(plain.length() - 1)), page);
        }
    }
}
