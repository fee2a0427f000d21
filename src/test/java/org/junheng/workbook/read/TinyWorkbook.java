package org.junheng.workbook.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part as raw XML, so that a test says itself what stands in the file. */
public final class TinyWorkbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, byte[]> replaced = new LinkedHashMap<>();
    private String workbookType = TYPES + "sheet.main+xml";
    private String properties = "";
    private String strings = "";
    private String formats = "";
    private String styles = "<xf numFmtId=\"0\"/>";
    private boolean strict;
    private int compression = Deflater.DEFAULT_COMPRESSION;

    /** @param rows XML of the rows */
    public TinyWorkbook sheet(String name, String rows) {
        return sheet(name, rows, "");
    }

    /** @param after XML of what follows the rows */
    public TinyWorkbook sheet(String name, String rows, String after) {
        sheets.put(name, "<sheetData>" + rows + "</sheetData>" + after);
        return this;
    }

    public TinyWorkbook state(String sheet, String state) {
        states.put(sheet, " state=\"" + state + "\"");
        return this;
    }

    /** @param items XML of the {@code si} elements */
    public TinyWorkbook strings(String... items) {
        strings = String.join("", items);
        return this;
    }

    /** Adds a style and its own format code; the first one added is style 1. */
    public TinyWorkbook format(int id, String code) {
        formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code + "\"/>";
        return builtinFormat(id);
    }

    public TinyWorkbook builtinFormat(int id) {
        styles += "<xf numFmtId=\"" + id + "\"/>";
        return this;
    }

    public TinyWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public TinyWorkbook strict() {
        strict = true;
        return this;
    }

    /** Lets the bytes of the parts stand in the file as they are. */
    public TinyWorkbook uncompressed() {
        compression = Deflater.NO_COMPRESSION;
        return this;
    }

    public TinyWorkbook workbookType(String type) {
        workbookType = type;
        return this;
    }

    /** Puts other text in place of a part. */
    public TinyWorkbook part(String path, String text) {
        return part(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public TinyWorkbook part(String path, byte[] bytes) {
        replaced.put(path, bytes);
        return this;
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, zipped(parts(), compression));
    }

    /** An archive of parts by their paths. */
    static byte[] zipped(Map<String, byte[]> parts, int compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(compression);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The bytes of each part by its path. */
    Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", contentTypes());
        put(parts, "_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        put(parts, "xl/workbook.xml", workbook());
        put(parts, "xl/_rels/workbook.xml.rels", relationships(workbookRelationships()));
        put(parts, "xl/styles.xml", element("styleSheet", formats() + "<cellXfs>" + styles + "</cellXfs>"));
        put(parts, "xl/sharedStrings.xml", element("sst", strings));
        int number = 1;
        for (String sheet : sheets.values()) {
            put(parts, "xl/worksheets/sheet" + number++ + ".xml", element("worksheet", sheet));
        }
        parts.putAll(replaced);
        return parts;
    }

    private static void put(Map<String, byte[]> parts, String path, String xml) {
        parts.put(path, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private String formats() {
        return formats.isEmpty() ? "" : "<numFmts>" + formats + "</numFmts>";
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + TRANSITIONAL + "package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.append(override("/xl/workbook.xml", workbookType));
        types.append(override("/xl/styles.xml", TYPES + "styles+xml"));
        types.append(override("/xl/sharedStrings.xml", TYPES + "sharedStrings+xml"));
        for (int number = 1; number <= sheets.size(); number++) {
            types.append(override("/xl/worksheets/sheet" + number + ".xml", TYPES + "worksheet+xml"));
        }
        return types + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private String workbook() {
        StringBuilder list = new StringBuilder();
        int number = 1;
        for (String sheet : sheets.keySet()) {
            list.append("<sheet name=\"" + sheet + "\" sheetId=\"" + number + "\"" + states.getOrDefault(sheet, "")
                    + " r:id=\"rId" + number + "\"/>");
            number++;
        }
        return element("workbook", properties + "<sheets>" + list + "</sheets>");
    }

    private String workbookRelationships() {
        StringBuilder list = new StringBuilder();
        for (int number = 1; number <= sheets.size(); number++) {
            list.append(relationship("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
        }
        list.append(relationship("rIdStyles", "styles", "styles.xml"));
        list.append(relationship("rIdStrings", "sharedStrings", "sharedStrings.xml"));
        return list.toString();
    }

    private static String relationships(String list) {
        return "<Relationships xmlns=\"" + TRANSITIONAL + "package/2006/relationships\">" + list + "</Relationships>";
    }

    private String relationship(String id, String kind, String target) {
        String type =
                strict ? STRICT + "officeDocument/relationships/" : TRANSITIONAL + "officeDocument/2006/relationships/";
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + kind + "\" Target=\"" + target + "\"/>";
    }

    private String element(String name, String content) {
        String main = strict ? STRICT + "spreadsheetml/main" : TRANSITIONAL + "spreadsheetml/2006/main";
        String relations =
                strict ? STRICT + "officeDocument/relationships" : TRANSITIONAL + "officeDocument/2006/relationships";
        return "<" + name + " xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\">" + content + "</" + name + ">";
    }
}
