package org.junheng.check.change;

import java.util.Arrays;
import java.util.List;

/** The words in which two lines differ, with one word on either side. */
final class Differing {
    private Differing() {}

    static List<String> of(String before, String after) {
        String[] old = before.split(" +");
        String[] now = after.split(" +");
        int shorter = Math.min(old.length, now.length);
        int first = 0;
        while (first < shorter && old[first].equals(now[first])) {
            first++;
        }
        int last = 0;
        while (last < shorter - first && old[old.length - 1 - last].equals(now[now.length - 1 - last])) {
            last++;
        }
        return List.of(around(old, first, last), around(now, first, last));
    }

    private static String around(String[] words, int first, int last) {
        int from = Math.max(0, first - 1);
        int to = Math.min(words.length, words.length - last + 1);
        String part = String.join(" ", Arrays.copyOfRange(words, from, to));
        return part.replaceFirst("^[).]+", "").replaceFirst(";$", "");
    }
}
