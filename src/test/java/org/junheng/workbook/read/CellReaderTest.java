package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.UnreadableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {
    @TempDir
    private Path folder;

    private ReadSheets.Sheet readFirst(TinyWorkbook workbook) throws IOException, UnreadableInput {
        return ReadSheets.of(workbook.write(folder.resolve("表.xlsx"))).get(0);
    }

    private Cell only(TinyWorkbook workbook, String cell) throws IOException, UnreadableInput {
        return ReadSheets.only(workbook, cell, folder);
    }

    private static CellValue.Number number(String value) {
        return new CellValue.Number(new BigDecimal(value), false);
    }

    @Test
    void a_shared_text_is_read_with_its_spaces() throws Exception {
        Cell cell = only(
                new TinyWorkbook().strings("<si><t>甲</t></si>", "<si><t xml:space=\"preserve\"> 第一小学 </t></si>"),
                "<c r=\"A1\" t=\"s\"><v>1</v></c>");
        assertEquals(new Cell(0, new CellValue.Text(" 第一小学 "), " 第一小学 "), cell);
    }

    @Test
    void rich_text_is_joined_without_the_readings_above_it() throws Exception {
        String item = "<si><r><rPr><b/></rPr><t>班</t></r><r><t>额</t></r><rPh sb=\"0\" eb=\"1\"><t>ban</t></rPh></si>";
        Cell cell = only(new TinyWorkbook().strings(item), "<c r=\"A1\" t=\"s\"><v>0</v></c>");
        assertEquals(new CellValue.Text("班额"), cell.value());
    }

    @Test
    void an_inline_text_is_read_run_by_run() throws Exception {
        String inline = "<c r=\"A1\" t=\"inlineStr\"><is><r><t>小</t></r><r><t>学</t></r></is></c>";
        assertEquals(new CellValue.Text("小学"), only(new TinyWorkbook(), inline).value());
    }

    @Test
    void a_text_that_looks_like_a_number_stays_text() throws Exception {
        String inline = "<c r=\"A1\" t=\"inlineStr\"><is><t>00123</t></is></c>";
        assertEquals(
                new CellValue.Text("00123"), only(new TinyWorkbook(), inline).value());
    }

    @Test
    void escaped_characters_of_a_text_are_resolved() throws Exception {
        String inline = "<c r=\"A1\" t=\"inlineStr\"><is><t>一_x000D__x005F_x0041_&amp;&#x4E8C;</t></is></c>";
        assertEquals(
                new CellValue.Text("一\r_x0041_&二"),
                only(new TinyWorkbook(), inline).value());
    }

    @ParameterizedTest
    @CsvSource({
        "45, 45",
        "45.0, 45",
        "-3.50, -3.5",
        "0.98499999999999999, 0.985",
        "0.30000000000000004, 0.3",
        "98.499999999999986, 98.5",
        "1.2E-3, 0.0012",
        "1.5e3, 1500",
        "1E+2, 100",
        "123456789012345, 123456789012345",
        "1234567890123456789, 1234567890123460000",
        "0.0000001, 0.0000001",
        "-0, 0"
    })
    void a_number_is_the_decimal_that_excel_means(String written, String meant) throws Exception {
        Cell cell = only(new TinyWorkbook(), "<c r=\"A1\"><v>" + written + "</v></c>");
        assertEquals(new Cell(0, number(meant), meant), cell);
    }

    @ParameterizedTest
    @CsvSource({"1E999999999", "1E-999999999", "NaN", "12a"})
    void what_excel_cannot_hold_as_a_number_is_passed_on_as_text(String written) throws Exception {
        Cell cell = only(new TinyWorkbook(), "<c r=\"A1\"><v>" + written + "</v></c>");
        assertEquals(new CellValue.Text(written), cell.value());
    }

    @Test
    void a_percentage_keeps_its_fraction_and_is_marked() throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().builtinFormat(10);
        Cell cell = only(workbook, "<c r=\"A1\" s=\"1\"><v>0.98499999999999999</v></c>");
        assertEquals(new Cell(0, new CellValue.Number(new BigDecimal("0.985"), true), "98.50%"), cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0&quot;%&quot;", "0.0\\%"})
    void a_percent_sign_in_literal_text_makes_no_percentage(String code) throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().format(164, code);
        Cell cell = only(workbook, "<c r=\"A1\" s=\"1\"><v>98.5</v></c>");
        assertEquals(new Cell(0, number("98.5"), "98.5%"), cell);
    }

    @Test
    void a_number_is_shown_in_its_format() throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().format(164, "#,##0.00_ ");
        assertEquals(
                "12,274.50",
                only(workbook, "<c r=\"A1\" s=\"1\"><v>12274.5</v></c>").shown());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "true, true", "TRUE, true", "0, false", "false, false", "FALSE, false"})
    void truth_values_are_flags_in_every_spelling(String written, boolean flag) throws Exception {
        Cell cell = only(new TinyWorkbook(), "<c r=\"A1\" t=\"b\"><v>" + written + "</v></c>");
        assertEquals(new Cell(0, new CellValue.Flag(flag), flag ? "TRUE" : "FALSE"), cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "yes", "2", "-1", "1.0", "T", "WAHR"})
    void what_is_no_truth_value_is_passed_on_as_text(String written) throws Exception {
        Cell cell = only(new TinyWorkbook(), "<c r=\"A1\" t=\"b\"><v>" + written + "</v></c>");
        assertEquals(new Cell(0, new CellValue.Text(written), written), cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0!.0,&quot;万&quot; | 123456 | 12.3万",
                "0.00,,&quot;百万&quot; | 1234567 | 1.23百万",
                "0&quot;‰&quot; | 5 | 5‰",
                "General&quot;人&quot; | 45 | 45人",
                "[DBNum1]General | 45 | 四十五",
                "&quot;是&quot;;;&quot;否&quot; | 0 | 否"
            })
    void a_format_changes_what_is_seen_and_never_the_number(String code, String stored, String shown) throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().format(164, code);
        Cell cell = only(workbook, "<c r=\"A1\" s=\"1\"><v>" + stored + "</v></c>");
        assertEquals(new Cell(0, number(stored), shown), cell);
    }

    @Test
    void an_error_value_is_kept_by_its_code() throws Exception {
        Cell cell = only(new TinyWorkbook(), "<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>");
        assertEquals(new Cell(0, new CellValue.Error("#DIV/0!"), "#DIV/0!"), cell);
    }

    @Test
    void a_formula_counts_by_its_last_calculated_value() throws Exception {
        ReadSheets.Sheet sheet = readFirst(new TinyWorkbook()
                .sheet(
                        "学校",
                        "<row r=\"1\"><c r=\"A1\"><f>40+5</f><v>45</v></c>"
                                + "<c r=\"B1\" t=\"str\"><f>\"小\"&amp;\"学\"</f><v>小学</v></c></row>"));
        assertEquals(number("45"), sheet.cell("A1").value());
        assertEquals(new CellValue.Text("小学"), sheet.cell("B1").value());
    }

    @ParameterizedTest
    @CsvSource({"<v></v>", "<v/>", "''"})
    void a_formula_without_a_value_is_not_calculated(String value) throws Exception {
        Cell cell = only(new TinyWorkbook(), "<c r=\"A1\"><f>SUM(B1:B9)</f>" + value + "</c>");
        assertEquals(new Cell(0, new CellValue.NotCalculated("SUM(B1:B9)"), "=SUM(B1:B9)"), cell);
    }

    @Test
    void a_formula_that_gave_an_empty_text_is_a_blank_cell() throws Exception {
        ReadSheets.Sheet sheet = readFirst(new TinyWorkbook()
                .sheet(
                        "学校",
                        "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"B1\"><v>1</v></c></row>"));
        assertEquals(List.of("B1"), sheet.addresses());
    }
}
