package org.junheng.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnitNotes;
import org.junheng.word.Folding;

/** Which words stand above each column, if a header ends in the last of some rows? */
final class HeaderReader {
    private final List<SheetRow> rows;
    private final List<MergedRegion> merged;
    private final List<NavigableMap<Integer, Text>> expanded = new ArrayList<>();

    /** A text in a row, with the columns that its cell covers. */
    private record Text(String words, int first, int last) {}

    /** @param window the last rows that may belong to one header, from the top down */
    HeaderReader(List<SheetRow> window, List<MergedRegion> merged) {
        this.merged = merged;
        this.rows = window.subList(top(window), window.size());
        rows.forEach(row -> expanded.add(expanded(row, window)));
    }

    /** How many rows of the window stand above the header: a header has no gap, no title and no note in it. */
    private int top(List<SheetRow> window) {
        int top = window.size() - 1;
        NavigableMap<Integer, Text> leaf = expanded(window.get(top), window);
        while (top > 0 && isPart(window.get(top - 1), window.get(top), leaf, window)) {
            top--;
        }
        return top;
    }

    private boolean isPart(SheetRow upper, SheetRow lower, NavigableMap<Integer, Text> leaf, List<SheetRow> window) {
        boolean apart = lower.number() > upper.number() + 1 && !isBridged(upper.number(), lower.number());
        if (apart || BlockReader.hasFigures(upper) || upper.cells().stream().anyMatch(cell -> isNote(cell.shown()))) {
            return false;
        }
        NavigableMap<Integer, Text> texts = expanded(upper, window);
        boolean alone = texts.values().stream().map(Text::words).distinct().count() == 1;
        boolean left = texts.firstKey() <= leaf.firstKey();
        return !alone || !left && 2 * texts.size() < leaf.size();
    }

    private boolean isBridged(int upper, int lower) {
        return merged.stream().anyMatch(region -> region.firstRow() <= upper && lower <= region.lastRow() + 1);
    }

    private static boolean isNote(String shown) {
        String folded = Folding.folded(shown);
        return !UnitNotes.of(shown).isEmpty() || RowWords.isSignature(folded) || RowWords.isNote(folded);
    }

    Header read() {
        TreeMap<Integer, HeaderColumn> columns = new TreeMap<>();
        Map<Integer, Text> lowest = new TreeMap<>();
        expanded.forEach(lowest::putAll);
        lowest.keySet().forEach(column -> {
            HeaderColumn read = column(column);
            columns.putIfAbsent(read.first(), read);
        });
        return new Header(rows.get(0).number(), rows.get(rows.size() - 1).number(), List.copyOf(columns.values()));
    }

    private HeaderColumn column(int column) {
        List<String> path = new ArrayList<>();
        List<String> wide = new ArrayList<>();
        Text leaf = null;
        boolean own = false;
        for (int i = 0; i < rows.size(); i++) {
            Text text = expanded.get(i).get(column);
            own = text != null;
            if (text != null) {
                leaf = text;
                add(path, text.words());
                add(wide, text.words());
            } else if (i < rows.size() - 1) {
                Map.Entry<Integer, Text> left = expanded.get(i).lowerEntry(column);
                if (left != null && left.getValue().first() == left.getValue().last()) {
                    add(wide, left.getValue().words());
                }
            }
        }
        return new HeaderColumn(leaf.first(), leaf.last(), path, wide, own);
    }

    private static void add(List<String> path, String words) {
        String text = words.strip();
        if (path.isEmpty() || !path.get(path.size() - 1).equals(text)) {
            path.add(text);
        }
    }

    /** A row's texts, those of merged cells repeated over every cell of their block. */
    private NavigableMap<Integer, Text> expanded(SheetRow row, List<SheetRow> window) {
        NavigableMap<Integer, Text> texts = new TreeMap<>();
        for (MergedRegion region : merged) {
            if (region.firstRow() <= row.number() && row.number() <= region.lastRow()) {
                String words = textAt(region.firstRow(), region.firstColumn(), window);
                for (int column = region.firstColumn(); column <= region.lastColumn() && !words.isEmpty(); column++) {
                    texts.put(column, new Text(words, region.firstColumn(), region.lastColumn()));
                }
            }
        }
        row.cells()
                .forEach(cell ->
                        texts.putIfAbsent(cell.column(), new Text(cell.shown().strip(), cell.column(), cell.column())));
        return texts;
    }

    private static String textAt(int rowNumber, int column, List<SheetRow> window) {
        return window.stream()
                .filter(row -> row.number() == rowNumber)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() == column)
                .map(cell -> cell.shown().strip())
                .findFirst()
                .orElse("");
    }
}
