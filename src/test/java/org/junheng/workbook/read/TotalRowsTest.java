package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotalRowsTest {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONSHIPS = "xl/worksheets/_rels/sheet1.xml.rels";

    /** Rows 1 to 4 with a figure in A and B; row 4 has one in D besides. */
    private static final String ROWS = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><v>2</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"><v>3</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\"><v>4</v></c><c r=\"B4\"><v>4</v></c><c r=\"D4\"><v>9</v></c></row>";

    @TempDir
    private Path folder;

    private static String relationship(String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + TYPES + "table\" Target=\"" + target + "\"/></Relationships>";
    }

    private List<SheetRow> rows(String table) throws Exception {
        TinyWorkbook workbook = new TinyWorkbook()
                .sheet("学校", ROWS)
                .part(RELATIONSHIPS, relationship("../tables/table1.xml"))
                .part("xl/tables/table1.xml", table);
        return ReadSheets.of(workbook.write(folder.resolve("表.xlsx"))).get(0).rows();
    }

    private List<Integer> totals(String attributes) throws Exception {
        return rows("<table id=\"1\" name=\"表1\" " + attributes + "><tableColumns count=\"2\"/></table>").stream()
                .filter(SheetRow::total)
                .map(SheetRow::number)
                .toList();
    }

    @Test
    void the_last_row_of_a_table_with_a_total_row_is_marked() throws Exception {
        assertEquals(List.of(3), totals("ref=\"A1:B3\" totalsRowCount=\"1\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ref=\"A1:B3\"", "ref=\"A1:B3\" totalsRowShown=\"1\"", "ref=\"A1:B3\" totalsRowCount=\"0\""})
    void a_table_that_shows_no_total_row_now_marks_none(String attributes) throws Exception {
        assertEquals(List.of(), totals(attributes));
    }

    @Test
    void a_row_with_a_figure_beside_the_table_is_not_dropped_as_a_total() throws Exception {
        assertEquals(List.of(), totals("ref=\"A1:B4\" totalsRowCount=\"1\""));
    }

    @Test
    void a_sheet_without_tables_marks_no_row() throws Exception {
        Path file = new TinyWorkbook().sheet("学校", ROWS).write(folder.resolve("表.xlsx"));
        assertEquals(
                List.of(false, false, false, false),
                ReadSheets.of(file).get(0).rows().stream().map(SheetRow::total).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<table ref=\"A1:B3\" totalsRowCount=\"1\">",
                "<table ref=\"A1:?\" totalsRowCount=\"1\"/>",
                "<table totalsRowCount=\"1\"/>",
                "<table ref=\"A1:B3\" totalsRowCount=\"one\"/>"
            })
    void a_damaged_table_is_damage_of_its_sheet(String table) {
        UnreadableInput refusal = assertThrows(UnreadableInput.class, () -> rows(table));
        assertEquals("文件“表.xlsx”的“学校”内容损坏，无法读取；请用 Excel 或 WPS 打开修复并另存后重试。", refusal.getMessage());
    }

    @Test
    void a_table_that_is_not_in_the_file_is_damage_of_its_sheet() throws Exception {
        Path file = new TinyWorkbook()
                .sheet("学校", ROWS)
                .part(RELATIONSHIPS, relationship("../tables/table1.xml"))
                .write(folder.resolve("表.xlsx"));
        UnreadableInput refusal = assertThrows(UnreadableInput.class, () -> ReadSheets.of(file));
        assertEquals(Fault.MALFORMED_PART, ((Refused) refusal.getCause()).fault());
    }
}
