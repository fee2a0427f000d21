package org.junheng.workbook.read;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a sheet of ten columns and any number of rows straight into the file: four shared texts of a row are new. */
public final class LargeWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int TEXTS = 4;

    private LargeWorkbook() {}

    public static Path write(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            part(zip, out, "[Content_Types].xml").write(contentTypes());
            part(zip, out, "_rels/.rels").write(relationships("officeDocument", "xl/workbook.xml", "", ""));
            part(zip, out, "xl/workbook.xml")
                    .write("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"学生\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, out, "xl/_rels/workbook.xml.rels")
                    .write(relationships("worksheet", "sheet1.xml", "sharedStrings", "sharedStrings.xml"));
            writeTexts(part(zip, out, "xl/sharedStrings.xml"), rows * TEXTS);
            writeRows(part(zip, out, "xl/sheet1.xml"), rows);
        }
        return file;
    }

    private static Writer part(ZipOutputStream zip, Writer out, String name) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        return out;
    }

    private static void writeTexts(Writer out, int count) throws IOException {
        out.write("<sst xmlns=\"" + MAIN + "\">");
        for (int i = 0; i < count; i++) {
            out.write("<si><t>学籍号 " + i + " 第一实验小学</t></si>");
        }
        out.write("</sst>");
    }

    private static void writeRows(Writer out, int rows) throws IOException {
        out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 1; row <= rows; row++) {
            out.write("<row r=\"" + row + "\">");
            for (int column = 0; column < 10; column++) {
                out.write(cell((char) ('A' + column), row, column));
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
    }

    private static String cell(char letter, int row, int column) {
        return column < TEXTS
                ? "<c r=\"" + letter + row + "\" t=\"s\"><v>" + ((row - 1) * TEXTS + column) + "</v></c>"
                : "<c r=\"" + letter + row + "\"><v>" + row + "." + column + "</v></c>";
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/></Types>";
    }

    private static String relationships(String kind, String target, String otherKind, String otherTarget) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relationship(1, kind, target)
                + (otherKind.isEmpty() ? "" : relationship(2, otherKind, otherTarget)) + "</Relationships>";
    }

    private static String relationship(int number, String kind, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target
                + "\"/>";
    }
}
