package org.junheng.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junheng.model.sheet.MergedRegion;

/**
 * Which cells of a sheet are merged? They stand after the rows but are asked for before them.
 *
 * <p>Most large sheets merge nothing, so the bytes are first searched for the word, which costs a small part of parsing
 * them; only a sheet that has it is parsed twice.
 */
final class MergedRegions {
    private static final byte[] WORD = "mergeCell".getBytes(StandardCharsets.US_ASCII);

    private MergedRegions() {}

    static List<MergedRegion> of(Part part) throws Refused {
        if (!mentioned(part)) {
            return List.of();
        }
        List<MergedRegion> regions = new ArrayList<>();
        try (Xml xml = part.xml()) {
            while (xml.nextChild()) {
                if (xml.is("mergeCells")) {
                    readRegions(xml, part, regions);
                } else {
                    xml.skip();
                }
            }
        }
        return List.copyOf(regions);
    }

    private static boolean mentioned(Part part) throws Refused {
        try (InputStream bytes = part.bytes()) {
            return mentioned(bytes);
        } catch (PartStream.Damaged e) {
            throw new Refused(e.fault(), e);
        } catch (IOException e) {
            throw part.refused(e);
        }
    }

    private static boolean mentioned(InputStream bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            for (int i = 0; i < count; i++) {
                matched = matched(matched, buffer[i]);
                if (matched == WORD.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How much of the word has been seen after one more byte; zero bytes are passed over, as in UTF-16. */
    private static int matched(int before, byte next) {
        if (next == 0) {
            return before;
        }
        if (next == WORD[before]) {
            return before + 1;
        }
        return next == WORD[0] ? 1 : 0;
    }

    private static void readRegions(Xml xml, Part part, List<MergedRegion> regions) throws Refused {
        while (xml.nextChild()) {
            String reference = xml.attribute("ref", "");
            regions.add(
                    References.region(reference).orElseThrow(() -> new Refused(Fault.MALFORMED_PART, part.label())));
            xml.skip();
        }
    }
}
