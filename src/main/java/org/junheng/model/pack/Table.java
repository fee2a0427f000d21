package org.junheng.model.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.model.sheet.SheetRow;

/**
 * A table of numbers of the pack, header row first.
 *
 * @param name file name without its ending, which a declaration binds to
 * @param path path below the folder of packs, for evidence
 */
public record Table(String name, String path, List<SheetRow> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * The words of a column by the row's key, of which one cell may hold several with commas between them.
     *
     * @param keys the columns that make the key; rows of the same key add up
     */
    public Map<List<String>, List<String>> words(String column, List<String> keys) {
        Map<List<String>, List<String>> words = new LinkedHashMap<>();
        for (SheetRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            List<String> key = keys.stream().map(field -> text(row, field)).toList();
            Stream.of(text(row, column).split("[、，,；;\\s]+"))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(word));
        }
        return words;
    }

    private String text(SheetRow row, String column) {
        return rows.get(0).cells().stream()
                .filter(header -> header.shown().strip().equals(column))
                .flatMap(header -> row.cells().stream().filter(cell -> cell.column() == header.column()))
                .map(cell -> cell.shown().strip())
                .findFirst()
                .orElse("");
    }
}
