package org.junheng.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/**
 * One part of the archive, to be read any number of times.
 *
 * @param label what a sentence to the user calls it: the name of the sheet, or the path of the part
 */
record Part(String label, PackagePart part, ZipEntrySource entries) {

    /** The bytes of the part, guarded against inflating without end and against damage. */
    InputStream bytes() throws Refused {
        try {
            return new PartStream(part.getInputStream(), checksum());
        } catch (IOException e) {
            throw refused(e);
        }
    }

    Xml xml() throws Refused {
        return new Xml(label, bytes());
    }

    Refused refused(IOException failure) {
        return new Refused(PartStream.fault(failure), failure);
    }

    private long checksum() {
        ZipArchiveEntry entry = entries.getEntry(part.getPartName().getName().substring(1));
        return entry == null ? PartStream.NO_CHECKSUM : entry.getCrc();
    }
}
