package org.junheng.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A usual path, by which a disk that fails is reached. */
record DiskPath(FailingDisk disk, Path usual) implements Path {
    static Path usual(Path path) {
        return path instanceof DiskPath own ? own.usual() : path;
    }

    private Path own(Path path) {
        return path == null ? null : new DiskPath(disk, path);
    }

    @Override
    public FileSystem getFileSystem() {
        return disk.system();
    }

    @Override
    public boolean isAbsolute() {
        return usual.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return own(usual.getRoot());
    }

    @Override
    public Path getFileName() {
        return own(usual.getFileName());
    }

    @Override
    public Path getParent() {
        return own(usual.getParent());
    }

    @Override
    public int getNameCount() {
        return usual.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return own(usual.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return own(usual.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof DiskPath && usual.startsWith(usual(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return usual.endsWith(usual(other));
    }

    @Override
    public Path normalize() {
        return own(usual.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return own(usual.resolve(usual(other)));
    }

    @Override
    public Path relativize(Path other) {
        return own(usual.relativize(usual(other)));
    }

    @Override
    public URI toUri() {
        return usual.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return own(usual.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return own(usual.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return usual.compareTo(usual(other));
    }

    @Override
    public String toString() {
        return usual.toString();
    }
}
