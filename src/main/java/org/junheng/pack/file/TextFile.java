package org.junheng.pack.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The text of one file of a pack, the same whichever editor saved it: no byte order mark, lines end with {@code \n}.
 *
 * @param path path below the folder of packs, always with {@code /}
 */
public record TextFile(String path, String text) {
    /** By code points: {@link String#compareTo} compares UTF-16 units, which puts rare characters elsewhere. */
    static final Comparator<TextFile> BY_PATH =
            Comparator.comparing(file -> file.path().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** Twenty times the largest file that ships. */
    private static final int MOST_BYTES = 2 << 20;

    private static final int MEGABYTES = 20;

    /** Signs that change the direction of what follows, so that it is seen otherwise than it is read. */
    private static final String TURNING = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static final char FIRST_TURNING = '\u061C';

    private static final int LONGEST_LINE = 20_000;

    /** What stands for bytes that are no UTF-8; a file may hold it as well. */
    private static final char REPLACED = '\uFFFD';

    /** Reads a file; empty, with a fault booked, if it cannot be read or is not UTF-8. */
    static Optional<TextFile> read(Path file, String path, Faults faults) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                faults.add(path, 0, 0, "file.tooBig", MOST_BYTES >> MEGABYTES);
                return Optional.empty();
            }
            return of(Files.readAllBytes(file), path, faults);
        } catch (IOException unreadable) {
            faults.add(path, 0, 0, "file.unreadable");
            return Optional.empty();
        }
    }

    /** What some bytes say; empty, with a fault booked, if they are not UTF-8. */
    static Optional<TextFile> of(byte[] bytes, String path, Faults faults) {
        return decode(bytes, path, faults).filter(text -> text.isOfPlainLines(faults) && text.isSeen(faults));
    }

    /** Whether all is read in the order in which it is seen. */
    private boolean isSeen(Faults faults) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n') {
                line++;
            } else if (sign >= FIRST_TURNING && TURNING.indexOf(sign) >= 0) {
                faults.add(path, line, 0, "file.turning");
                return false;
            }
        }
        return true;
    }

    /** Whether no line is longer than anybody writes; all that reads lines and cells after this needs no bound. */
    private boolean isOfPlainLines(Faults faults) {
        int from = 0;
        for (int line = 1; from <= text.length(); line++) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            if (to - from > LONGEST_LINE) {
                faults.add(path, line, 0, "file.longLine", LONGEST_LINE);
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    private static Optional<TextFile> decode(byte[] bytes, String path, Faults faults) {
        String plain = new String(bytes, StandardCharsets.UTF_8);
        if (plain.indexOf(REPLACED) < 0) {
            return Optional.of(new TextFile(path, normalised(plain)));
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(input);
            return Optional.of(new TextFile(path, normalised(text.toString())));
        } catch (CharacterCodingException wrong) {
            String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
            int line =
                    1 + (int) normalised(before).chars().filter(c -> c == '\n').count();
            faults.add(path, line, 0, isUtf16(bytes) ? "file.utf16" : "file.notUtf8");
            return Optional.empty();
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1];
    }

    private static String normalised(String text) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
