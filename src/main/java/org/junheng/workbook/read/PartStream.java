package org.junheng.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Are the bytes of this part the ones that were packed? A changed digit may inflate without any error. */
final class PartStream extends InputStream {
    static final long NO_CHECKSUM = -1;
    private static final String POI_ZIP_BOMB = "Zip bomb";

    private final InputStream stream;
    private final long expected;
    private final CRC32 actual = new CRC32();

    PartStream(InputStream stream, long expected) {
        this.stream = stream;
        this.expected = expected;
    }

    /** POI says what its guard found in words only. */
    static Fault fault(IOException failure) {
        String words = String.valueOf(failure.getMessage());
        return words.contains(POI_ZIP_BOMB) ? Fault.ZIP_BOMB : Fault.DAMAGED_ARCHIVE;
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
        } else if (expected != NO_CHECKSUM && actual.getValue() != expected) {
            throw new Damaged(Fault.DAMAGED_ARCHIVE, new IOException("checksum"));
        }
        return count;
    }

    private int inflated(byte[] buffer, int offset, int length) throws IOException {
        try {
            return stream.read(buffer, offset, length);
        } catch (IOException e) {
            throw new Damaged(fault(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
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
}
