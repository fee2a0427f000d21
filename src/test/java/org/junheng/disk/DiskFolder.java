package org.junheng.disk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;

/** What is in a folder of a disk that fails. */
record DiskFolder(FailingDisk disk, DirectoryStream<Path> usual) implements DirectoryStream<Path> {
    @Override
    public Iterator<Path> iterator() {
        Iterator<Path> paths = usual.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return paths.hasNext();
            }

            @Override
            public Path next() {
                return disk.path(paths.next());
            }
        };
    }

    @Override
    public void close() throws IOException {
        usual.close();
    }
}
