package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReaderTest {
    @TempDir
    private Path folder;

    private List<ReadSheets.Sheet> read(TinyWorkbook workbook) throws IOException, UnreadableInput {
        return ReadSheets.of(workbook.write(folder.resolve("表.xlsx")));
    }

    private ReadSheets.Sheet readFirst(TinyWorkbook workbook) throws IOException, UnreadableInput {
        return read(workbook).get(0);
    }

    private static CellValue.Number number(String value) {
        return new CellValue.Number(new BigDecimal(value), false);
    }

    private static CellValue.Date date(int year, int month, int day) {
        return new CellValue.Date(LocalDate.of(year, month, day));
    }

    @Test
    void blank_cells_and_blank_rows_are_not_delivered() throws Exception {
        ReadSheets.Sheet sheet = readFirst(new TinyWorkbook()
                .strings("<si><t/></si>", "<si><t xml:space=\"preserve\"> \u3000\u00A0</t></si>")
                .sheet(
                        "学校",
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" s=\"0\"/><c r=\"B2\" t=\"s\"><v>0</v></c></row>"
                                + "<row r=\"3\"/><row r=\"4\"><c r=\"A4\"><v/></c></row>"));
        assertEquals(List.of("A1"), sheet.addresses());
    }

    @Test
    void rows_and_cells_without_addresses_follow_the_ones_before() throws Exception {
        ReadSheets.Sheet sheet = readFirst(new TinyWorkbook()
                .sheet(
                        "学校",
                        "<row><c><v>1</v></c><c r=\"AB1\"><v>2</v></c><c><v>3</v></c></row>"
                                + "<row r=\"7\"><c><v>4</v></c></row><row><c><v>5</v></c></row>"));
        assertEquals(List.of("A1", "AB1", "AC1", "A7", "A8"), sheet.addresses());
    }

    @Test
    void sheets_come_in_workbook_order_and_hidden_ones_are_marked() throws Exception {
        List<ReadSheets.Sheet> sheets = read(new TinyWorkbook()
                .sheet("乙", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .sheet("甲", "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")
                .sheet("空", "")
                .state("甲", "hidden")
                .state("空", "veryHidden"));
        assertEquals(
                List.of("乙", "甲", "空"),
                sheets.stream().map(ReadSheets.Sheet::name).toList());
        assertEquals(
                List.of(false, true, true),
                sheets.stream().map(ReadSheets.Sheet::hidden).toList());
        assertEquals(number("2"), sheets.get(1).cell("A1").value());
    }

    @Test
    void hidden_rows_are_read_and_marked() throws Exception {
        ReadSheets.Sheet sheet = readFirst(new TinyWorkbook()
                .sheet(
                        "学校",
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>"));
        assertEquals(
                List.of(false, true),
                sheet.rows().stream().map(SheetRow::hidden).toList());
    }

    @Test
    void merged_regions_are_known_before_the_rows() throws Exception {
        String merged = "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B3:B12\"/></mergeCells>";
        Path file = new TinyWorkbook()
                .sheet("学校", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", merged)
                .write(folder.resolve("合并.xlsx"));
        assertEquals(
                List.of(new MergedRegion(1, 0, 1, 2), new MergedRegion(3, 1, 12, 1)),
                ReadSheets.of(file).get(0).merged());
    }

    @Test
    void the_word_for_merging_in_a_text_merges_nothing() throws Exception {
        String inline = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>mergeCell</t></is></c></row>";
        ReadSheets.Sheet sheet = readFirst(new TinyWorkbook().sheet("学校", inline));
        assertEquals(List.of(), sheet.merged());
        assertEquals(List.of("A1"), sheet.addresses());
    }

    @Test
    void a_strict_workbook_reads_the_same() throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().strict().builtinFormat(14).strings("<si><t>一小</t></si>");
        ReadSheets.Sheet sheet = readFirst(workbook.sheet(
                "学校", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46266</v></c></row>"));
        assertEquals(new CellValue.Text("一小"), sheet.cell("A1").value());
        assertEquals(date(2026, 9, 1), sheet.cell("B1").value());
    }

    @Test
    void a_sheet_in_sixteen_bit_text_reads_the_same() throws Exception {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16BE\"?><worksheet><sheetData><row r=\"1\"><c r=\"A1\">"
                + "<v>7</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";
        ReadSheets.Sheet sheet = readFirst(new TinyWorkbook()
                .sheet("学校", "")
                .part("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_16BE)));
        assertEquals(number("7"), sheet.cell("A1").value());
        assertEquals(List.of(new MergedRegion(1, 0, 1, 1)), sheet.merged());
    }

    @Test
    void a_workbook_with_macros_reads_the_same() throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().workbookType("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        ReadSheets.Sheet sheet = readFirst(workbook.sheet("学校", "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>"));
        assertEquals(number("7"), sheet.cell("A1").value());
    }

    @Test
    void a_sheet_whose_elements_have_a_prefix_reads_the_same() throws Exception {
        String xml =
                "<x:worksheet xmlns:x=\"urn:any\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row>"
                        + "</x:sheetData><x:mergeCells><x:mergeCell ref=\"A1:B1\"/></x:mergeCells></x:worksheet>";
        ReadSheets.Sheet sheet = readFirst(new TinyWorkbook().sheet("学校", "").part("xl/worksheets/sheet1.xml", xml));
        assertEquals(number("7"), sheet.cell("A1").value());
        assertEquals(List.of(new MergedRegion(1, 0, 1, 1)), sheet.merged());
    }

    @Test
    void a_chart_sheet_is_told_as_a_sheet_without_cells() throws Exception {
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + type + "chartsheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"" + type + "worksheet\" Target=\"worksheets/sheet2.xml\"/>"
                + "</Relationships>";
        List<ReadSheets.Sheet> sheets = read(
                new TinyWorkbook().sheet("图表", "").sheet("学校", "").part("xl/_rels/workbook.xml.rels", relationships));
        assertEquals(
                List.of("图表", "学校"), sheets.stream().map(ReadSheets.Sheet::name).toList());
        assertEquals(List.of(), sheets.get(0).rows());
    }

    @Test
    void a_failure_of_the_taker_is_not_blamed_on_the_workbook() throws Exception {
        Path file = new TinyWorkbook()
                .sheet("学校", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .write(folder.resolve("好.xlsx"));
        IllegalStateException failure = new IllegalStateException("taker");
        RowSink taker = new RowSink() {
            @Override
            public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
                throw failure;
            }

            @Override
            public void row(SheetRow row) {}

            @Override
            public void endSheet() {}
        };
        assertSame(failure, assertThrows(IllegalStateException.class, () -> WorkbookReader.read(file, "zh", taker)));
    }
}
