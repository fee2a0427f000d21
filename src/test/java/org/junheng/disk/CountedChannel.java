package org.junheng.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A usual channel, all of it but its writes. */
abstract class CountedChannel implements SeekableByteChannel {
    private final SeekableByteChannel usual;

    CountedChannel(SeekableByteChannel usual) {
        this.usual = usual;
    }

    final SeekableByteChannel usual() {
        return usual;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return usual.read(bytes);
    }

    @Override
    public long position() throws IOException {
        return usual.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        usual.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return usual.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        usual.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return usual.isOpen();
    }

    @Override
    public void close() throws IOException {
        usual.close();
    }
}
