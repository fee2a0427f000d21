package org.junheng.workbook.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junheng.fuzz.Edits;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.SheetRow;

/** Is the XML of a workbook read, or refused? The parts lie in memory, so that many thousands are tried in a second. */
public final class SheetTarget {
    private static final String SHEET =
            "<worksheet xmlns=\"m\"><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                    + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>学生数</t></r></is></c></row>"
                    + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" s=\"1\"><v>45000</v></c><c r=\"B2\" t=\"b\"><f>A1</f><v>1</v></c></row>"
                    + "</sheetData><mergeCells><mergeCell ref=\"A3:B4\"/></mergeCells></worksheet>";
    private static final String STRINGS =
            "<sst xmlns=\"m\"><si><t>学校</t></si><si><r><rPr/><t>甲_x000D_</t></r><rPh><t>乙</t></rPh></si></sst>";
    private static final String STYLES =
            "<styleSheet xmlns=\"m\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d\"/>"
                    + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>";
    private static final List<String> PARTS = List.of(SHEET, STRINGS, STYLES);
    private static final List<String> TOKENS = List.of(
            "<row>",
            "</row>",
            "<c>",
            "</c>",
            "<v>",
            "</v>",
            "<f>",
            "</f>",
            "<is>",
            "</is>",
            "<t>",
            "</t>",
            "<si>",
            "</si>",
            "<r>",
            "</r>",
            "<a/>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?a ",
            "?>",
            "<!DOCTYPE a>",
            "&#0;",
            "&#xD800;",
            "&amp;",
            "&x;",
            " r=\"b2\"",
            " r=\"XFD1048576\"",
            " r=\"\"",
            " t=\"s\"",
            " t=\"str\"",
            " t=\"b\"",
            " t=\"e\"",
            " t=\"d\"",
            " t=\"n\"",
            " s=\"2147483647\"",
            " hidden=\"1\"",
            " a=\"\"",
            " xmlns:a=\"b\"",
            "1E308",
            "1E999999999",
            "-0",
            "0.1",
            "99999999999999999999",
            "NaN",
            "2958465",
            "2026-02-30T00:00",
            "_x0000_",
            "_xD800_",
            "A1:XFD1048576",
            "B2:A1",
            "[DBNum1]General",
            "#,##0.00%",
            "# ?/?",
            "\"a\"",
            ";;;@",
            "[$-804]aaaa",
            "0E+0",
            "[h]:mm",
            "\\",
            "*",
            "_",
            "@",
            "<mergeCells>",
            "<sheetData>",
            "<cols>",
            " max=\"16384\"",
            "\uFEFF");

    private SheetTarget() {}

    /** Loads the classes before the time of an input counts. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[1]);
    }

    /** The first byte says which part, the others what happens to it. */
    public static void fuzzerTestOneInput(byte[] data) {
        List<Part> parts = new ArrayList<>();
        int changed = data.length == 0 ? 0 : (data[0] & 0xFF) % PARTS.size();
        for (int i = 0; i < PARTS.size(); i++) {
            byte[] bytes = i == changed
                    ? Edits.of(PARTS.get(i), TOKENS, data, 1)
                    : PARTS.get(i).getBytes(StandardCharsets.UTF_8);
            parts.add(new Part("学校", null, null, bytes));
        }
        try {
            read(parts.get(0), SharedStrings.read(parts.get(1)), Styles.read(parts.get(2)));
        } catch (Refused refused) {
            if (refused.fault() == Fault.UNEXPECTED) {
                throw new AssertionError(refused);
            }
        }
    }

    private static void read(Part sheet, SharedStrings strings, Styles styles) throws Refused {
        MergedRegions.of(sheet);
        CellReader cells = new CellReader(strings, styles, new Shown(false), false);
        TotalRows totals = TotalRows.of(List.of());
        try (Xml xml = sheet.xml()) {
            new SheetReader(xml, "学校", cells, totals, SheetTarget::look).read();
        }
    }

    private static void look(SheetRow row) {
        int last = -1;
        for (Cell cell : row.cells()) {
            if (cell.column() <= last || cell.shown() == null) {
                throw new AssertionError("cells out of order, or one that shows nothing");
            }
            last = cell.column();
        }
    }
}
