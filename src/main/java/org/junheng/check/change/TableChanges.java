package org.junheng.check.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junheng.model.judged.Cause;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Table;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.text.Texts;

/** The rows of a pack's tables that differ between two packs, by the fact type that reads the table. */
final class TableChanges {
    private final Pack before;
    private final Pack after;
    private final Texts texts;

    TableChanges(Pack before, Pack after, Texts texts) {
        this.before = before;
        this.after = after;
        this.texts = texts;
    }

    Map<String, List<Cause>> byType() {
        Map<String, List<Cause>> changes = new LinkedHashMap<>();
        for (FactType type : after.types()) {
            type.table()
                    .map(name -> differing(name, type))
                    .filter(found -> !found.isEmpty())
                    .ifPresent(found -> changes.put(type.name(), found));
        }
        return changes;
    }

    private List<Cause> differing(String name, FactType type) {
        Map<String, Line> earlier = lines(before, name, type);
        Map<String, Line> later = lines(after, name, type);
        List<Cause> causes = new ArrayList<>();
        later.forEach((key, line) -> {
            Line old = earlier.get(key);
            if (old == null) {
                causes.add(cause("impact.rowAdded", line.place(), line.text()));
            } else if (!Objects.equals(old.text(), line.text())) {
                causes.add(cause("impact.line", line.place(), old.text(), line.text()));
            }
        });
        earlier.forEach((key, line) -> {
            if (!later.containsKey(key)) {
                causes.add(cause("impact.rowGone", line.place(), line.text()));
            }
        });
        return causes;
    }

    /** The place comes first in the sentence. */
    private Cause cause(String key, String... values) {
        return new Cause(Cause.Kind.TABLE, values[0], texts.get(key, (Object[]) values));
    }

    private record Line(String place, String text) {}

    private static Map<String, Line> lines(Pack pack, String name, FactType type) {
        Map<String, Line> lines = new LinkedHashMap<>();
        pack.tables().stream()
                .filter(table -> table.name().equals(name) && !table.rows().isEmpty())
                .forEach(table -> collect(table, type, lines));
        return lines;
    }

    private static void collect(Table table, FactType type, Map<String, Line> lines) {
        List<String> keys = type.fields().stream()
                .filter(Field::key)
                .flatMap(field -> field.columns().stream())
                .toList();
        List<Integer> columns = table.rows().get(0).cells().stream()
                .filter(cell -> keys.contains(cell.shown().strip()))
                .map(Cell::column)
                .toList();
        for (SheetRow row : table.rows().subList(1, table.rows().size())) {
            String text = row.cells().stream().map(Cell::shown).collect(Collectors.joining(","));
            String key = row.cells().stream()
                    .filter(cell -> columns.contains(cell.column()))
                    .map(Cell::shown)
                    .collect(Collectors.joining("/"));
            lines.put(key.isEmpty() ? text : key, new Line(table.path() + ":" + row.number(), text));
        }
    }
}
