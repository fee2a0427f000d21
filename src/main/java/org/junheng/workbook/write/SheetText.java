package org.junheng.workbook.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where does a sheet wait while others are filled beside it? In memory as long as it is short, then in a file.
 *
 * <p>What fails to be written is thrown unchecked, for rows are written inside of streams.
 */
final class SheetText {
    private static final int MOST_IN_MEMORY = 1 << 20;

    private final Optional<Path> file;
    private final StringBuilder pending = new StringBuilder();
    private OutputStream spooled;

    /** @param file where it goes when it is long; none if it is never */
    SheetText(Optional<Path> file) {
        this.file = file;
    }

    /** Adds markup. */
    SheetText add(String xml) {
        pending.append(xml);
        if (pending.length() > MOST_IN_MEMORY && file.isPresent()) {
            try {
                spool();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return this;
    }

    /** Adds a text that somebody wrote. */
    SheetText text(String text) {
        return add(BookFile.escaped(text));
    }

    private void spool() throws IOException {
        if (spooled == null) {
            spooled = new BufferedOutputStream(Files.newOutputStream(file.orElseThrow()));
        }
        spooled.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }

    /** Gives everything away; nothing is left of it. */
    void sendTo(OutputStream out) throws IOException {
        if (spooled != null) {
            spooled.close();
            Files.copy(file.orElseThrow(), out);
            Files.delete(file.orElseThrow());
        }
        out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }
}
