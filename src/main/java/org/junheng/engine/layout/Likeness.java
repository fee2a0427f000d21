package org.junheng.engine.layout;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.junheng.model.Nearest;

/** Which of the words that nobody knows looks most like one that is missing? */
public final class Likeness {
    private Likeness() {}

    /** One that holds the missing word, the shortest first; else the one with the fewest signs to change. */
    public static Optional<String> nearest(String wanted, Collection<String> unknown) {
        String folded = Folding.folded(wanted);
        return unknown.stream()
                .filter(word -> Folding.bare(word).contains(folded))
                .min(Comparator.comparingInt(String::length))
                .or(() -> Optional.of(Nearest.to(wanted, unknown)).filter(word -> !word.isEmpty()));
    }
}
