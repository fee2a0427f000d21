package org.junheng.audit.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** A disk has less room than what is to be copied there. */
public final class NoRoom extends IOException {
    private static final long serialVersionUID = 1;

    private final long free;
    private final long needed;

    private NoRoom(long free, long needed) {
        super(free + " < " + needed);
        this.free = free;
        this.needed = needed;
    }

    /**
     * Refuses to begin what cannot be ended.
     *
     * @throws NoRoom if the files are longer together than the room that is left where the folder stands
     */
    public static void unlessFits(List<Path> files, Path folder) throws IOException {
        long needed = 0;
        for (Path file : files) {
            needed += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new NoRoom(free, needed);
        }
    }

    /** Bytes. */
    public long free() {
        return free;
    }

    /** Bytes. */
    public long needed() {
        return needed;
    }
}
