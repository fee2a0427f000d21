package org.junheng.audit.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for what is only in the way while something is worked out; gone with all that is in it when that is done. */
public record Scratch(Path folder) implements AutoCloseable {
    /** @throws IOException if the machine has no room for it */
    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("junheng"));
    }

    @Override
    public void close() throws IOException {
        Moving.delete(folder);
    }
}
