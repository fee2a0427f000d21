package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line through a cell, or through a part of its text, is seen wherever a file says it. */
class StruckCellTest {
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font></fonts>\
            <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>""";

    @TempDir
    private Path folder;

    private CellValue only(TinyWorkbook workbook, String cell) throws Exception {
        Cell read = ReadSheets.of(
                        workbook.sheet("学校", "<row r=\"1\">" + cell + "</row>").write(folder.resolve("表.xlsx")))
                .get(0)
                .cell("A1");
        return read.value();
    }

    private static TinyWorkbook rich(String looks) {
        return new TinyWorkbook().strings("<si><r><rPr>" + looks + "</rPr><t>377</t></r><r><t>350</t></r></si>");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "2, false"})
    void a_style_strikes_out_what_stands_in_the_cell(int style, boolean struck) throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().part("xl/styles.xml", STYLES);
        CellValue value = only(workbook, "<c r=\"A1\" s=\"" + style + "\"><v>377</v></c>");
        assertEquals(struck, value.equals(new CellValue.Struck("377")), value.toString());
    }

    /** Joined, the old figure and the new one would be a third. */
    @ParameterizedTest
    @CsvSource({"<strike/>, true", "<strike val=\"1\"/>, true", "<strike val=\"0\"/>, false", "<b/>, false"})
    void a_part_of_a_text_that_is_struck_out_spoils_the_whole(String looks, boolean struck) throws Exception {
        CellValue value = only(rich(looks), "<c r=\"A1\" t=\"s\"><v>0</v></c>");
        assertEquals(struck ? new CellValue.Struck("377350") : new CellValue.Text("377350"), value);
    }

    @Test
    void an_inline_text_may_be_struck_out_too() throws Exception {
        String inline = "<c r=\"A1\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>小</t></r></is></c>";
        assertEquals(new CellValue.Struck("小"), only(new TinyWorkbook(), inline));
    }
}
