package org.junheng.workbook.write;

import static org.junheng.model.ReportBuilder.report;
import static org.junheng.workbook.write.WrittenBook.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.judged.RunVerdict;
import org.junit.jupiter.api.Test;

/** How do the sheets come out on paper? */
class FindingsPrintTest {
    @Test
    void a_list_prints_on_landscape_paper_with_its_header_on_every_page() throws IOException {
        XSSFSheet sheet =
                written("zh", FindingsWorkbookTest.oversized().build()).getSheet("问题清单");
        assertTrue(sheet.getPrintSetup().getLandscape());
        assertEquals(9, sheet.getPrintSetup().getPaperSize());
        assertTrue(sheet.getFitToPage());
        assertEquals(1, sheet.getPrintSetup().getFitWidth());
        assertEquals(0, sheet.getPrintSetup().getFitHeight());
        assertEquals("2:2", sheet.getRepeatingRows().formatAsString());
        assertEquals("A2:T3", sheet.getCTWorksheet().getAutoFilter().getRef());
        assertEquals(2, sheet.getPaneInformation().getHorizontalSplitPosition());
        assertEquals("'问题清单'!$A$1:$J$3", sheet.getWorkbook().getPrintArea(1));
    }

    @Test
    void a_workbook_name_with_an_ampersand_is_no_code_in_the_page_header() throws IOException {
        XSSFWorkbook book =
                written("zh", report("甲&P乙.xlsx", RunVerdict.COMPLIANT).build());
        assertTrue(book.getSheetAt(0).getHeader().getCenter().startsWith("甲&&P乙.xlsx"));
    }

    /** Its columns take 104 characters, of which 105 fit beside each other. */
    @Test
    void the_overview_prints_upright() throws IOException {
        XSSFSheet sheet =
                written("zh", FindingsWorkbookTest.oversized().build()).getSheet("总览");
        assertFalse(sheet.getPrintSetup().getLandscape());
        assertEquals(1, sheet.getPrintSetup().getFitWidth());
    }
}
