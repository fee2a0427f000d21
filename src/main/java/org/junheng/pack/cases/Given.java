package org.junheng.pack.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets that a case or a base gives, changed row by row while they are read. */
final class Given {
    private final Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();

    /** A copy, so that several cases can start from one base. */
    Given copy() {
        Given copy = new Given();
        sheets.forEach((sheet, rows) -> {
            copy.open(sheet);
            rows.forEach(row -> copy.add(sheet, row));
        });
        return copy;
    }

    Map<String, List<Map<String, String>>> sheets() {
        return sheets;
    }

    boolean has(String sheet) {
        return sheets.containsKey(sheet);
    }

    void open(String sheet) {
        sheets.computeIfAbsent(sheet, name -> new ArrayList<>());
    }

    void add(String sheet, Map<String, String> cells) {
        sheets.get(sheet).add(new LinkedHashMap<>(cells));
    }

    /** Replaces cells of the row with the same key; a key that no row has makes a new row. */
    void change(String sheet, List<String> keys, Map<String, String> cells) {
        Optional<Map<String, String>> same = sheets.get(sheet).stream()
                .filter(row -> keys.stream().allMatch(key -> cells.get(key).equals(row.get(key))))
                .findFirst();
        if (same.isPresent()) {
            same.get().putAll(cells);
        } else {
            add(sheet, cells);
        }
    }
}
