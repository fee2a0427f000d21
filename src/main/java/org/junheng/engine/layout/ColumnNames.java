package org.junheng.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.HeaderText;
import org.junheng.word.Folding;

/**
 * By which names may what stands above a column be known, and how well do they fit a field?
 *
 * @param leaf its lowest text, as written
 * @param folded the same, folded
 * @param bare the same without marks
 * @param name the same without its unit and marks
 * @param joined the lowest text after one or several of those above it; after all of them first
 * @param wide the same where a blank above takes the text to its left
 */
record ColumnNames(String leaf, String folded, String bare, String name, List<String> joined, List<String> wide) {
    private static final int OTHER_WORD = 100;

    /** The most that a column known by its own name alone has. */
    static final int BY_NAME = 2;

    private static final int WHOLE_PATH = 9;
    private static final int JOINED = 10;
    private static final int WIDE = 20;

    static ColumnNames of(HeaderColumn column) {
        String leaf = column.shown();
        return new ColumnNames(
                leaf,
                Folding.folded(leaf),
                Folding.bare(leaf),
                name(leaf),
                joined(column.path()),
                joined(column.widePath()));
    }

    /** How well they fit a field, the smaller the better; empty if they do not. */
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
        if (leaf.equals(word)) {
            return Optional.of(0);
        }
        String wanted = Folding.folded(word);
        if (folded.equals(wanted)) {
            return Optional.of(1);
        }
        if (bare.equals(wanted) || name.equals(wanted) || withoutUnit(declared).equals(wanted)) {
            return Optional.of(BY_NAME);
        }
        if (!joined.isEmpty() && joined.get(0).equals(wanted)) {
            return Optional.of(WHOLE_PATH);
        }
        if (joined.contains(wanted)) {
            return Optional.of(JOINED);
        }
        return wide.contains(wanted) ? Optional.of(WIDE) : Optional.empty();
    }

    /** Without the unit of the declaration, which may be one that only the pack knows. */
    private String withoutUnit(String declared) {
        String bracket = "(" + Folding.folded(declared) + ")";
        boolean ends = !declared.isEmpty() && bare.endsWith(bracket);
        return ends ? bare.substring(0, bare.length() - bracket.length()) : bare;
    }

    private static String name(String text) {
        return Folding.bare(HeaderText.of(text).name());
    }

    private static List<String> joined(List<String> path) {
        List<String> names = path.stream().map(ColumnNames::name).toList();
        int last = names.size() - 1;
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            joined.add(names.subList(i, names.size()).stream().collect(Collectors.joining()));
            joined.add(names.get(i) + names.get(last));
        }
        return joined;
    }
}
