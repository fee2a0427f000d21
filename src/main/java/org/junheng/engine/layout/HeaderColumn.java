package org.junheng.engine.layout;

import java.util.List;
import java.util.Optional;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.Unit;
import org.junheng.model.sheet.UnitNotes;

/**
 * What stands above one column?
 *
 * @param first the column, or the first of those over which its cell is merged
 * @param last the last of them
 * @param path its texts from the top down, each once
 * @param widePath the same where a blank above takes the text to its left
 * @param own whether the lowest text stands in the last row of the header
 */
record HeaderColumn(int first, int last, List<String> path, List<String> widePath, boolean own) {
    HeaderColumn {
        path = List.copyOf(path);
        widePath = List.copyOf(widePath);
    }

    /** The words a person reads above the column. */
    String shown() {
        return path.get(path.size() - 1).strip();
    }

    /** The unit that its words give, the lowest first; as written, known or not. */
    Optional<String> unit() {
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<String> unit = unit(path.get(i), i < path.size() - 1);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** Above a column's own words a unit may stand without any other, unless the word may name what is counted. */
    private static Optional<String> unit(String words, boolean above) {
        boolean alone = above
                && Unit.of(UnitNotes.unit(words))
                        .filter(unit -> !unit.isPlainCount())
                        .isPresent();
        return alone ? Optional.of(UnitNotes.unit(words)) : HeaderText.of(words).unit();
    }
}
