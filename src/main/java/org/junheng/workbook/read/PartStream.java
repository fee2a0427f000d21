package org.junheng.workbook.read;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Are the bytes of this part the ones that were packed, and no more than a workbook packs so tightly?
 *
 * <p>A changed digit may inflate without any error.
 */
final class PartStream extends FilterInputStream {
    /** So many bytes may come of one; less than that is not asked of the first hundred thousand. */
    private static final int MOST_OF_ONE = 100;

    private static final long ALWAYS = 100_000;
    private static final long MOST = 0xFFFF_FFFFL;

    private final long expected;
    private final long most;
    private final CRC32 actual = new CRC32();
    private long inflated;

    private PartStream(InputStream stream, long expected, long most) {
        super(stream);
        this.expected = expected;
        this.most = most;
    }

    static PartStream of(ZipFile zip, ZipEntry entry) throws IOException {
        long packed = Math.min(entry.getCompressedSize(), new File(zip.getName()).length());
        long most = Math.max(ALWAYS, MOST_OF_ONE * packed);
        return new PartStream(zip.getInputStream(entry), entry.getCrc(), Math.min(most, MOST));
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = inflated(buffer, offset, length);
        if (count >= 0) {
            actual.update(buffer, offset, count);
            inflated += count;
        } else if (actual.getValue() != expected) {
            throw new Damaged(Fault.DAMAGED_ARCHIVE, new IOException("checksum"));
        }
        if (inflated > most) {
            throw new Damaged(Fault.ZIP_BOMB, new IOException("ratio"));
        }
        return count;
    }

    private int inflated(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new Damaged(Fault.DAMAGED_ARCHIVE, e);
        }
    }

    /** Tells damage of the archive apart from the parser's own complaints, which are input failures too. */
    static final class Damaged extends IOException {
        private final Fault fault;

        Damaged(Fault fault, IOException cause) {
            super(cause);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** Has one tag or text of a part no end? Then it is ended here, before the parser fills the memory or compares for hours. */
    static final class Metered extends FilterInputStream {
        /** What a parser may read for one tag or text. */
        private static final int MOST_OF_ONE_TAG = 8_000_000;

        /** Far more than is read for any tag of a workbook; beyond it the attributes are counted as well. */
        private static final int LONG = 16_384;

        /** The parser compares every attribute of a tag with the others. */
        private static final int MOST_ATTRIBUTES = 2_000;

        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
        private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

        private long ofOne;
        private int attributes;
        private boolean equals;
        private boolean begun;
        private boolean sixteenBit;
        private byte before;

        Metered(InputStream bytes) {
            super(bytes);
        }

        /** The parser asks for the next tag or text. */
        void next() {
            ofOne = 0;
            attributes = 0;
            equals = false;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            ofOne += count;
            if (ofOne > LONG) {
                count(buffer, offset, offset + count);
            }
            if (ofOne > MOST_OF_ONE_TAG || attributes > MOST_ATTRIBUTES || isDisguised(buffer, offset, count)) {
                throw new Damaged(Fault.MALFORMED_PART, new IOException("endless or disguised"));
            }
            return count;
        }

        /** Whether a sign is written in more bytes than it has in UTF-8, which the parser would take and Excel refuses. */
        private boolean isDisguised(byte[] buffer, int start, int count) {
            if (!begun && count > 1) {
                begun = true;
                sixteenBit = buffer[start] == 0 || buffer[start + 1] == 0 || (buffer[start] & 0xFE) == 0xFE;
            }
            int at = start;
            int end = sixteenBit ? start : start + count;
            while (at < end) {
                if (before >= 0 && at + Long.BYTES <= end) {
                    at = plain(buffer, at, end);
                }
                if (at < end && isTooLong(before, buffer[at])) {
                    return true;
                }
                before = at < end ? buffer[at++] : before;
            }
            return false;
        }

        /** Where the next eight bytes are not all of ASCII. */
        private static int plain(byte[] buffer, int start, int end) {
            int at = start;
            while (at + Long.BYTES <= end && ((long) EIGHT.get(buffer, at) & BEYOND_ASCII) == 0) {
                at += Long.BYTES;
            }
            return at;
        }

        private static boolean isTooLong(byte first, byte second) {
            int lead = first & 0xFF;
            int next = second & 0xFF;
            return next == 0xC0 || next == 0xC1 || lead == 0xE0 && next < 0xA0 || lead == 0xF0 && next < 0x90;
        }

        /** An attribute is known by an equals sign before a quotation mark; text of sixteen bits has zeros between. */
        private void count(byte[] buffer, int start, int end) {
            for (int at = start; at < end; at++) {
                byte sign = buffer[at];
                if (equals && (sign == '"' || sign == '\'')) {
                    attributes++;
                }
                equals = sign == '=' || equals && sign >= 0 && sign <= ' ';
            }
        }
    }
}
