package org.junheng.workbook.read;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

        private long ofOne;
        private int attributes;
        private boolean equals;

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
            if (ofOne > MOST_OF_ONE_TAG || attributes > MOST_ATTRIBUTES) {
                throw new Damaged(Fault.MALFORMED_PART, new IOException("endless"));
            }
            return count;
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
