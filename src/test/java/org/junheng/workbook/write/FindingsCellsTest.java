package org.junheng.workbook.write;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.report;
import static org.junheng.workbook.write.WrittenBook.text;
import static org.junheng.workbook.write.WrittenBook.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;

/** What is a number, and what stays text whatever it looks like? */
class FindingsCellsTest {
    @Test
    void figures_are_numbers_shown_with_at_most_four_decimals() throws IOException {
        assertFigure("3.2857142857142857142857", 3.2857142857142857, "3.2857");
        assertFigure("46", 46, "46");
        assertFigure("46.00", 46, "46");
        assertFigure("0.65", 0.65, "0.65");
        assertFigure("-0.5", -0.5, "-0.5");
        assertFigure("45.00001", 45.00001, "45.0000");
        assertFigure("0.00001", 0.00001, "1.0E-5");
    }

    @Test
    void a_code_that_merely_looks_like_a_number_stays_text() throws IOException {
        for (String code : List.of("007", "1e5", "1234567890123456", "")) {
            Cell actual = actual(code);
            assertEquals(CellType.STRING, actual.getCellType(), code);
            assertEquals(code, actual.getStringCellValue());
        }
    }

    @Test
    void a_text_that_looks_like_a_formula_is_text_and_stays_text_when_edited() throws IOException {
        for (String text : List.of("=1+1", "+86", "-1班", "@SUM(A1)")) {
            Cell actual = actual(text);
            assertEquals(CellType.STRING, actual.getCellType(), text);
            assertEquals(text, actual.getStringCellValue());
            assertTrue(actual.getCellStyle().getQuotePrefixed(), text);
        }
    }

    @Test
    void a_text_too_long_for_a_cell_is_cut_and_says_so() throws IOException {
        Report report = report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(judgement("A-1", "一小").verdict(Verdict.NOT_MET).message("长".repeat(40_000)))
                .build();
        String message = text(written("zh", report).getSheet("问题清单"), "C3");
        assertEquals("长".repeat(32_729) + "……（超出单元格容量，略去 7271 字，全文见 report.json）", message);
    }

    private static void assertFigure(String figure, double value, String shown) throws IOException {
        Cell actual = actual(figure);
        assertEquals(CellType.NUMERIC, actual.getCellType(), figure);
        assertEquals(value, actual.getNumericCellValue(), figure);
        assertEquals(shown, new DataFormatter().formatCellValue(actual), figure);
    }

    private static Cell actual(String figure) throws IOException {
        Report report = report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(judgement("A-1", "一小").verdict(Verdict.NOT_MET).figures("项目", figure, "", "", ""))
                .build();
        return written("zh", report).getSheet("问题清单").getRow(2).getCell(14);
    }
}
