package org.junheng.workbook.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.workbook.read.NastyWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyDrawingsTest {
    @TempDir
    private Path folder;

    @Test
    void a_workbook_of_1500_drawings_is_copied_too() throws Exception {
        NastyWorkbook pictures = NastyWorkbook.all().stream()
                .filter(each -> each.name().equals("1500 drawings"))
                .findFirst()
                .orElseThrow();
        Path copy = folder.resolve("乙.xlsx");
        Path workbook = pictures.write(folder.resolve("甲.xlsx"), folder.resolve("secret"));
        try (OutputStream out = Files.newOutputStream(copy)) {
            ChangedWorkbook.write(workbook, List.of(), out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(copy.toFile())) {
            assertEquals(40, book.getSheet("学校").getRow(1).getCell(1).getNumericCellValue());
        }
    }
}
