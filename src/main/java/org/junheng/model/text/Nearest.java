package org.junheng.model.text;

import java.util.Collection;

/** The known word that a misspelt one most likely stands for. */
public final class Nearest {
    private Nearest() {}

    /** The candidate with the smallest edit distance, of several one that begins with the word; empty if none is close. */
    public static String to(String word, Collection<String> candidates) {
        String best = "";
        int bestDistance = Math.max(1, word.length() / 2) + 1;
        for (String candidate : candidates) {
            int distance = distance(word, candidate);
            boolean begins = distance == bestDistance && candidate.startsWith(word) && !best.startsWith(word);
            if (distance < bestDistance || begins && !best.isEmpty()) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
