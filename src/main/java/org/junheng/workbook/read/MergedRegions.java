package org.junheng.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.model.sheet.MergedRegion;

/**
 * Which cells of a sheet are merged? They stand after the rows but are asked for before them.
 *
 * <p>Most large sheets merge nothing, so the bytes are first searched for the word, which costs a small part of parsing
 * them; only a large sheet that has it is parsed twice.
 */
final class MergedRegions {
    private static final byte[] WORD = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final int[] STEPS = steps();

    private MergedRegions() {}

    static List<MergedRegion> of(Part part) throws Refused {
        if (!mentioned(part)) {
            return List.of();
        }
        List<MergedRegion> regions = new ArrayList<>();
        Filled range = new Filled();
        try (Xml xml = part.xml()) {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "sheetData" -> range.rows(xml);
                    case "mergeCells" -> read(xml, regions);
                    default -> xml.skip();
                }
            }
        }
        return range.reachedBy(regions);
    }

    /** Adds the regions that stand in the element of the parser. */
    static void read(Xml xml, List<MergedRegion> regions) throws Refused {
        while (xml.nextChild()) {
            regions.add(References.region(xml.attribute("ref", "")).orElseThrow(xml::malformed));
            xml.skip();
        }
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

    private static boolean mentioned(InputStream stream) throws IOException {
        byte[] bytes = new byte[1 << 16];
        int kept = 0;
        int count = stream.read(bytes, 0, bytes.length);
        if (isSixteenBit(bytes)) {
            return true;
        }
        while (count >= 0) {
            int end = kept + count;
            if (mentioned(bytes, end)) {
                return true;
            }
            kept = Math.min(end, WORD.length - 1);
            System.arraycopy(bytes, end - kept, bytes, 0, kept);
            count = stream.read(bytes, kept, bytes.length - kept);
        }
        return false;
    }

    /** In such text the word has other bytes. */
    private static boolean isSixteenBit(byte[] bytes) {
        return bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFE) == 0xFE;
    }

    /** Looks at the last byte of each place where the word could stand; most bytes tell how far the next such place is. */
    private static boolean mentioned(byte[] bytes, int end) {
        for (int at = WORD.length - 1; at < end; at += STEPS[bytes[at] & 0xFF]) {
            if (bytes[at] == WORD[WORD.length - 1]
                    && Arrays.equals(bytes, at + 1 - WORD.length, at + 1, WORD, 0, WORD.length)) {
                return true;
            }
        }
        return false;
    }

    private static int[] steps() {
        int[] steps = new int[256];
        Arrays.fill(steps, WORD.length);
        for (int i = 0; i < WORD.length - 1; i++) {
            steps[WORD[i]] = WORD.length - 1 - i;
        }
        return steps;
    }
}
