package org.junheng.workbook.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Which text stands under this number? Kept as one run of characters, since a string object apiece would cost a large
 * workbook more memory than its text; in blocks, since a run that grows would be held twice.
 */
final class SharedStrings {
    private static final int BLOCK = 1 << 16;
    private static final int LARGEST = Integer.MAX_VALUE / 2;
    private static final int RECENT = 1 << 12;

    private final List<char[]> blocks = new ArrayList<>();
    private int[] ends = new int[1 << 8];
    private int size;
    private final BitSet struck = new BitSet();

    /** Texts repeat from row to row; the same object is then handed out again. */
    private final String[] recent = new String[RECENT];

    private final int[] recentIndex = new int[RECENT];

    static SharedStrings read(Part part) throws Refused {
        SharedStrings strings = new SharedStrings();
        Written text = new Written();
        try (Xml xml = part.xml()) {
            while (xml.nextChild()) {
                if (xml.is("si")) {
                    text.clear();
                    strings.struck.set(strings.size, RichText.read(xml, text));
                    strings.add(text);
                } else {
                    xml.skip();
                }
            }
            xml.finish();
        }
        return strings;
    }

    private void add(Written text) throws Refused {
        int start = start(size);
        if (text.length() > LARGEST - start) {
            throw new Refused(Fault.TOO_LARGE);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        for (int at = start; at < start + text.length(); ) {
            if (at / BLOCK == blocks.size()) {
                blocks.add(new char[BLOCK]);
            }
            at += text.copy(at - start, blocks.get(at / BLOCK), at % BLOCK);
        }
        ends[size++] = start + text.length();
    }

    /**
     * The text, its escapes resolved.
     *
     * @throws IndexOutOfBoundsException if there is no text under that number
     */
    String get(int index) {
        Objects.checkIndex(index, size);
        int slot = index % RECENT;
        if (recent[slot] == null || recentIndex[slot] != index) {
            recent[slot] = RichText.unescaped(text(start(index), ends[index]));
            recentIndex[slot] = index;
        }
        return recent[slot];
    }

    /** Whether some of a text is struck out. */
    boolean isStruck(int index) {
        return struck.get(index);
    }

    private String text(int start, int end) {
        char[] first = start == end ? new char[0] : blocks.get(start / BLOCK);
        int whole = end - start;
        int here = Math.min(whole, BLOCK - start % BLOCK);
        String text = new String(first, here == 0 ? 0 : start % BLOCK, here);
        return here == whole ? text : text + text(start + here, end);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
