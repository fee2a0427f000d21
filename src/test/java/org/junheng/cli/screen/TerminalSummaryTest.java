package org.junheng.cli.screen;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.clause;
import static org.junheng.model.ReportBuilder.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.model.ReportBuilder;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;
import org.junit.jupiter.api.Test;

class TerminalSummaryTest {
    @Test
    void the_page_goes_from_the_verdict_to_the_totals() throws IOException {
        assertEquals(golden("summary_zh_80.txt"), plain(district()));
    }

    @Test
    void the_short_page_has_every_office_with_what_weighs_most_first() {
        ReportBuilder report = report("区.xlsx", RunVerdict.NOT_COMPLIANT);
        for (int i = 1; i <= 4; i++) {
            report.judged(judgement("S-" + i, "一小")
                    .owner("财政局")
                    .severity(Severity.SHOULD)
                    .verdict(Verdict.NOT_MET)
                    .message("应第" + i + "句"));
        }
        for (int i = 1; i <= 8; i++) {
            report.judged(judgement("M-" + i, "二小")
                    .owner("教育局")
                    .verdict(Verdict.NOT_MET)
                    .message("必第" + i + "句"));
        }
        String page = TerminalSummary.renderBrief(report.build(), "zh", false, 80);
        assertTrue(page.contains("\n问题 12 条，按责任单位，重的在前\n教育局　8 条，其中必须达到 8 条\n"), page);
        assertTrue(page.contains("必第6句") && !page.contains("必第7句"), page);
        assertTrue(page.indexOf("\n  另有 2 条\n财政局　4 条\n") > page.indexOf("必第6句"), page);
        assertTrue(page.contains("应第2句") && !page.contains("应第3句"), page);
        assertTrue(page.contains("--all"), page);
    }

    @Test
    void the_short_page_cuts_no_verdict_and_says_how_many_problems_there_are() {
        ReportBuilder report = report("区.xlsx", RunVerdict.INCOMPLETE);
        for (int i = 1; i <= 9; i++) {
            report.problem(Problem.Kind.BLANK, "空白" + i, Place.letters(i) + 7, "", true);
        }
        String page = TerminalSummary.renderBrief(report.build(), "zh", false, 80);
        assertTrue(page.startsWith("结论：数据不全，不能下结论　区.xlsx"), page);
        assertTrue(page.contains("数据问题，影响结论（9 个）"), page);
        assertTrue(page.contains("空白6") && !page.contains("空白7"), page);
        assertTrue(page.contains("另有 3 个未显示"), page);
        assertTrue(page.contains("没有发现问题，但数据不全，不能下结论。"), page);
    }

    @Test
    void colour_adds_nothing_but_colour() {
        String coloured = TerminalSummary.render(district(), "zh", true, 80);
        assertTrue(coloured.startsWith("\u001b["));
        assertEquals(plain(district()), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void no_findings_mean_nothing_while_data_are_missing() {
        String page = plain(report("区.xlsx", RunVerdict.INCOMPLETE).build());
        assertTrue(page.startsWith("结论：数据不全，不能下结论　区.xlsx"), page);
        assertTrue(page.contains("没有发现问题，但数据不全，不能下结论。"), page);
    }

    @Test
    void no_findings_are_good_news_only_when_the_verdict_is() {
        String page = plain(report("区.xlsx", RunVerdict.COMPLIANT).build());
        assertTrue(page.startsWith("结论：达标　区.xlsx"), page);
        assertTrue(page.contains("\n没有发现问题。\n"), page);
    }

    @Test
    void a_list_of_findings_that_is_cut_says_how_many_more_and_where() {
        ReportBuilder report = report("区.xlsx", RunVerdict.NOT_COMPLIANT);
        for (int i = 1; i <= 103; i++) {
            report.judged(judgement("A-1", "一小").verdict(Verdict.NOT_MET).message("第" + i + "句"));
        }
        String page = plain(report.build());
        assertTrue(page.contains("不达标，必须达到（103 条）"), page);
        assertTrue(page.contains("第100句"), page);
        assertFalse(page.contains("第101句"), page);
        assertTrue(page.contains("另有 3 条未显示，见 findings.xlsx 的“问题清单”。"), page);
    }

    @Test
    void a_list_of_exclusions_that_is_cut_says_how_many_more_and_where() {
        ReportBuilder report = report("区.xlsx", RunVerdict.COMPLIANT);
        for (int i = 1; i <= 21; i++) {
            report.excluded("点" + i, "差异系数", "教学点不列入");
        }
        String page = plain(report.build()).replace("\n  ", "");
        assertTrue(page.contains("差异系数：教学点不列入，21 个：点1、点2、"), page);
        assertTrue(page.contains("、点20，另有 1 个未显示，见 findings.xlsx 的“不列入名单”"), page);
    }

    @Test
    void a_list_of_problems_that_is_cut_says_how_many_more_and_where() {
        ReportBuilder report = report("区.xlsx", RunVerdict.INCOMPLETE);
        for (int i = 1; i <= 101; i++) {
            report.problem(Problem.Kind.BLANK, "空白" + i, Place.letters(i) + 7, "", true);
        }
        String page = plain(report.build());
        assertTrue(page.contains("空白40（班级!AO7）"), page);
        assertFalse(page.contains("空白41"), page);
        assertTrue(page.contains("另有 61 个未显示，见 findings.xlsx 的“数据问题”。"), page);
    }

    @Test
    void problems_of_one_column_are_said_once_and_counted() {
        ReportBuilder report = report("区.xlsx", RunVerdict.INCOMPLETE);
        for (int i = 5; i <= 14; i++) {
            report.problem(Problem.Kind.BLANK, "空白", "D" + i, "", true);
        }
        String page = plain(report.build());
        assertTrue(page.contains("空白（班级!D5）"), page);
        page = page.replaceAll("\\s+", "");
        assertTrue(page.contains("同类还有9处：班级!D6、班级!D7、班级!D8、班级!D9、班级!D10、班级!D11等"), page);
    }

    @Test
    void a_control_character_in_a_cell_does_not_reach_the_terminal() {
        Report report = report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(judgement("A-1", "一小").verdict(Verdict.NOT_MET).message("一\u001b[2J小\n二小\u202e"))
                .build();
        String page = plain(report);
        assertTrue(page.contains("一 [2J小 二小 〔〕"), page);
    }

    @Test
    void several_workbooks_take_one_line_each_and_a_line_of_totals() {
        Report good = report("乙区.xlsx", RunVerdict.COMPLIANT)
                .judged(judgement("A-1", "一小"))
                .build();
        assertEquals(
                """

                共 2 个工作簿：达标 1，不达标 1，数据不全 0
                  工作簿       结论  评估  达标  不达标  无法判定  出错
                  区.xlsx    不达标     5     1       2         1     1
                  乙区.xlsx    达标     1     1       0         0     0
                  合计                  6     2       2         1     1

                用浏览器打开 report.html 比较各区县。
                """,
                TerminalSummary.renderRollup(
                        List.of(district().run(), good.run()), List.of(), List.of(), "zh", false, 80));
    }

    @Test
    void a_verdict_reached_on_incomplete_data_says_so() {
        Report whole = wholeDistrict().build();
        Report report = wholeDistrict().incomplete().build();
        assertTrue(plain(report).contains("检查不完整："));
        assertFalse(plain(whole).contains("检查不完整："));
    }

    @Test
    void english_says_the_same() {
        String page = TerminalSummary.render(district(), "en", false, 80);
        assertTrue(page.startsWith("Verdict: not compliant - 区.xlsx - 示例规则包 - assessed on 2026-09-01\n"), page);
        assertTrue(page.contains("5 judgements: 1 met, 2 not met, 1 undetermined, 1 in error"), page);
        assertTrue(page.contains("CLS-01*"), page);
        assertTrue(page.contains("Not met, should (1)"), page);
        assertTrue(page.contains("Data problems, blocking (2)"), page);
    }

    private static Report district() {
        return wholeDistrict().build();
    }

    private static ReportBuilder wholeDistrict() {
        return report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .criterion("CLS-01", "小学班额不超过45人", new Counts(3, 1, 1, 1, 0), clause("A", false))
                .criterion("TEA-02", "教师交流比例不低于10%", new Counts(1, 0, 1, 0, 0), clause("B", true))
                .starved("CUR-01", "开齐开足省颁课程", clause("B", true))
                .criterion("BRD-01", "寄宿生人均宿舍面积", new Counts(0, 0, 0, 0, 0), clause("B", true))
                .judged(judgement("CLS-01", "一年1班")
                        .id("f1")
                        .verdict(Verdict.NOT_MET)
                        .message("第一小学一年1班：班额 46人，应不超过 45人，超出 1人，按条款应当分班或者分流（班级!D5）。"))
                .judged(judgement("TEA-02", "第一小学")
                        .id("f2")
                        .severity(Severity.SHOULD)
                        .verdict(Verdict.NOT_MET)
                        .message("第一小学：教师交流比例 8.5%，应不低于 10%，差 1.5%（教师!D5）。"))
                .judged(judgement("CLS-01", "一年2班")
                        .id("f3")
                        .verdict(Verdict.UNDETERMINED)
                        .message("第一小学一年2班：“学生数”是空白（班级!D6）。"))
                .judged(judgement("RET-01", "示例区")
                        .id("f4")
                        .verdict(Verdict.ERROR)
                        .message("示例区：除数为零（retention.drl:18）。"))
                .judged(judgement("CLS-01", "一年3班"))
                .excluded("民办一小", "差异系数", "民办学校不列入")
                .excluded("西山教学点", "差异系数", "教学点不列入")
                .excluded("东岭教学点", "差异系数", "教学点不列入")
                .check("SUM-01", "学校学生数与各班合计一致", new Counts(45, 43, 1, 1, 0))
                .problem(Problem.Kind.BLANK, "班级!D6 的“学生数”是空白。", "D6", "", true)
                .problem(Problem.Kind.WRONG_TYPE, "“学生数”应为数字，现为“四十五”", "D9", "四十五", true)
                .problem(Problem.Kind.UNKNOWN_SHEET, "工作表“备注”没有读入。", "", "", false);
    }

    private static String plain(Report report) {
        return TerminalSummary.render(report, "zh", false, 80);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = TerminalSummaryTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
