package org.junheng.workbook.write;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does what a stranger wrote into a workbook stay a text in ours? */
class HostileTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)",
                "+1+1",
                "-2+3",
                "<script>alert(1)</script>",
                "</t></is></c><c><f>1+1</f></c>",
                "\u001B[31m红\u001B[0m",
                "甲\u202E乙\u2066丙",
                "甲\u0000\u0007乙"
            })
    void a_name_is_never_a_formula_or_a_mark(String name) throws IOException {
        List<String> found = new ArrayList<>();
        try (XSSFWorkbook book = WrittenBook.written("zh", hostile(name))) {
            cells(book).stream()
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .map(Cell::getStringCellValue)
                    .filter(text -> text.equals(shown(name)))
                    .forEach(found::add);
            for (Cell cell : cells(book)) {
                assertFalse(
                        cell.getCellType() == CellType.FORMULA,
                        cell.getAddress().toString());
                if (cell.getCellType() == CellType.STRING && name.matches("(?s)[=@+-].*")) {
                    boolean begins = cell.getStringCellValue().startsWith(name.substring(0, 1));
                    assertTrue(!begins || ((XSSFCell) cell).getCellStyle().getQuotePrefixed(), "quoted " + name);
                }
            }
        }
        assertTrue(found.size() >= 2, "its subject and its message stand there: " + name);
    }

    @ParameterizedTest
    @ValueSource(ints = {32_767, 40_000})
    void a_text_is_no_longer_than_a_cell_can_be(int length) throws IOException {
        try (XSSFWorkbook book = WrittenBook.written("zh", hostile(varied(length)))) {
            for (Cell cell : cells(book)) {
                if (cell.getCellType() == CellType.STRING) {
                    assertTrue(cell.getStringCellValue().length() <= 32_767);
                }
            }
        }
    }

    /** A text that does not shrink, lest a reader take the workbook for a bomb. */
    private static String varied(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (0x4E00 + i * 7919 % 20_000));
        }
        return text.toString();
    }

    private static Report hostile(String name) {
        return report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(judgement("A-1", name).verdict(Verdict.NOT_MET).message(name))
                .problem(Problem.Kind.WRONG_TYPE, name, "A7", name, true)
                .excluded(name, name, name)
                .build();
    }

    private static List<Cell> cells(XSSFWorkbook book) {
        List<Cell> cells = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        assertEquals(false, cells.isEmpty());
        return cells;
    }

    /** Signs that turn the text after them, and those that no file may hold, are told by a question mark. */
    private static String shown(String name) {
        return name.replaceAll("[\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069]", "?");
    }
}
