package org.junheng.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.model.Cell;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.MergedRegion;
import org.junheng.model.SheetRow;

/** Finds a sheet's header among its first rows by its words, over one row or several. */
final class HeaderFinder {
    private final List<SheetRow> rows;
    private final List<MergedRegion> merged;

    HeaderFinder(List<SheetRow> rows, List<MergedRegion> merged) {
        this.rows = rows;
        this.merged = merged;
    }

    /**
     * A header.
     *
     * @param row its last row
     * @param texts per column its words, the upper row's before the lower's
     * @param forms per column all that its words are compared as
     */
    record Header(int row, Map<Integer, List<String>> texts, Map<Integer, Set<String>> forms) {
        static Header of(int row, Map<Integer, List<String>> texts) {
            Map<Integer, Set<String>> forms = new TreeMap<>();
            texts.forEach((column, words) -> {
                Set<String> own = new HashSet<>();
                words.forEach(word -> own.addAll(HeaderWords.forms(word)));
                forms.put(column, own);
            });
            return new Header(row, texts, forms);
        }

        /** Columns whose words stand for a field, in order. */
        List<Integer> columnsOf(Field field) {
            List<String> wanted =
                    field.columns().stream().map(HeaderWords::folded).toList();
            return forms.entrySet().stream()
                    .filter(entry -> wanted.stream().anyMatch(entry.getValue()::contains))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** The words a person reads above a column. */
        String shown(int column) {
            List<String> words = texts.getOrDefault(column, List.of());
            return words.isEmpty() ? "" : words.get(0);
        }
    }

    /** The row with most of the type's columns; none if no row has any. */
    Optional<Header> find(FactType type) {
        Header best = null;
        long bestScore = 0;
        for (int i = 0; i < rows.size(); i++) {
            Header header = Header.of(rows.get(i).number(), texts(i));
            long score = type.fields().stream()
                    .filter(field -> !header.columnsOf(field).isEmpty())
                    .count();
            if (score > bestScore) {
                best = header;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private Map<Integer, List<String>> texts(int index) {
        Map<Integer, String> own = expanded(index);
        Map<Integer, String> above = index > 0 ? expanded(index - 1) : Map.of();
        Map<Integer, List<String>> texts = new TreeMap<>();
        own.forEach((column, text) -> {
            List<String> words = new ArrayList<>();
            words.add(text.strip());
            String upper = above.getOrDefault(column, "").strip();
            if (!upper.isEmpty() && !upper.equals(text.strip())) {
                words.add(upper + text.strip());
            }
            texts.put(column, words);
        });
        return texts;
    }

    /** A row's texts, those of merged cells repeated over every cell of their block. */
    private Map<Integer, String> expanded(int index) {
        SheetRow row = rows.get(index);
        Map<Integer, String> texts = new HashMap<>();
        for (MergedRegion region : merged) {
            if (region.firstRow() <= row.number() && row.number() <= region.lastRow()) {
                String text = textAt(region.firstRow(), region.firstColumn());
                for (int column = region.firstColumn(); column <= region.lastColumn() && !text.isEmpty(); column++) {
                    texts.put(column, text);
                }
            }
        }
        row.cells().forEach(cell -> texts.put(cell.column(), cell.shown()));
        return texts;
    }

    private String textAt(int rowNumber, int column) {
        return rows.stream()
                .filter(row -> row.number() == rowNumber)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() == column)
                .map(Cell::shown)
                .findFirst()
                .orElse("");
    }
}
