package org.junheng.check.county;

import java.util.Arrays;
import java.util.Comparator;

/** In which order do the files of a folder stand? By name and folder for folder, the same on every machine. */
public enum NameOrder implements Comparator<String> {
    BY_NAME;

    @Override
    public int compare(String one, String other) {
        String[] these = one.split("/");
        String[] those = other.split("/");
        for (int i = 0; i < Math.min(these.length, those.length); i++) {
            int order = signs(these[i], those[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(these.length, those.length);
    }

    private static int signs(String one, String other) {
        int[] these = one.codePoints().toArray();
        int[] those = other.codePoints().toArray();
        return Arrays.compare(these, those);
    }
}
