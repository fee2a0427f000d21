package org.junheng.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junheng.model.text.Sha256;

/**
 * The last member of run.json: a hash over all that stands before it, so that a changed byte shows in that file too.
 *
 * <p>It finds damage; whoever rewrites the file on purpose can seal it anew, and is found by the signature or by the
 * run that comes after.
 */
final class Seal {
    private static final String BEFORE = ",\n  \"seal\": \"";
    private static final String AFTER = "\"\n}\n";
    private static final int HASH_DIGITS = 64;
    private static final int LENGTH = BEFORE.length() + HASH_DIGITS + AFTER.length();

    private Seal() {}

    /** The object with its seal as last member, in UTF-8. */
    static byte[] over(String object) {
        String open = object.substring(0, object.lastIndexOf('}')).stripTrailing();
        return sealed(open.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether every byte is as it was written. */
    static boolean holds(byte[] file) {
        int length = file.length - LENGTH;
        return length >= 0 && Arrays.equals(file, sealed(Arrays.copyOf(file, length)));
    }

    private static byte[] sealed(byte[] open) {
        byte[] tail = (BEFORE + Sha256.hex(open) + AFTER).getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(open, open.length + tail.length);
        System.arraycopy(tail, 0, file, open.length, tail.length);
        return file;
    }
}
