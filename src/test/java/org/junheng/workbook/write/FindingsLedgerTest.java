package org.junheng.workbook.write;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.report;
import static org.junheng.workbook.write.WrittenBook.sheetNames;
import static org.junheng.workbook.write.WrittenBook.text;
import static org.junheng.workbook.write.WrittenBook.texts;
import static org.junheng.workbook.write.WrittenBook.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.JudgementBuilder;
import org.junheng.model.ReportBuilder;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;

class FindingsLedgerTest {
    @Test
    void the_ledger_has_the_inspectors_columns_and_the_id_last() throws IOException {
        XSSFSheet ledger = written("zh", some().build()).getSheet("整改台账");
        assertEquals(
                List.of("序号", "现实情况", "差距情况", "标准", "依据", "责任单位", "责任人", "整改措施", "完成时限", "进展", "销号", "核验", "编号"),
                texts(ledger.getRow(1)));
        assertTrue(text(ledger, "A1").contains("编号"), text(ledger, "A1"));
        assertEquals("f1", text(ledger, "M3"));
        assertEquals("1.5人", text(ledger, "C3"));
        assertEquals("f2", text(ledger, "M4"));
        assertEquals("0.0504个百分点", text(ledger, "C4"));
        assertEquals(3, ledger.getLastRowNum());
    }

    @Test
    void what_is_to_be_filled_in_is_blank_and_not_locked() throws IOException {
        XSSFSheet ledger = written("zh", some().build()).getSheet("整改台账");
        for (int column : List.of(6, 8, 9, 10, 11)) {
            Cell cell = ledger.getRow(2).getCell(column);
            assertEquals(CellType.BLANK, cell.getCellType());
            assertFalse(cell.getCellStyle().getLocked());
        }
        assertEquals("yyyy-mm-dd", ledger.getRow(2).getCell(8).getCellStyle().getDataFormatString());
        assertTrue(ledger.getRow(2).getCell(1).getCellStyle().getLocked());
        assertFalse(ledger.getProtect());
    }

    @Test
    void progress_and_closing_are_chosen_from_a_list() throws IOException {
        XSSFSheet ledger = written("zh", some().build()).getSheet("整改台账");
        Map<String, List<String>> choices = new TreeMap<>();
        for (DataValidation validation : ledger.getDataValidations()) {
            choices.put(
                    validation.getRegions().getCellRangeAddress(0).formatAsString(),
                    Arrays.asList(validation.getValidationConstraint().getExplicitListValues()));
        }
        assertEquals(Map.of("J3:J4", List.of("未开始", "进行中", "已完成"), "K3:K4", List.of("是", "否")), choices);
    }

    @Test
    void a_number_leads_to_the_same_finding_in_the_other_list() throws IOException {
        XSSFWorkbook book = written("zh", some().build());
        assertEquals(
                "'整改台账'!A4",
                book.getSheet("问题清单").getRow(3).getCell(0).getHyperlink().getLocation());
        assertEquals(
                "'问题清单'!A4",
                book.getSheet("整改台账").getRow(3).getCell(0).getHyperlink().getLocation());
        assertEquals(
                "'总览'!A1",
                book.getSheet("整改台账").getRow(0).getCell(0).getHyperlink().getLocation());
        assertEquals(
                CellType.NUMERIC, book.getSheet("问题清单").getRow(3).getCell(0).getCellType());
    }

    @Test
    void what_cannot_be_determined_is_no_line_of_the_ledger_and_is_counted_in_it() throws IOException {
        XSSFWorkbook book = written(
                "zh",
                some().judged(judgement("C-1", "三小").id("f3").verdict(Verdict.UNDETERMINED))
                        .judged(judgement("C-2", "三小").id("f4").verdict(Verdict.ERROR))
                        .build());
        assertEquals(3, book.getSheet("整改台账").getLastRowNum());
        assertTrue(text(book.getSheet("整改台账"), "A1").contains("无法判定的 2 项不在此列"));
        XSSFSheet undetermined = book.getSheet("无法判定");
        assertEquals(List.of("f3", "f4"), List.of(text(undetermined, "I3"), text(undetermined, "I4")));
        assertEquals(List.of("无法判定", "规则出错"), List.of(text(undetermined, "G3"), text(undetermined, "G4")));
        assertTrue(text(book.getSheet("问题清单"), "A1").contains("另有无法判定 2 项"));
    }

    @Test
    void each_office_has_its_findings_under_the_numbers_of_the_whole_list() throws IOException {
        XSSFWorkbook book = written(
                "zh",
                some().judged(judgement("C-3", "四小").id("f3").owner("财政局").verdict(Verdict.NOT_MET))
                        .build());
        assertEquals("3", text(book.getSheet("财政局"), "A3"));
        assertEquals("f3", text(book.getSheet("财政局"), "J3"));
        assertEquals(2, book.getSheet("财政局").getLastRowNum());
        assertEquals(3, book.getSheet("教育局").getLastRowNum());
    }

    @Test
    void an_office_that_no_sheet_could_be_named_after_has_one_all_the_same() {
        SheetNames names = new SheetNames();
        assertEquals("问题清单", names.take("问题清单"));
        assertEquals("问题清单(2)", names.take("问题清单"));
        assertEquals("_a_b_c_d_e_", names.take("[a]b:c*d?e/"));
        assertEquals("_=1+1_", names.take("'=1+1'"));
        assertEquals("局".repeat(31), names.take("局".repeat(40)));
        assertEquals("局".repeat(28) + "(2)", names.take("局".repeat(41)));
        assertEquals("Office", names.take("Office"));
        assertEquals("OFFICE(2)", names.take("OFFICE"));
        assertEquals("a_b", names.take("a\u202Eb"));
        assertEquals("_", names.take("  "));
        assertEquals("'it''s'!A1", SheetNames.place("it's", 1));
    }

    @Test
    void hostile_words_stay_texts_wherever_they_stand() throws IOException {
        String hostile = "=HYPERLINK(\"http://a\",\"b\")]['\u0007";
        JudgementBuilder judgement = judgement("A-1", hostile)
                .id("h1")
                .key(hostile)
                .verdict(Verdict.NOT_MET)
                .figures(hostile, hostile, hostile, hostile, "")
                .message(hostile)
                .owner(hostile)
                .remedy(hostile);
        Report report = report(hostile, RunVerdict.NOT_COMPLIANT)
                .criterion("A-1", hostile, new Counts(1, 0, 1, 0, 0))
                .judged(judgement)
                .judged(judgement("A-1", "二小")
                        .owner(hostile)
                        .verdict(Verdict.UNDETERMINED)
                        .message(hostile))
                .excluded(hostile, hostile, hostile)
                .build();
        XSSFWorkbook book = written("zh", report);
        List<String> formulas = new ArrayList<>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(sheet.getSheetName() + cell.getAddress());
            }
        })));
        assertEquals(List.of(), formulas);
        assertEquals("=HYPERLINK(\"http___a\",\"b\")__'_", sheetNames(book).get(2));
    }

    @Test
    void a_book_without_findings_has_no_offices_and_an_empty_ledger_that_says_the_verdict() throws IOException {
        XSSFWorkbook book =
                written("zh", report("区.xlsx", RunVerdict.INCOMPLETE).build());
        assertEquals("整改台账", book.getSheetName(2));
        assertEquals("没有列出问题。", text(book.getSheet("整改台账"), "A3"));
        assertTrue(text(book.getSheet("整改台账"), "A4").contains("数据不全，不能下结论"));
        assertEquals(List.of(), book.getSheet("整改台账").getDataValidations());
        assertNull(book.getSheet("整改台账").getRow(2).getCell(1));
    }

    private static ReportBuilder some() {
        return report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(judgement("A-1", "一小")
                        .id("f1")
                        .verdict(Verdict.NOT_MET)
                        .figures("班额", "46.5", "45", "人", "1.50"))
                .judged(judgement("B-1", "二小")
                        .id("f2")
                        .verdict(Verdict.NOT_MET)
                        .severity(Severity.SHOULD)
                        .figures("比率", "97.9496", "98", "%", "0.05038078500292911"));
    }
}
