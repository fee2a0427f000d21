package org.junheng.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What does a text read after the changes that some bytes stand for?
 *
 * <p>Four bytes are a change: its kind, its place in two, and what it takes. Places are where something begins or ends, so
 * that a change moves whole tags and values about instead of breaking the first one it meets.
 */
public final class Edits {
    private static final boolean[] JOINTS = joints("<>\"'/=,:{}[]();| \n");
    private static final int LONGEST = 30_000;

    private final List<byte[]> tokens;
    private final byte[] changes;
    private int at;
    private byte[] text;

    private Edits(String base, List<String> tokens, byte[] changes, int from) {
        this.text = base.getBytes(StandardCharsets.UTF_8);
        this.tokens = tokens.stream()
                .map(token -> token.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.changes = changes;
        this.at = from;
    }

    /**
     * The text after all changes.
     *
     * @param tokens what may be put in
     * @param from where the changes begin
     */
    public static byte[] of(String base, List<String> tokens, byte[] changes, int from) {
        Edits edits = new Edits(base, tokens, changes, from);
        while (edits.at + 4 <= changes.length && edits.text.length < LONGEST) {
            edits.change();
        }
        return edits.text;
    }

    private int next() {
        return at < changes.length ? changes[at++] & 0xFF : 0;
    }

    private void change() {
        int kind = next();
        int place = next() << 8 | next();
        int start = (kind & 8) == 0 ? joint(place) : place % (text.length + 1);
        int taken = next();
        switch (kind & 7) {
            case 0 -> put(start, start, token(taken));
            case 1 -> put(start, after(start, taken % 8 + 1), new byte[0]);
            case 2 -> put(start, start, raw(taken % 16));
            case 3 -> put(joint(next() << 8 | next()), -1, Arrays.copyOfRange(text, start, after(start, taken % 32)));
            case 4 -> put(start, after(start, 1), token(taken));
            case 5 -> put(start, start, repeated(token(taken), times(next())));
            case 6 -> put(start, Math.min(text.length, start + 1), new byte[] {(byte) taken});
            default -> put(start, taken < 8 ? text.length : start, raw(taken % 4));
        }
    }

    private byte[] token(int number) {
        return tokens.get(number % tokens.size());
    }

    private byte[] raw(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) next();
        }
        return bytes;
    }

    /** Mostly up to 64 times: some thousand times take as long to read as a hundred other inputs. */
    private static int times(int number) {
        return 1 << (number < 13 || number >= 0xE0 ? number % 13 : number % 7);
    }

    private static byte[] repeated(byte[] token, int times) {
        int most = Math.max(1, Math.min(times, LONGEST / Math.max(1, token.length)));
        byte[] all = new byte[most * token.length];
        for (int i = 0; i < most; i++) {
            System.arraycopy(token, 0, all, i * token.length, token.length);
        }
        return all;
    }

    /** The joint of a number, counted round and round. */
    private int joint(int number) {
        int joints = 0;
        for (byte sign : text) {
            joints += isJoint(sign) ? 1 : 0;
        }
        return joints == 0 ? 0 : after(0, number % joints + 1);
    }

    /** Where so many joints further something begins. */
    private int after(int start, int joints) {
        int left = joints;
        int end = start;
        while (end < text.length && left > 0) {
            left -= isJoint(text[end++]) ? 1 : 0;
        }
        return end;
    }

    private static boolean isJoint(byte sign) {
        return JOINTS[sign & 0xFF];
    }

    private static boolean[] joints(String signs) {
        boolean[] joints = new boolean[256];
        signs.chars().forEach(sign -> joints[sign] = true);
        return joints;
    }

    private void put(int start, int end, byte[] bytes) {
        int until = Math.max(start, end);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(text, 0, start);
        changed.writeBytes(bytes);
        changed.write(text, until, text.length - until);
        text = changed.toByteArray();
    }
}
