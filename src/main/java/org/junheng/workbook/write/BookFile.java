package org.junheng.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How does a workbook get into its file? Part by part, its sheets filled beside each other before; the same content
 * gives the same bytes.
 *
 * <p>Our own writer, since fastexcel dates a book by the clock and cannot mark a text as quoted, and POI takes most of a
 * second to begin with.
 */
final class BookFile {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime NO_HOUR = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String font;
    private final Optional<Path> spool;
    private final StringBuilder pending = new StringBuilder();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder names = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final List<SheetText> texts = new ArrayList<>();
    private ZipOutputStream zip;

    /**
     * Begins without sheets.
     *
     * @param font of every cell
     * @param spool a folder in which long sheets wait; none to keep them in memory
     */
    BookFile(String font, Optional<Path> spool) {
        this.font = font;
        this.spool = spool;
    }

    private void begin() throws IOException {
        part("[Content_Types].xml");
        add("<Types xmlns=\"" + PACKAGE + "content-types\">");
        add("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        add("<Default Extension=\"xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
        add("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>");
        add("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>");
        add("<Override PartName=\"/docProps/core.xml\"");
        add(" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
        relations(
                "_rels/.rels",
                relation("book", OFFICE + "/officeDocument", "xl/workbook.xml")
                        + relation("core", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"));
        part("xl/styles.xml");
        add("<styleSheet xmlns=\"" + MAIN + "\">")
                .add(FindingsStyles.xml(escaped(font)))
                .add("</styleSheet>");
    }

    /** Begins a sheet. */
    SheetText sheet(String name) {
        int sheetCount = texts.size() + 1;
        sheets.append("<sheet name=\"").append(escaped(name));
        sheets.append("\" sheetId=\"" + sheetCount + "\" r:id=\"s" + sheetCount + "\"/>");
        String file = "worksheets/sheet" + sheetCount + ".xml";
        relations.append(relation("s" + sheetCount, OFFICE + "/worksheet", file));
        SheetText text = new SheetText(spool.map(folder -> folder.resolve("sheet" + sheetCount)));
        texts.add(text);
        return text.add("<worksheet xmlns=\"" + MAIN + "\">");
    }

    /** Names cells of a sheet, with commas between them, as print titles and filters are known. */
    void name(String name, SheetText text, String sheet, String cells) {
        names.append("<definedName name=\"_xlnm.")
                .append(name)
                .append("\" localSheetId=\"" + texts.indexOf(text) + "\">");
        String quoted = escaped(SheetNames.quoted(sheet));
        names.append(cells.replaceAll("(^|,)", "$1" + Matcher.quoteReplacement(quoted) + "!"))
                .append("</definedName>");
    }

    private BookFile add(String xml) {
        pending.append(xml);
        return this;
    }

    /**
     * Writes the book, once all sheets are filled, and leaves the stream open.
     *
     * @param day that the book is dated by
     */
    void finish(Optional<LocalDate> day, OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        begin();
        for (int i = 0; i < texts.size(); i++) {
            part("xl/worksheets/sheet" + (i + 1) + ".xml");
            flush();
            texts.get(i).sendTo(zip);
        }
        part("docProps/core.xml");
        add("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"");
        add(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"");
        add(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>junheng</dc:creator>");
        day.ifPresent(
                date -> add("<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date + "T00:00:00Z</dcterms:created>"));
        add("</cp:coreProperties>");
        part("xl/workbook.xml");
        add("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>")
                .add(sheets + "</sheets>");
        add(names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>").add("</workbook>");
        relations("xl/_rels/workbook.xml.rels", relation("styles", OFFICE + "/styles", "styles.xml") + relations);
        flush();
        zip.finish();
    }

    private void relations(String part, String relations) throws IOException {
        part(part);
        add("<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String path) throws IOException {
        flush();
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_HOUR);
        zip.putNextEntry(entry);
        add(DECLARATION);
    }

    private void flush() throws IOException {
        zip.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }

    /** A character that XML does not know, or that turns what follows it, becomes a question mark. */
    static String escaped(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            String instead = escaped(text.charAt(i));
            if (instead != null && safe == null) {
                safe = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (safe != null) {
                safe.append(instead == null ? String.valueOf(text.charAt(i)) : instead);
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static String escaped(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            case '\n', '\t' -> null;
            case '\uFFFE', '\uFFFF', '\u200E', '\u200F', '\u061C' -> "?";
            default -> character < ' ' || isBetween('\u007F', character, '\u009F') || turns(character) ? "?" : null;
        };
    }

    private static boolean turns(char character) {
        return isBetween('\u202A', character, '\u202E') || isBetween('\u2066', character, '\u2069');
    }

    private static boolean isBetween(char first, char character, char last) {
        return character >= first && character <= last;
    }
}
