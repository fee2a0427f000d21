package org.junheng.workbook.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.text.Texts;
import org.junheng.workbook.format.WrappedText;
import org.junit.jupiter.api.Test;

class FindingsSheetTest {
    private static final Texts TEXTS = Texts.of("workbook.findings", "zh");

    @Test
    void a_list_that_fills_the_sheet_is_written_whole() throws IOException {
        assertEquals(List.of("项目", "甲", "乙"), columnA("甲", "乙"));
    }

    @Test
    void a_longer_list_is_cut_and_says_how_many_rows_are_left_out() throws IOException {
        assertEquals(List.of("项目", "甲", "乙", "还有 2 行超出工作表容量，未列出，全部见 report.json"), columnA("甲", "乙", "丙", "丁"));
    }

    @Test
    void a_row_is_as_high_as_its_longest_wrapped_text() {
        assertEquals(1, WrappedText.lines("四个汉字", 9));
        assertEquals(2, WrappedText.lines("四个汉字多", 9));
        assertEquals(2, WrappedText.lines("一\n二", 9));
        assertEquals(1, WrappedText.lines("12345678", 9));
    }

    private static List<String> columnA(String... things) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookFile file = new BookFile("宋体", Optional.empty());
        new FindingsSheet(file, "表", "", TEXTS, 4)
                .list(List.of(FindingsColumn.<String>text("项目", 9, text -> text)), Stream.of(things), List.of());
        file.finish(Optional.empty(), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet sheet = book.getSheet("表");
            return Stream.iterate(0, row -> row <= sheet.getLastRowNum(), row -> row + 1)
                    .map(row -> sheet.getRow(row).getCell(0).getStringCellValue())
                    .toList();
        }
    }
}
