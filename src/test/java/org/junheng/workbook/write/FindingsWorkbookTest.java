package org.junheng.workbook.write;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.clause;
import static org.junheng.model.ReportBuilder.report;
import static org.junheng.workbook.write.WrittenBook.bytes;
import static org.junheng.workbook.write.WrittenBook.sheetNames;
import static org.junheng.workbook.write.WrittenBook.text;
import static org.junheng.workbook.write.WrittenBook.texts;
import static org.junheng.workbook.write.WrittenBook.written;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.JudgementBuilder;
import org.junheng.model.ReportBuilder;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsWorkbookTest {
    @Test
    void the_sheets_go_from_the_overview_to_what_all_rests_on() throws IOException {
        assertEquals(
                List.of(
                        "总览", "问题清单", "教育局", "整改台账", "差异系数", "无法判定", "数据问题", "疑问", "例外认可", "不列入名单", "条款", "评估标准",
                        "逐项判定"),
                sheetNames(written("zh", oversized().build())));
    }

    @Test
    void a_finding_says_what_is_wrong_who_owns_it_and_where_it_stands() throws IOException {
        Sheet findings = written("zh", oversized().build()).getSheet("问题清单");
        assertEquals(
                List.of(
                        "序号", "评估指标", "情况", "差距", "单位", "依据", "责任单位", "整改措施", "标准代码", "编号", "严重程度", "对象", "对象代码", "项目",
                        "实际值", "要求方式", "要求", "条款", "依据数据", "规则位置"),
                texts(findings.getRow(1)));
        assertEquals(
                List.of(
                        "1",
                        "班额",
                        "一年1班：班额 46人",
                        "1",
                        "人",
                        "暂行办法　第A条※\n暂行办法　第B条",
                        "教育局",
                        "分班",
                        "CLS-01",
                        "f1",
                        "必须达到",
                        "一年1班",
                        "A1/一年1班",
                        "班额",
                        "46",
                        "不超过",
                        "45",
                        "暂行办法　第A条（A）※未核实\n暂行办法　第B条（B）",
                        "班级!D5、班额!B2",
                        "示例/classes.drl:12"),
                texts(findings.getRow(2)));
    }

    @Test
    void met_judgements_are_listed_but_are_no_findings() throws IOException {
        XSSFWorkbook book =
                written("zh", oversized().judged(judgement("CLS-01", "一年2班")).build());
        assertEquals(2, book.getSheet("问题清单").getLastRowNum());
        assertEquals(2, book.getSheet("逐项判定").getLastRowNum());
        assertEquals("达标", text(book.getSheet("逐项判定"), "D3"));
    }

    @Test
    void more_than_a_thousand_judgements_have_a_workbook_of_their_own(@TempDir Path spool) throws IOException {
        ReportBuilder many = report("区.xlsx", RunVerdict.COMPLIANT);
        for (int i = 0; i < 1_001; i++) {
            many.judged(judgement("CLS-01", i + "班"));
        }
        assertEquals(
                "共 1001 项判定，未在此列出，全部见 judgements.json；检查时加 --judgements 另出 judgements.xlsx",
                text(written("zh", many.build()).getSheet("逐项判定"), "A2"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsWorkbook.writeJudgements(many.build(), "zh", spool, out);
        Sheet asked = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheet("逐项判定");
        assertEquals(1_001, asked.getLastRowNum());
    }

    @Test
    void what_xml_cannot_say_becomes_a_question_mark_and_lines_stay_lines() throws IOException {
        Report report = report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(judgement("A-1", "一小").verdict(Verdict.NOT_MET).message(" 甲<&>\"\u0001\n乙𠮷 "))
                .build();
        assertEquals(" 甲<&>\"?\n乙𠮷 ", text(written("zh", report).getSheet("问题清单"), "C3"));
    }

    @Test
    void an_empty_list_of_findings_says_the_verdict() throws IOException {
        Sheet findings =
                written("zh", report("区.xlsx", RunVerdict.INCOMPLETE).build()).getSheet("问题清单");
        assertEquals("没有列出问题。", text(findings, "A3"));
        assertEquals("区.xlsx　结论：数据不全，不能下结论　示例规则包　评估日期 2026-09-01　共作出判定 0 项", text(findings, "A4"));
    }

    @Test
    void twenty_places_are_named_and_the_rest_counted() throws IOException {
        JudgementBuilder judgement = judgement("A-1", "一小").verdict(Verdict.NOT_MET);
        for (int row = 1; row <= 21; row++) {
            judgement.observed("班级", "D" + row, "学生数", "46");
        }
        Report report =
                report("区.xlsx", RunVerdict.NOT_COMPLIANT).judged(judgement).build();
        String places = text(written("zh", report).getSheet("问题清单"), "S3");
        assertTrue(places.startsWith("班级!D1、班级!D2、"), places);
        assertTrue(places.endsWith("、班级!D20等 21 处"), places);
    }

    @Test
    void a_roll_up_names_its_own_cells_and_how_many_judgements_it_rests_on() throws IOException {
        JudgementBuilder judgement = judgement("ALL-1", "全区")
                .verdict(Verdict.NOT_MET)
                .observed("全区", "B4", "学校数", "3")
                .behind("班级", "D5", "学生数", "46")
                .behind("班级", "D6", "学生数", "47")
                .restsOn("f1", "f2");
        Report report =
                report("区.xlsx", RunVerdict.NOT_COMPLIANT).judged(judgement).build();
        assertEquals("全区!B4、据 2 项判定", text(written("zh", report).getSheet("问题清单"), "S3"));
    }

    @Test
    void several_reports_are_told_apart_by_workbook() throws IOException {
        Report other = report("乙区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(judgement("A-1", "二小").verdict(Verdict.NOT_MET).severity(Severity.SHOULD))
                .build();
        Sheet findings = written("zh", oversized().build(), other).getSheet("问题清单");
        assertEquals("工作簿", text(findings, "B2"));
        assertEquals("区.xlsx", text(findings, "B3"));
        assertEquals("乙区.xlsx", text(findings, "B4"));
        assertEquals("应关注", text(findings, "L4"));
    }

    @Test
    void exclusions_problems_clauses_and_silent_criteria_are_all_there() throws IOException {
        XSSFWorkbook book = written("zh", oversized().build());
        assertEquals(
                List.of("民办一小", "民办一小", "差异系数", "民办学校不列入", "A", "学校!C4"),
                texts(book.getSheet("不列入名单").getRow(1)));
        assertEquals(
                List.of("是", "必填项空白", "空白", "班级", "D6", "区.xlsx", "", "", "", ""),
                texts(book.getSheet("数据问题").getRow(1)));
        assertEquals(
                List.of("A", "暂行办法", "第A条", "条文A", "否", "规则检查", "CLS-01"),
                texts(book.getSheet("条款").getRow(1)));
        assertEquals("没有评估到任何对象：缺少所需数据", text(book.getSheet("评估标准"), "K3"));
    }

    @Test
    void the_same_reports_give_the_same_bytes_dated_by_the_assessment() throws IOException {
        Report report = oversized().build();
        assertArrayEquals(bytes("zh", report), bytes("zh", report));
        Date created = written("zh", report).getProperties().getCoreProperties().getCreated();
        assertEquals(Instant.parse("2026-09-01T00:00:00Z"), created.toInstant());
    }

    @Test
    void english_has_every_sheet_and_word_too() throws IOException {
        XSSFWorkbook book = written("en", oversized().build());
        assertEquals(
                List.of(
                        "Overview",
                        "Findings",
                        "教育局",
                        "Ledger",
                        "Coefficients",
                        "Undetermined",
                        "Data problems",
                        "Queries",
                        "Waived",
                        "Exclusions",
                        "Clauses",
                        "Criteria",
                        "Judgements"),
                sheetNames(book));
        assertEquals("not met", text(book.getSheet("Judgements"), "D2"));
        assertEquals("at most", text(book.getSheet("Findings"), "P3"));
    }

    static ReportBuilder oversized() {
        return report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .criterion("CLS-01", "班额", new Counts(1, 0, 1, 0, 0), clause("A", false), clause("B", true))
                .starved("CUR-01", "开齐课程")
                .judged(judgement("CLS-01", "一年1班")
                        .id("f1")
                        .key("A1/一年1班")
                        .verdict(Verdict.NOT_MET)
                        .figures("班额", "46", "45", "人", "1")
                        .message("一年1班：班额 46人")
                        .remedy("分班")
                        .observed("班级", "D5", "学生数", "46")
                        .required("班额", "B2", "上限", "45"))
                .excluded("民办一小", "差异系数", "民办学校不列入")
                .problem(Problem.Kind.BLANK, "空白", "D6", "", true)
                .clause(clause("A", false), "CLS-01");
    }
}
