package org.junheng.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.model.Field;
import org.junheng.model.HeaderText;

/**
 * What stands above one column, and which field may it stand for?
 *
 * @param first the column, or the first of those over which its cell is merged
 * @param last the last of them
 * @param path its texts from the top down, each once
 * @param widePath the same where a blank above takes the text to its left
 * @param own whether the lowest text stands in the last row of the header
 */
record HeaderColumn(int first, int last, List<String> path, List<String> widePath, boolean own) {
    private static final int OTHER_WORD = 100;
    private static final int JOINED = 10;
    private static final int WIDE = 20;

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
            Optional<String> unit = HeaderText.of(path.get(i)).unit();
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** How well it fits a field, the smaller the better; empty if it does not. */
    Optional<Integer> rank(Field field) {
        Integer best = null;
        for (int i = 0; i < field.columns().size(); i++) {
            int base = i == 0 ? 0 : OTHER_WORD;
            Optional<Integer> rank = rank(field.columns().get(i), field.unit());
            if (rank.isPresent() && (best == null || base + rank.get() < best)) {
                best = base + rank.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Integer> rank(String word, String declared) {
        String leaf = path.get(path.size() - 1);
        if (leaf.strip().equals(word)) {
            return Optional.of(0);
        }
        String wanted = Folding.folded(word);
        if (Folding.folded(leaf).equals(wanted)) {
            return Optional.of(1);
        }
        if (names(leaf, declared).contains(wanted)) {
            return Optional.of(2);
        }
        if (joined(path).contains(wanted)) {
            return Optional.of(JOINED);
        }
        return joined(widePath).contains(wanted) ? Optional.of(WIDE) : Optional.empty();
    }

    /** What a text is called without its unit, be it one that only the pack knows, and without marks. */
    private static List<String> names(String text, String declared) {
        String bare = Folding.bare(text);
        String bracket = "(" + Folding.folded(declared) + ")";
        String own = !declared.isEmpty() && bare.endsWith(bracket)
                ? bare.substring(0, bare.length() - bracket.length())
                : bare;
        return List.of(bare, own, Folding.bare(HeaderText.of(text).name()));
    }

    /** The lowest text after one or several of those above it. */
    private static List<String> joined(List<String> path) {
        List<String> names = path.stream()
                .map(text -> Folding.bare(HeaderText.of(text).name()))
                .toList();
        int last = names.size() - 1;
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            joined.add(names.get(i) + names.get(last));
            joined.add(names.subList(i, names.size()).stream().collect(Collectors.joining()));
        }
        return joined;
    }
}
