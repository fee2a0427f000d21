package org.junheng.audit.whole;

import java.io.IOException;
import java.io.OutputStream;

/** Did everything get where it was written to, though what wrote it hides failures, or makes others of them, as libraries do? */
public final class Outflow extends OutputStream {
    private final OutputStream out;
    private IOException failure;

    private Outflow(OutputStream out) {
        this.out = out;
    }

    /**
     * Lets a content flow out, and leaves the stream open.
     *
     * @throws IOException the first failure of the stream, or of what the content rests on
     */
    public static void of(WholeFile.Content content, OutputStream out) throws IOException {
        Outflow flow = new Outflow(out);
        try {
            content.writeTo(flow);
            flow.flush();
        } catch (RuntimeException broken) {
            flow.require();
            throw broken;
        }
        flow.require();
    }

    private void require() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException full) {
            failure = failure == null ? full : failure;
            throw full;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException full) {
            failure = failure == null ? full : failure;
            throw full;
        }
    }
}
