package org.junheng.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** A key in a file, between the lines that say what it is. */
record PemFile(Path file, String text, Texts texts) {
    private static final int MOST_BYTES = 1 << 16;
    private static final String RULE = "-".repeat(5);

    static PemFile read(Path file, String language) throws UnreadableInput {
        Texts texts = Texts.of("audit", language);
        try {
            return new PemFile(file, new String(begun(file), StandardCharsets.ISO_8859_1), texts);
        } catch (IOException e) {
            throw new UnreadableInput(texts.get("unreadableFile", file), e);
        }
    }

    /** No key is longer, and a device may never end. */
    private static byte[] begun(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    /**
     * The bytes of a block.
     *
     * @throws IllegalArgumentException if there is none
     */
    byte[] block(String kind) {
        String named = " " + kind + RULE;
        Matcher block = Pattern.compile(RULE + "BEGIN" + named + "(.*?)" + RULE + "END" + named, Pattern.DOTALL)
                .matcher(text);
        if (!block.find()) {
            throw new IllegalArgumentException(kind);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }

    UnreadableInput refused(String key, Exception cause) {
        return new UnreadableInput(texts.get(key, file), cause);
    }
}
