package org.junheng.disk;

import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** So much room is left. */
final class SmallStore extends FileStore {
    private final long room;

    SmallStore(long room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "small";
    }

    @Override
    public String type() {
        return "test";
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() {
        return room;
    }

    @Override
    public long getUsableSpace() {
        return room;
    }

    @Override
    public long getUnallocatedSpace() {
        return room;
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return false;
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
        return null;
    }

    @Override
    public Object getAttribute(String attribute) {
        throw new UnsupportedOperationException();
    }
}
