package org.junheng.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How does a workbook get into its file? Part by part and row by row, never whole in memory; the same content gives the
 * same bytes.
 *
 * <p>Our own writer, since fastexcel dates a book by the clock and cannot mark a text as quoted, and POI takes most of a
 * second to begin with. What fails to be written is thrown unchecked, for rows are written inside of streams.
 */
final class BookFile {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime NO_HOUR = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFERED = 1 << 16;

    private final ZipOutputStream zip;
    private final StringBuilder pending = new StringBuilder(BUFFERED + BUFFERED / 4);
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder names = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int sheetCount;

    /** @param font of every cell */
    BookFile(OutputStream out, String font) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
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

    /** Begins a sheet; what is added from now on is inside of it. */
    BookFile sheet(String name) {
        sheetCount++;
        sheets.append("<sheet name=\"").append(escaped(name));
        sheets.append("\" sheetId=\"" + sheetCount + "\" r:id=\"s" + sheetCount + "\"/>");
        String file = "worksheets/sheet" + sheetCount + ".xml";
        relations.append(relation("s" + sheetCount, OFFICE + "/worksheet", file));
        part("xl/" + file);
        return add("<worksheet xmlns=\"" + MAIN + "\">");
    }

    /** Names cells of the sheet that was begun last, with commas between them, as print titles and filters are known. */
    void name(String name, String sheet, String cells) {
        names.append("<definedName name=\"_xlnm.").append(name).append("\" localSheetId=\"" + (sheetCount - 1) + "\">");
        String quoted = escaped(SheetNames.quoted(sheet));
        names.append(cells.replaceAll("(^|,)", "$1" + Matcher.quoteReplacement(quoted) + "!"))
                .append("</definedName>");
    }

    /** Adds markup. */
    BookFile add(String xml) {
        pending.append(xml);
        if (pending.length() > BUFFERED) {
            flush();
        }
        return this;
    }

    /** Adds a text that somebody wrote. */
    BookFile text(String text) {
        return add(escaped(text));
    }

    /**
     * Writes what belongs to the book as a whole and leaves the stream open.
     *
     * @param day that the book is dated by
     */
    void finish(Optional<LocalDate> day) throws IOException {
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

    private void relations(String part, String relations) {
        part(part);
        add("<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String path) {
        flush();
        try {
            ZipEntry entry = new ZipEntry(path);
            entry.setTimeLocal(NO_HOUR);
            zip.putNextEntry(entry);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        add(DECLARATION);
    }

    private void flush() {
        try {
            zip.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        pending.setLength(0);
    }

    /** A character that XML does not know becomes a question mark. */
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
            case '\uFFFE', '\uFFFF' -> "?";
            default -> character < ' ' ? "?" : null;
        };
    }
}
