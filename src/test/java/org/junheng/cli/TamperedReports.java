package org.junheng.cli;

import static org.junheng.cli.TamperedRun.first;
import static org.junheng.cli.Tampering.all;
import static org.junheng.cli.Tampering.judged;
import static org.junheng.cli.Tampering.report;
import static org.junheng.cli.Tampering.sealed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.List;

/** What may have been done to what a run tells? */
final class TamperedReports {
    private static final String REPORT = "report.json";
    private static final String JUDGED = "judgements.json";

    static final List<Tampering> ALL = List.of(
            all("nothing", "0 0 1 0 0 1 0 1", "核对无误", run -> {}),
            all("report missing", "65 65 65 0 1 65 65 65", "没有 report.json", run -> run.remove(REPORT)),
            all("report cut short", "65 65 65 65 1 65 65 65", "check 写的报告", run -> run.cut(REPORT)),
            all("report empty", "65 65 65 65 1 65 65 65", "", run -> run.write(REPORT, "")),
            all("report binary", "65 65 65 65 1 65 65 65", "", run -> Files.write(run.file(REPORT), new byte[5000])),
            all("report no object", "65 65 65 65 1 65 65 65", "", run -> run.write(REPORT, "[]")),
            all("report null", "65 65 65 65 1 65 65 65", "", run -> run.write(REPORT, "null")),
            all(
                    "report nested deeply",
                    "65 65 65 65 1 65 65 65",
                    "check 写的报告",
                    run -> run.write(REPORT, "{\"format\": 2, \"run\": " + "[".repeat(100_000))),
            all(
                    "report says a thing twice",
                    "65 65 65 65 1 65 65 65",
                    "check 写的报告",
                    run -> run.replace(
                            REPORT,
                            "\"verdict\": \"NOT_COMPLIANT\"",
                            "\"verdict\": \"COMPLIANT\", \"verdict\": \"NOT_COMPLIANT\"")),
            all("report and more", "65 65 65 65 1 65 65 65", "", run -> run.write(REPORT, run.text(REPORT) + "{}")),
            report("report of an earlier form", "65 65 65 65 1 65 65 65", "以前的程序", report -> report.put("format", 1)),
            report("report of a later form", "65 65 65 65 1 65 65 65", "更新的程序", report -> report.put("format", 99)),
            report("report without form", "65 65 65 65 1 65 65 65", "以前的程序", report -> report.remove("format")),
            report(
                    "number for a text",
                    "65 65 65 65 1 65 65 65",
                    "",
                    report -> first(report, "criteria").put("title", 7)),
            report(
                    "text for a number",
                    "65 65 65 65 1 65 65 65",
                    "",
                    report -> first(report, "criteria").put("considered", "2")),
            report(
                    "number beyond all bounds",
                    "65 65 65 65 1 65 65 65",
                    "",
                    report -> first(report, "criteria").put("considered", 99_999_999_999L)),
            report("object for a list", "65 65 65 65 1 65 65 65", "", report -> report.putObject("findings")),
            report("nothing for a list", "65 65 65 65 1 65 65 65", "", report -> report.putNull("clauses")),
            report(
                    "a member missing",
                    "65 65 65 65 1 65 65 65",
                    "",
                    report -> first(report, "criteria").remove("owner")),
            report(
                    "a verdict of no kind",
                    "65 65 65 65 1 65 65 65",
                    "",
                    report -> ((ObjectNode) report.get("run")).put("verdict", "SPLENDID")),
            report(
                    "a day of another age",
                    "65 65 65 65 1 65 65 65",
                    "",
                    report -> ((ObjectNode) report.get("run")).put("assessedOn", "+999999999-12-31")),
            report(
                    "about no workbook",
                    "65 65 65 65 1 65 65 65",
                    "",
                    report -> ((ObjectNode) report.get("run")).putArray("workbooks")),
            report(
                    "a pack elsewhere",
                    "0 0 1 0 1 65 0 65",
                    "",
                    report -> ((ObjectNode) report.get("run").get("pack")).put("id", "../../../../pack")),
            report(
                    "an absolute pack",
                    "0 0 1 0 1 65 0 65",
                    "",
                    report -> ((ObjectNode) report.get("run").get("pack")).put("id", "/etc")),
            report(
                    "a workbook elsewhere",
                    "65 65 65 65 1 65 65 65",
                    "",
                    report -> first(report.get("run"), "workbooks").put("name", "../../../../secret.txt")),
            report("signs that command a terminal", "0 0 1 0 1 1 0 65", "", report -> {
                first(report, "findings").put("message", "\u001b[2J\u001b]0;x\u0007\u202e结论：达标");
                first(report, "criteria").put("title", "\u001b[31m\n结论：达标\u2066");
                ((ObjectNode) report.get("run").get("pack")).put("title", "\r\u001b[1A达标\u0085");
            }),
            report(
                    "counts that disagree",
                    "65 65 65 65 1 65 65 65",
                    "",
                    report -> first(report, "criteria").put("met", 2).put("notMet", 0)),
            all("report of 300 MB", "65 65 65 65 1 65 65 65", "内容被改动过", run -> run.grow(REPORT, 300_000_000)),
            all(
                    "text of 2 MB",
                    "65 65 65 65 1 65 65 65",
                    "",
                    run -> run.edit(REPORT, report -> first(report, "findings").put("message", "长".repeat(2_000_000)))),
            all("report a link", "65 65 65 65 1 65 65 65", "链接", run -> run.link(REPORT)),
            all("report a pipe", "65 65 65 0 1 65 65 65", "不是普通文件", run -> run.pipe(REPORT)),
            all("report a folder", "65 65 65 0 1 65 65 65", "", run -> {
                run.remove(REPORT);
                run.write(REPORT + "/x", "");
            }),
            all("report of another run", "65 65 65 65 1 65 65 65", "", run -> run.swap(REPORT)),
            all("judgements missing", "65 65 65 65 1 65 65 65", "不见了", run -> run.remove(JUDGED)),
            all("judgements cut short", "65 65 65 65 1 65 65 65", "", run -> run.cut(JUDGED)),
            all("judgements of another run", "65 65 65 65 1 65 65 65", "不是 check 写的报告", run -> run.swap(JUDGED)),
            all("judgements a pipe", "65 65 65 65 1 65 65 65", "", run -> run.pipe(JUDGED)),
            judged(
                    "a subject that is not there",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> first(all, "judgements").put("subject", 99)),
            judged(
                    "cells that are not there",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> first(all, "judgements").put("cells", -1)),
            judged(
                    "a criterion that is not there",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> first(all, "judgements").put("code", "X9")),
            judged(
                    "a comparator of no kind",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> first(all, "judgements").put("comparator", "nearly")),
            judged(
                    "a figure of a thousand million digits",
                    "0 0 1 0 1 1 0 65",
                    "",
                    all -> first(all, "judgements").put("actual", "1e999999999").put("required", "1e-999999999")),
            judged(
                    "a gap of a thousand million digits",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> first(all, "judgements").put("gap", "1e999999999")),
            judged(
                    "points of a thousand million digits",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> first(all, "judgements").put("points", "1e999999999")),
            judged(
                    "a range of all cells",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> ((ArrayNode) all.get("ranges")).set(0, "书库!A1:XFD1048576")),
            judged(
                    "a range without end",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> ((ArrayNode) all.get("ranges")).set(0, "书库!A1:A2147483647")),
            judged(
                    "rows below all sheets",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> first(all, "cells").putArray("rows").add("2147483646:2147483647")),
            judged(
                    "judgements that rest on each other",
                    "65 65 65 65 1 65 65 65",
                    "",
                    all -> all.get("judgements")
                            .forEach(each -> all.get("judgements")
                                    .forEach(other -> ((ObjectNode) each)
                                            .withArray("restsOn")
                                            .add(other.get("id").asText())))),
            sealed(
                    "sealed judgements that rest on each other",
                    "65 65 65 65 1 65 65 65",
                    "",
                    run -> run.edit(
                            JUDGED,
                            all -> all.get("judgements")
                                    .forEach(each -> all.get("judgements")
                                            .forEach(other -> ((ObjectNode) each)
                                                    .withArray("restsOn")
                                                    .add(other.get("id").asText()))))),
            sealed(
                    "sealed counts that disagree",
                    "65 65 65 65 1 65 65 65",
                    "不能合并",
                    run -> run.edit(
                            REPORT,
                            report -> first(report, "criteria").put("met", 2).put("notMet", 0))));

    private TamperedReports() {}
}
