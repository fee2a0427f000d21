package org.junheng.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A disk at which whatever changes something can fail: the first change, the second, and so on, that one alone or all
 * after it.
 */
public final class FailingDisk extends FileSystemProvider {
    private final FileSystem system = new DiskSystem(this);
    private final Set<Path> mounted = new HashSet<>();
    private long room = Long.MAX_VALUE;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MAX_VALUE;
    private int changes;
    private int handles = Integer.MAX_VALUE;
    private int opened;

    /** The same place, reached by this disk. */
    public Path path(Path usual) {
        return new DiskPath(this, usual);
    }

    FileSystem system() {
        return system;
    }

    /** From now on changes of these numbers fail, counted from 1. */
    public void failing(int from, int to) {
        changes = 0;
        first = from;
        last = to;
    }

    /** How many changes were asked for since it was said which fail. */
    public int changes() {
        return changes;
    }

    /** A folder that can be neither moved nor removed, as one on which another disk is mounted. */
    public void mount(Path usual) {
        mounted.add(usual);
    }

    public void unmount(Path usual) {
        mounted.remove(usual);
    }

    public void room(long bytes) {
        room = bytes;
    }

    private void change(Path path) throws IOException {
        changes++;
        if (changes >= first && changes <= last) {
            throw new FileSystemException(path.toString(), null, "no space left on the disk");
        }
    }

    /** From now on no more files can be opened than so many, in all. */
    public void handles(int most) {
        opened = 0;
        handles = most;
    }

    /** How many were to be opened since then. */
    public int opened() {
        return opened;
    }

    private void open(Path path) throws IOException {
        if (opened++ >= handles) {
            throw new FileSystemException(path.toString(), null, "Too many open files");
        }
    }

    private void movable(Path usual) throws IOException {
        if (mounted.contains(usual)) {
            throw new FileSystemException(usual.toString(), null, "busy");
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... some)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        open(path);
        if (writes) {
            change(path);
        }
        SeekableByteChannel usual = Files.newByteChannel(DiskPath.usual(path), options, some);
        return writes ? new Writing(path, usual) : usual;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... some)
            throws IOException {
        change(path);
        boolean forces = !options.contains(StandardOpenOption.READ);
        return FileChannel.open(forces ? clean() : DiskPath.usual(path), options, some);
    }

    /** To wait for the real disk at each of some hundred changes would only take time. */
    private static Path clean() throws IOException {
        Path file = Files.createTempFile("disk", "");
        file.toFile().deleteOnExit();
        return file;
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... some) throws IOException {
        if (!Files.exists(DiskPath.usual(folder))) {
            change(folder);
        }
        Files.createDirectory(DiskPath.usual(folder), some);
    }

    @Override
    public void delete(Path path) throws IOException {
        movable(DiskPath.usual(path));
        if (Files.exists(DiskPath.usual(path), LinkOption.NOFOLLOW_LINKS)) {
            change(path);
        }
        Files.delete(DiskPath.usual(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        change(to);
        Files.copy(DiskPath.usual(from), DiskPath.usual(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        movable(DiskPath.usual(from));
        change(to);
        Files.move(DiskPath.usual(from), DiskPath.usual(to), options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        open(folder);
        return new DiskFolder(
                this, Files.newDirectoryStream(DiskPath.usual(folder), path -> filter.accept(path(path))));
    }

    /** Writes that are counted. */
    private final class Writing extends CountedChannel {
        private final Path path;

        Writing(Path path, SeekableByteChannel usual) {
            super(usual);
            this.path = path;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            change(path);
            return usual().write(bytes);
        }
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return room == Long.MAX_VALUE ? Files.getFileStore(DiskPath.usual(path)) : new SmallStore(room);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(DiskPath.usual(one), DiskPath.usual(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(DiskPath.usual(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        usual(path).checkAccess(DiskPath.usual(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(DiskPath.usual(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(DiskPath.usual(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return Files.readAttributes(DiskPath.usual(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(DiskPath.usual(path), name, value, options);
    }

    private static FileSystemProvider usual(Path path) {
        return DiskPath.usual(path).getFileSystem().provider();
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return path(Path.of(uri));
    }
}
