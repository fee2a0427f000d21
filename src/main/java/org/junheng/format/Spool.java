package org.junheng.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where do the entries of a long list wait until their turn comes? In a file, so that memory does not grow with them. */
final class Spool implements AutoCloseable {
    private final Path file;
    private final DataOutputStream out;
    private int entries;

    /** @param file that is made, and removed in the end */
    Spool(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Takes one entry. */
    @FunctionalInterface
    interface Taker {
        void take(String entry) throws IOException;
    }

    void add(String entry) throws IOException {
        byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        entries++;
    }

    /** Hands over all entries in the order in which they came. */
    void send(Taker taker) throws IOException {
        out.flush();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int i = 0; i < entries; i++) {
                taker.take(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
