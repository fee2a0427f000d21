package org.junheng.pack.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
        MessageDigest digest = Sha256.digest();
        files.stream().sorted(TextFile.BY_PATH).forEach(file -> {
            take(digest, file.path());
            take(digest, file.text());
        });
        return Sha256.hex(digest);
    }

    private static void take(MessageDigest digest, String text) {
        digest.update((text.length() + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
