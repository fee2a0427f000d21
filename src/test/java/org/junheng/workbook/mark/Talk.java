package org.junheng.workbook.mark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook in one cell of which people talk, as newer versions of Excel keep it beside the note. */
final class Talk {
    private Talk() {}

    static byte[] in(byte[] book, String cell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                if (entry.getName().equals("xl/worksheets/_rels/sheet1.xml.rels")) {
                    text = text.replace(
                            "</Relationships>",
                            "<Relationship Id=\"talk\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/"
                                    + "threadedComment\" Target=\"../threadedComments/threadedComment1.xml\"/>"
                                    + "</Relationships>");
                }
                zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
            }
            zip.putNextEntry(new ZipEntry("xl/threadedComments/threadedComment1.xml"));
            String talk = "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/"
                    + "threadedcomments\"><threadedComment ref=\"" + cell + "\" id=\"{1}\"><text>?</text>"
                    + "</threadedComment></ThreadedComments>";
            zip.write(talk.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
