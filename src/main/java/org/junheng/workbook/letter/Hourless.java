package org.junheng.workbook.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** How is a document written so that its bytes do not tell the hour? What was made of the same report is the same. */
final class Hourless {
    private static final LocalDateTime NO_HOUR = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The sheet behind a chart is an archive in the archive. */
    private static final String BEHIND_CHART = "word/embeddings/Microsoft_Excel_Worksheet";

    private Hourless() {}

    /** What writes an archive. */
    interface Written {
        void to(OutputStream out) throws IOException;
    }

    /** Writes an archive with the content that another has, and leaves the stream open. */
    static void write(Written document, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.to(bytes);
        copy(new ByteArrayInputStream(bytes.toByteArray()), out);
    }

    private static void copy(InputStream archive, OutputStream out) throws IOException {
        ZipInputStream from = new ZipInputStream(archive, StandardCharsets.UTF_8);
        ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setTimeLocal(NO_HOUR);
            to.putNextEntry(copy);
            if (entry.getName().startsWith(BEHIND_CHART)) {
                copy(new ByteArrayInputStream(from.readAllBytes()), to);
            } else {
                from.transferTo(to);
            }
            to.closeEntry();
        }
        to.finish();
    }
}
