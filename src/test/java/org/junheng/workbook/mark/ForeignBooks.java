package org.junheng.workbook.mark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as other people make them: each has a sheet 数据 with figures in B2:D6, and one thing that is in the way. */
final class ForeignBooks {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static Map<String, byte[]> made;

    private ForeignBooks() {}

    /** What is done to a book. */
    private interface Making {
        void to(XSSFWorkbook book, XSSFSheet data);
    }

    static synchronized Map<String, byte[]> all() throws IOException {
        if (made == null) {
            made = makeAll();
        }
        return made;
    }

    private static Map<String, byte[]> makeAll() throws IOException {
        Map<String, byte[]> books = new LinkedHashMap<>();
        books.put("chart", made((book, data) -> chart(data)));
        books.put("validation", made((book, data) -> validation(data)));
        books.put("picture", made(ForeignBooks::picture));
        books.put("notes", made(ForeignBooks::notes));
        books.put("merged", made((book, data) -> data.addMergedRegion(CellRangeAddress.valueOf("B3:C4"))));
        books.put("formats", made((book, data) -> format(data)));
        books.put("table", made(ForeignBooks::table));
        books.put("names", made(ForeignBooks::names));
        books.put("protected", made(ForeignBooks::protect));
        books.put("styled", made(ForeignBooks::styled));
        byte[] plain = made((book, data) -> {});
        books.put("prefixed", edited(plain, "xl/.*(workbook|sheet\\d|styles)\\.xml", ForeignBooks::prefixed));
        books.put("unnumbered", edited(plain, "xl/worksheets/sheet1.xml", ForeignBooks::unnumbered));
        books.put("no-fills", edited(plain, "xl/styles.xml", xml -> xml.replaceAll("<fills.*</fills>", "")));
        books.put("sixteen-bit", sixteenBit(plain, "xl/worksheets/sheet1.xml"));
        byte[] noted = books.get("notes");
        books.put("control", edited(noted, "xl/drawings/vmlDrawing1.vml", ForeignBooks::control));
        books.put("versions", edited(noted, "xl/worksheets/sheet1.xml", ForeignBooks::versions));
        return books;
    }

    private static byte[] made(Making making) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet data = book.createSheet("数据");
            for (int i = 0; i < 6; i++) {
                Row row = data.createRow(i);
                row.createCell(0).setCellValue("名称" + i);
                for (int j = 1; j < 4; j++) {
                    row.createCell(j).setCellValue(i * 10 + j);
                }
            }
            data.getRow(5).createCell(5).setCellFormula("SUM(B2:D6)");
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("第二张表");
            making.to(book, data);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void chart(XSSFSheet data) {
        XSSFDrawing drawing = data.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 6, 1, 12, 12));
        XDDFChartData bars = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(data, CellRangeAddress.valueOf("A2:A6")),
                XDDFDataSourcesFactory.fromNumericCellRange(data, CellRangeAddress.valueOf("B2:B6")));
        chart.plot(bars);
    }

    private static void validation(XSSFSheet data) {
        DataValidationHelper helper = data.getDataValidationHelper();
        data.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"是", "否"}), new CellRangeAddressList(1, 5, 4, 4)));
        data.addValidationData(helper.createValidation(
                helper.createNumericConstraint(1, ComparisonOperator.GT, "0", null),
                new CellRangeAddressList(1, 5, 1, 3)));
    }

    private static void picture(XSSFWorkbook book, XSSFSheet data) {
        int picture = book.addPicture(Base64.getDecoder().decode(PIXEL), Workbook.PICTURE_TYPE_PNG);
        XSSFDrawing drawing = data.createDrawingPatriarch();
        drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 7, 2, 9, 6), picture);
        data.getHeader().setCenter("页眉");
        data.setFitToPage(true);
    }

    private static void notes(XSSFWorkbook book, XSSFSheet data) {
        Drawing<?> drawing = data.createDrawingPatriarch();
        for (String place : new String[] {"B2", "D6"}) {
            CellReference cell = new CellReference(place);
            ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
            anchor.setCol1(cell.getCol() + 1);
            anchor.setCol2(cell.getCol() + 4);
            anchor.setRow1(cell.getRow());
            anchor.setRow2(cell.getRow() + 4);
            var note = drawing.createCellComment(anchor);
            note.setAuthor("张三");
            note.setString(book.getCreationHelper().createRichTextString("旧批注 " + place));
            data.getRow(cell.getRow()).getCell(cell.getCol()).setCellComment(note);
        }
    }

    private static void format(XSSFSheet data) {
        SheetConditionalFormatting formats = data.getSheetConditionalFormatting();
        var rule = formats.createConditionalFormattingRule(ComparisonOperator.GT, "20");
        rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.GREEN.index);
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("B2:B6")}, rule);
    }

    private static void table(XSSFWorkbook book, XSSFSheet data) {
        data.getRow(0).getCell(1).setCellValue("一");
        data.getRow(0).getCell(2).setCellValue("二");
        data.getRow(0).getCell(3).setCellValue("三");
        data.createTable(book.getCreationHelper().createAreaReference("A1:D6"));
        data.setAutoFilter(CellRangeAddress.valueOf("A1:D6"));
    }

    private static void names(XSSFWorkbook book, XSSFSheet data) {
        Name local = book.createName();
        local.setNameName("本表");
        local.setSheetIndex(1);
        local.setRefersToFormula(new AreaReference("说明!$A$1:$A$1", null).formatAsString());
        book.setPrintArea(0, "$A$1:$D$6");
        book.setActiveSheet(1);
        book.setSelectedTab(1);
    }

    private static void protect(XSSFWorkbook book, XSSFSheet data) {
        data.protectSheet("密");
        book.lockStructure();
    }

    private static void styled(XSSFWorkbook book, XSSFSheet data) {
        CellStyle framed = book.createCellStyle();
        framed.setBorderBottom(BorderStyle.DOUBLE);
        framed.setFillForegroundColor(IndexedColors.AQUA.index);
        framed.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        framed.setDataFormat(book.createDataFormat().getFormat("0.00"));
        data.setDefaultColumnStyle(7, framed);
        data.getRow(2).setRowStyle(framed);
        data.getRow(1).getCell(1).setCellStyle(framed);
        data.removeRow(data.getRow(3));
    }

    private static String prefixed(String xml) {
        return xml.replaceAll("<(/?)([A-Za-z])", "<$1x:$2").replace("xmlns=\"" + MAIN, "xmlns:x=\"" + MAIN);
    }

    private static String unnumbered(String xml) {
        return xml.replaceAll(" r=\"[A-Z]?[0-9]+\"", "").replaceAll(" spans=\"[^\"]*\"", "");
    }

    private static String control(String vml) {
        return vml.replace("idmap data=\"1\"", "idmap data=\"1,2\"")
                .replaceFirst(
                        "</xml>",
                        "<v:shape id=\"_x0000_s1990\" type=\"#_x0000_t201\"><v:textbox><div>两行<br>不闭合</div></v:textbox>"
                                + "<x:ClientData ObjectType=\"Button\"/></v:shape></xml>");
    }

    private static String versions(String xml) {
        return xml.replaceFirst(
                "(<legacyDrawing [^>]*/>)",
                "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                        + "<mc:Choice xmlns:x14=\"urn:x\" Requires=\"x14\">$1</mc:Choice><mc:Fallback>$1</mc:Fallback>"
                        + "</mc:AlternateContent>");
    }

    /** The same archive with some parts changed as text. */
    static byte[] edited(byte[] book, String parts, UnaryOperator<String> edit) throws IOException {
        return rewritten(
                book,
                (name, bytes) -> name.matches(parts)
                        ? edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes);
    }

    private static byte[] sixteenBit(byte[] book, String part) throws IOException {
        return rewritten(
                book,
                (name, bytes) -> name.equals(part)
                        ? ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8).replace("UTF-8", "UTF-16"))
                                .getBytes(StandardCharsets.UTF_16LE)
                        : bytes);
    }

    private interface Rewriting {
        byte[] of(String name, byte[] bytes);
    }

    private static byte[] rewritten(byte[] book, Rewriting rewriting) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(rewriting.of(entry.getName(), in.readAllBytes()));
            }
        }
        return out.toByteArray();
    }
}
