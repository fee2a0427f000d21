package org.junheng.second.made;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in an invented workbook, sheet by sheet, and what it loses on its way. */
public final class Sheets {
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final Map<String, Set<String>> keys;

    /** @param keys the columns of each sheet that are never blank */
    public Sheets(Map<String, Set<String>> keys) {
        this.keys = keys;
    }

    /** Adds a row of column, value, column, value and so on; a value may be empty. */
    public Map<String, String> add(String sheet, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        rows.computeIfAbsent(sheet, first -> new ArrayList<>()).add(row);
        return row;
    }

    public Map<String, List<Map<String, String>>> rows() {
        return rows;
    }

    public List<Map<String, String>> of(String sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    /** Blanks some cells that are no keys, and loses a row of a sheet that has more. */
    public void damage(Dice dice) {
        for (int blanks = dice.pick(0, 0, 0, 0, 1, 1, 2, 3, 6); blanks > 0; blanks--) {
            String sheet = dice.pick(List.copyOf(rows.keySet()));
            Map<String, String> row = dice.pick(rows.get(sheet));
            List<String> columns = row.keySet().stream()
                    .filter(column -> !keys.getOrDefault(sheet, Set.of()).contains(column))
                    .toList();
            if (!columns.isEmpty()) {
                row.put(dice.pick(columns), "");
            }
        }
        if (dice.oneIn(5)) {
            lose(dice);
        }
    }

    private void lose(Dice dice) {
        List<String> several = rows.keySet().stream()
                .filter(sheet -> rows.get(sheet).size() > 1 && !sheet.equals("学校"))
                .toList();
        String sheet = dice.pick(several);
        rows.get(sheet).remove(dice.from(0, rows.get(sheet).size() - 1));
    }
}
