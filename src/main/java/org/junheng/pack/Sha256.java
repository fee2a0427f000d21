package org.junheng.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** The hashes by which a pack and its rules are known again. */
final class Sha256 {
    private Sha256() {}

    /** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
    static String hex(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * One hash over several files, whatever order they come in.
     *
     * <p>Every path and text is preceded by its length, so that no text can pass for the beginning of the next file.
     */
    static String hex(Collection<TextFile> files) {
        StringBuilder all = new StringBuilder();
        files.stream().sorted(TextFile.BY_PATH).forEach(file -> {
            all.append(file.path().length()).append(':').append(file.path());
            all.append(file.text().length()).append(':').append(file.text());
        });
        return hex(all.toString());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
