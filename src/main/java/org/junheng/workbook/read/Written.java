package org.junheng.workbook.read;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What stands between two tags, as the file states it? One object takes one text after the other. */
final class Written {
    private char[] signs = new char[64];
    private int length;

    void clear() {
        length = 0;
    }

    void append(char[] from, int start, int count) {
        if (length + count > signs.length) {
            signs = Arrays.copyOf(signs, Math.max(2 * signs.length, length + count));
        }
        System.arraycopy(from, start, signs, length, count);
        length += count;
    }

    /** Copies what follows a place, as far as there is room, and says how much that is. */
    int copy(int from, char[] into, int at) {
        int count = Math.min(length - from, into.length - at);
        System.arraycopy(signs, from, into, at, count);
        return count;
    }

    int length() {
        return length;
    }

    /** Spaces of every width count as nothing, among them those that text copied from web pages brings along. */
    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (!isSpace(signs[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(String text) {
        int at = 0;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    private static boolean isSpace(int c) {
        boolean letter = c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF;
        return !letter && (c == 0x200B || c == 0xFEFF || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** The decimal it stands for; empty if it is no number that Excel can hold. */
    Optional<BigDecimal> number() {
        return ExcelNumber.of(signs, length);
    }

    /**
     * The number that counts a shared text.
     *
     * @throws NumberFormatException if it is none
     */
    int index() {
        int index = 0;
        for (int i = 0; i < length; i++) {
            int digit = signs[i] - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return Integer.parseInt(toString().strip());
            }
            index = 10 * index + digit;
        }
        return index;
    }

    @Override
    public String toString() {
        return new String(signs, 0, length);
    }
}
