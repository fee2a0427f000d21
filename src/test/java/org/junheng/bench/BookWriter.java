package org.junheng.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.fixtures.Column;

/**
 * Writes a workbook the way spreadsheet programs store it: shared texts, formats by number, a merged title.
 *
 * <p>A hundred times faster than the user model that the demonstration districts are written by, and the same tables
 * make the same bytes.
 */
final class BookWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime MADE = LocalDateTime.of(2025, 9, 30, 0, 0);
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final int TEXT = 0;
    private static final int WHOLE = 1;
    private static final int YEAR = 2;
    private static final int TENTHS = 3;
    private static final int DATE = 4;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final StringBuilder xml = new StringBuilder(1 << 20);
    private final ZipOutputStream zip;
    private int references;

    private BookWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    static void write(List<Table> tables, String source, OutputStream out) throws IOException {
        BookWriter book = new BookWriter(out);
        book.frame(tables);
        for (int i = 0; i < tables.size(); i++) {
            book.sheet(tables.get(i), source);
            book.part("xl/worksheets/sheet" + (i + 1) + ".xml");
        }
        book.sharedTexts();
        book.part("xl/sharedStrings.xml");
        book.zip.finish();
    }

    private void frame(List<Table> tables) throws IOException {
        xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
        xml.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        type("workbook", "sheet.main");
        type("styles", "styles");
        type("sharedStrings", "sharedStrings");
        for (int i = 1; i <= tables.size(); i++) {
            type("worksheets/sheet" + i, "worksheet");
        }
        xml.append("</Types>");
        part("[Content_Types].xml");
        relations("_rels/.rels", relation(1, "officeDocument", "xl/workbook.xml"));
        xml.append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(OFFICE)
                .append("\"><sheets>");
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= tables.size(); i++) {
            xml.append("<sheet name=\"").append(tables.get(i - 1).name());
            xml.append("\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"r")
                    .append(i)
                    .append("\"/>");
            relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        xml.append("</sheets></workbook>");
        part("xl/workbook.xml");
        int next = tables.size() + 1;
        relations.append(relation(next, "styles", "styles.xml"));
        relations.append(relation(next + 1, "sharedStrings", "sharedStrings.xml"));
        relations("xl/_rels/workbook.xml.rels", relations.toString());
        styles();
    }

    private void type(String part, String type) {
        xml.append("<Override PartName=\"/xl/").append(part).append(".xml\" ContentType=\"");
        xml.append(TYPE).append(type).append("+xml\"/>");
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private void relations(String part, String relations) throws IOException {
        xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
        xml.append(relations).append("</Relationships>");
        part(part);
    }

    private void styles() throws IOException {
        xml.append("<styleSheet xmlns=\"").append(MAIN).append("\"><numFmts count=\"2\">");
        xml.append(
                "<numFmt numFmtId=\"164\" formatCode=\"#,##0.0\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/>");
        xml.append("</numFmts><fonts count=\"1\"><font><sz val=\"10\"/><name val=\"宋体\"/></font></fonts>");
        xml.append("<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>");
        xml.append(
                "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\">");
        for (int format : new int[] {0, 3, 1, 164, 165}) {
            xml.append("<xf numFmtId=\"").append(format).append("\" applyNumberFormat=\"1\"/>");
        }
        xml.append("</cellXfs></styleSheet>");
        part("xl/styles.xml");
    }

    private void sheet(Table table, String source) {
        List<Column> columns = table.columns();
        xml.append("<worksheet xmlns=\"").append(MAIN).append("\"><dimension ref=\"A1:");
        xml.append(letters(columns.size() - 1)).append(table.rows().size() + 3).append("\"/><sheetData>");
        row(1, new String[] {table.title()}, null);
        row(2, new String[] {source}, null);
        row(3, columns.stream().map(Column::header).toArray(String[]::new), null);
        int number = 4;
        for (String[] row : table.rows()) {
            row(number++, row, columns);
        }
        xml.append("</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:");
        xml.append(letters(Math.max(1, columns.size() - 1))).append("1\"/></mergeCells></worksheet>");
    }

    /** @param columns none if all cells are texts */
    private void row(int number, String[] cells, List<Column> columns) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.length; i++) {
            xml.append("<c r=\"").append(letters(i)).append(number).append('"');
            cell(cells[i], columns == null ? TEXT : style(columns.get(i)));
        }
        xml.append("</row>");
    }

    private void cell(String value, int style) {
        xml.append(" s=\"").append(style);
        if (value.isEmpty()) {
            xml.append("\"/>");
        } else if (style == DATE) {
            xml.append("\"><v>")
                    .append(ChronoUnit.DAYS.between(DAY_0, LocalDate.parse(value)))
                    .append("</v></c>");
        } else if (style == TEXT || !Character.isDigit(value.charAt(0))) {
            references++;
            int shared = texts.computeIfAbsent(value, added -> texts.size());
            xml.append("\" t=\"s\"><v>").append(shared).append("</v></c>");
        } else {
            xml.append("\"><v>").append(value).append("</v></c>");
        }
    }

    private static int style(Column column) {
        if (column.isText()) {
            return TEXT;
        }
        if (column.isDate()) {
            return DATE;
        }
        return column.unit().equals("年") ? YEAR : column.decimals() == 0 ? WHOLE : TENTHS;
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private void sharedTexts() {
        xml.append("<sst xmlns=\"").append(MAIN).append("\" count=\"").append(references);
        xml.append("\" uniqueCount=\"").append(texts.size()).append("\">");
        for (String text : texts.keySet()) {
            xml.append("<si><t>")
                    .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></si>");
        }
        xml.append("</sst>");
    }

    private void part(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        zip.write(HEAD.getBytes(StandardCharsets.UTF_8));
        zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }
}
