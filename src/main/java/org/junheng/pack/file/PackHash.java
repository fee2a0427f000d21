package org.junheng.pack.file;

import java.util.Collection;
import org.junheng.model.text.Sha256;

/** The hash by which a pack is known again. */
final class PackHash {
    private PackHash() {}

    /**
     * One hash over several files, whatever order they come in.
     *
     * <p>Every path and text is preceded by its length, so that no text can pass for the beginning of the next file.
     */
    static String of(Collection<TextFile> files) {
        StringBuilder all = new StringBuilder();
        files.stream().sorted(TextFile.BY_PATH).forEach(file -> {
            all.append(file.path().length()).append(':').append(file.path());
            all.append(file.text().length()).append(':').append(file.text());
        });
        return Sha256.hex(all.toString());
    }
}
