package org.junheng.workbook.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Which text stands under this number? Kept as one run of UTF-8, since a string object apiece would cost a large
 * workbook more memory than its text.
 */
final class SharedStrings {
    private static final int LARGEST = Integer.MAX_VALUE / 2;
    private static final int RECENT = 1 << 12;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;

    /** Texts repeat from row to row; the same object is then handed out again. */
    private final String[] recent = new String[RECENT];

    private final int[] recentIndex = new int[RECENT];

    static SharedStrings read(Part part) throws Refused {
        SharedStrings strings = new SharedStrings();
        try (Xml xml = part.xml()) {
            while (xml.nextChild()) {
                if (xml.is("si")) {
                    strings.add(RichText.read(xml));
                } else {
                    xml.skip();
                }
            }
            xml.finish();
        }
        return strings;
    }

    void add(String text) throws Refused {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int start = start(size);
        if (added.length > LARGEST - start) {
            throw new Refused(Fault.TOO_LARGE);
        }
        if (start + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, start + added.length + bytes.length / 2);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[size++] = start + added.length;
    }

    /**
     * The text, its escapes still in it.
     *
     * @throws IndexOutOfBoundsException if there is no text under that number
     */
    String get(int index) {
        Objects.checkIndex(index, size);
        int slot = index % RECENT;
        if (recent[slot] == null || recentIndex[slot] != index) {
            int start = start(index);
            recent[slot] = new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
            recentIndex[slot] = index;
        }
        return recent[slot];
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
