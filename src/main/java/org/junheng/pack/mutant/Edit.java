package org.junheng.pack.mutant;

import java.util.Comparator;
import java.util.List;

/**
 * Other words for one stretch of a text.
 *
 * @param from offset of its first character
 * @param to offset after its last
 */
record Edit(int from, int to, String words) {
    /** A text with all edits done; they must not overlap. */
    static String apply(String text, List<Edit> edits) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> changed.replace(edit.from(), edit.to(), edit.words()));
        return changed.toString();
    }

    Edit moved(int by) {
        return new Edit(from + by, to + by, words);
    }
}
