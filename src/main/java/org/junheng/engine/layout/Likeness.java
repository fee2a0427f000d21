package org.junheng.engine.layout;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.junheng.model.text.Nearest;
import org.junheng.word.Folding;

/** Which of the words that nobody knows looks most like one that is missing? */
public final class Likeness {
    private static final int OF_FOUR_SIGNS = 3;

    private Likeness() {}

    /** One that holds all or most signs of the missing word in their order, the shortest first; else the nearest. */
    public static Optional<String> nearest(String wanted, Collection<String> unknown) {
        String folded = Folding.folded(wanted);
        return unknown.stream()
                .filter(word -> 4 * shared(folded, Folding.bare(word)) >= OF_FOUR_SIGNS * folded.length())
                .min(Comparator.comparingInt((String word) -> -shared(folded, Folding.bare(word)))
                        .thenComparingInt(String::length))
                .or(() -> Optional.of(Nearest.to(wanted, unknown)).filter(word -> !word.isEmpty()));
    }

    /** The length of the longest text that both hold in this order. */
    private static int shared(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < other.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = one.charAt(i) == other.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
