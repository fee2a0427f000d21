package org.junheng.workbook.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One part of the archive, to be read any number of times.
 *
 * @param label what a sentence to the user calls it: the name of the sheet, or the path of the part
 * @param held its bytes, if they are held in memory; else null
 */
record Part(String label, ZipFile zip, ZipEntry entry, byte[] held) {
    /** A hundred thousand rows of ten columns. */
    private static final int MOST_HELD = 40_000_000;

    /** Ten thousand rows: their cells may all be in memory at once. */
    private static final int FEW = 4_000_000;

    Part(String label, ZipFile zip, ZipEntry entry) {
        this(label, zip, entry, null);
    }

    Part called(String name) {
        return new Part(name, zip, entry, held);
    }

    /** Its path, as {@link Relationships#spelt}. */
    String path() {
        return Relationships.spelt(entry.getName());
    }

    /** The same part with its bytes in memory, checked, if they are not too many. */
    Part hold() throws Refused {
        if (entry.getSize() > MOST_HELD) {
            return this;
        }
        try (InputStream stream = bytes()) {
            byte[] all = new byte[(int) entry.getSize()];
            boolean whole = stream.readNBytes(all, 0, all.length) == all.length && stream.read() < 0;
            return whole ? new Part(label, zip, entry, all) : this;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Whether what it holds may be kept as a whole. */
    boolean isSmall() {
        return held != null && held.length <= FEW;
    }

    /** The bytes of the part, guarded against inflating without end and against damage. */
    InputStream bytes() throws Refused {
        try {
            return held == null ? PartStream.of(zip, entry) : new ByteArrayInputStream(held);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    Xml xml() throws Refused {
        return new Xml(label, bytes());
    }

    Refused refused(IOException failure) {
        return new Refused(
                failure instanceof PartStream.Damaged damaged ? damaged.fault() : Fault.DAMAGED_ARCHIVE, failure);
    }
}
