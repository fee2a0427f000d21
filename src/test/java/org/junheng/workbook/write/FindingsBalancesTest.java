package org.junheng.workbook.write;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.report;
import static org.junheng.workbook.write.WrittenBook.text;
import static org.junheng.workbook.write.WrittenBook.texts;
import static org.junheng.workbook.write.WrittenBook.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junit.jupiter.api.Test;

class FindingsBalancesTest {
    private static final double CLOSE = 1e-9;

    @Test
    void a_coefficient_that_two_judgements_use_is_worked_out_once() throws IOException {
        Balance books = undetermined("6.2");
        Report report = report("区.xlsx", RunVerdict.COMPLIANT)
                .judged(judgement("CV-09", "小学")
                        .figures("综合差异系数", "0.5", "0.65", "", "")
                        .workings(books, undetermined("7")))
                .judged(judgement("CV-05", "小学")
                        .figures("图书册数", "0.5", "0.65", "", "")
                        .workings(books))
                .build();
        Sheet sheet = written("zh", report).getSheet("差异系数");
        assertEquals("CV-05　小学　图书册数（用于 CV-09、CV-05）", text(sheet, "A1"));
        assertEquals("CV-09　小学　综合差异系数（用于 CV-09）　第 2 组，共 2 组", text(sheet, "A8"));
        assertEquals("7", text(sheet, "D10"));
    }

    @Test
    void a_coefficient_that_cannot_be_determined_has_no_formulas_that_would_say_otherwise() throws IOException {
        Report report = report("区.xlsx", RunVerdict.INCOMPLETE)
                .judged(judgement("CV-05", "小学").workings(undetermined("6.2")))
                .build();
        Sheet sheet = written("zh", report).getSheet("差异系数");
        assertEquals(List.of("名称", "资源", "权数", "资源÷权数", "加权平方"), texts(sheet.getRow(1)));
        assertEquals(List.of("一小", "279", "45", "6.2", "无法判定"), texts(sheet.getRow(2)));
        assertEquals("6.3344", text(sheet, "D4"));
        assertEquals("3.2639", text(sheet, "D5"));
        assertEquals("无法判定", text(sheet, "D6"));
        sheet.forEach(row -> row.forEach(cell -> assertTrue(cell.getCellType() != CellType.FORMULA)));
    }

    /** 10, 20 and 60 of something for 10, 10 and 20 pupils: mean 90/40, squares 10·1.25² + 10·0.25² + 20·0.75². */
    @Test
    void a_coefficient_is_worked_out_in_formulas_that_come_to_our_own_value() throws IOException {
        XSSFWorkbook book = written("zh", threeSchools());
        Sheet sheet = book.getSheet("差异系数");
        assertEquals(List.of("名称", "资源", "权数", "资源÷权数", "与平均值之差的平方", "占差异的比重"), texts(sheet.getRow(1)));
        assertEquals(List.of("甲", "丙", "乙"), List.of(text(sheet, "A3"), text(sheet, "A4"), text(sheet, "A5")));
        assertFormula(sheet.getRow(2).getCell(3), "B3/C3", 1);
        assertFormula(sheet.getRow(2).getCell(4), "(D3-$D$6)^2", 1.5625);
        assertFormula(sheet.getRow(2).getCell(5), "IF($D$7=0,0,C3*E3/SUMPRODUCT($C$3:$C$5,$E$3:$E$5))", 15.625 / 27.5);
        assertFormula(sheet.getRow(5).getCell(3), "SUM($B$3:$B$5)/SUM($C$3:$C$5)", 2.25);
        assertFormula(
                sheet.getRow(6).getCell(3), "SQRT(SUMPRODUCT($C$3:$C$5,$E$3:$E$5)/SUM($C$3:$C$5))", Math.sqrt(0.6875));
        assertFormula(sheet.getRow(7).getCell(3), "$D$7/$D$6", Math.sqrt(0.6875) / 2.25);
        assertEquals(Math.sqrt(0.6875) / 2.25, sheet.getRow(8).getCell(3).getNumericCellValue(), CLOSE);
        assertFormula(sheet.getRow(9).getCell(3), "$D$8-$D$9", 0);
        assertEquals("本程序的结果", text(sheet, "A9"));
    }

    @Test
    void a_spreadsheet_that_works_the_formulas_out_anew_comes_to_what_stands_there() throws IOException {
        XSSFWorkbook book = written("zh", threeSchools());
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Row row : book.getSheet("差异系数")) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas++;
                    assertEquals(
                            cell.getNumericCellValue(),
                            evaluator.evaluate(cell).getNumberValue(),
                            CLOSE,
                            cell.getAddress().formatAsString());
                }
            }
        }
        assertEquals(3 * 3 + 4, formulas);
    }

    @Test
    void schools_that_are_all_alike_share_nothing_and_divide_by_nothing() throws IOException {
        Balance alike = new Balance(
                figure("2"),
                figure("0"),
                figure("0"),
                List.of(term("甲", "20", "10", "2", "0"), term("乙", "4", "2", "2", "0")));
        Report report = report("区.xlsx", RunVerdict.COMPLIANT)
                .judged(judgement("CV-05", "小学").workings(alike))
                .build();
        XSSFWorkbook book = written("zh", report);
        Cell share = book.getSheet("差异系数").getRow(2).getCell(5);
        assertEquals(0, share.getNumericCellValue());
        assertEquals(
                0,
                book.getCreationHelper()
                        .createFormulaEvaluator()
                        .evaluate(share)
                        .getNumberValue());
    }

    private static Report threeSchools() {
        String deviation = new BigDecimal("0.6875").sqrt(MathContext.DECIMAL128).toPlainString();
        String coefficient = new BigDecimal(deviation)
                .divide(new BigDecimal("2.25"), MathContext.DECIMAL128)
                .toPlainString();
        Balance balance = new Balance(
                figure("2.25"),
                figure(deviation),
                figure(coefficient),
                List.of(
                        term("甲", "10", "10", "1", "0.390625"),
                        term("乙", "20", "10", "2", "0.015625"),
                        term("丙", "60", "20", "3", "0.28125")));
        return report("区.xlsx", RunVerdict.COMPLIANT)
                .judged(judgement("CV-05", "小学")
                        .figures("图书册数", coefficient, "0.65", "", "")
                        .workings(balance))
                .build();
    }

    private static void assertFormula(Cell cell, String formula, double value) {
        assertEquals(formula, cell.getCellFormula());
        assertEquals(value, cell.getNumericCellValue(), CLOSE, formula);
    }

    private static Balance undetermined(String ratio) {
        return new Balance(
                figure("6.334437"),
                figure("3.263860"),
                Optional.empty(),
                List.of(new Balance.Term("一小", figure("279"), figure("45"), figure(ratio), Optional.empty())));
    }

    private static Balance.Term term(String label, String resource, String weight, String ratio, String square) {
        return new Balance.Term(label, figure(resource), figure(weight), figure(ratio), figure(square));
    }

    private static Optional<BigDecimal> figure(String figure) {
        return Optional.of(new BigDecimal(figure));
    }
}
