package org.junheng.engine.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.model.pack.Field;

/**
 * The words above the columns of a block of rows.
 *
 * @param top its first row
 * @param row its last row
 * @param columns in order, none that is blank
 */
public record Header(int top, int row, List<HeaderColumn> columns) {
    public Header {
        columns = List.copyOf(columns);
    }

    /** How many fields have their words in the last row itself. */
    int score(List<Field> fields) {
        Map<Field, List<HeaderColumn>> matched = matched(fields);
        return (int) matched.values().stream()
                .filter(found -> found.stream().anyMatch(HeaderColumn::own))
                .count();
    }

    /** The columns of some fields; each column stands for the field that its words fit best. */
    public Columns columns(List<Field> fields) {
        Map<Field, List<HeaderColumn>> matched = matched(fields);
        List<Columns.Column> found = new ArrayList<>();
        Set<HeaderColumn> known = new HashSet<>();
        for (Field field : fields) {
            List<HeaderColumn> own = matched.getOrDefault(field, List.of());
            known.addAll(own);
            found.add(column(field, own));
        }
        List<Columns.Other> others = columns.stream()
                .filter(column -> !known.contains(column))
                .map(column -> new Columns.Other(column.first(), column.shown()))
                .toList();
        return new Columns(row, found, others);
    }

    private static Columns.Column column(Field field, List<HeaderColumn> own) {
        if (own.isEmpty()) {
            return new Columns.Column(-1, -1, field.name(), Optional.empty(), List.of());
        }
        HeaderColumn first = own.get(0);
        if (own.size() > 1) {
            List<Integer> doubled = own.stream().map(HeaderColumn::first).toList();
            return new Columns.Column(-1, -1, first.shown(), Optional.empty(), doubled);
        }
        return new Columns.Column(first.first(), first.last(), first.shown(), first.unit(), List.of());
    }

    /** Per field the columns that fit it best, of those that fit no other field better. */
    private Map<Field, List<HeaderColumn>> matched(List<Field> fields) {
        Map<Field, Map<HeaderColumn, Integer>> ranks = new IdentityHashMap<>();
        Set<Integer> levels = new TreeSet<>();
        fields.forEach(field -> ranks.put(field, new IdentityHashMap<>()));
        for (HeaderColumn column : columns) {
            ColumnNames names = ColumnNames.of(column);
            fields.forEach(field -> names.rank(field).ifPresent(rank -> {
                ranks.get(field).put(column, rank);
                levels.add(rank);
            }));
        }
        Map<Field, List<HeaderColumn>> matched = new IdentityHashMap<>();
        Set<HeaderColumn> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        levels.forEach(level -> match(level, fields, ranks, matched, taken));
        return matched;
    }

    private void match(
            int level,
            List<Field> fields,
            Map<Field, Map<HeaderColumn, Integer>> ranks,
            Map<Field, List<HeaderColumn>> matched,
            Set<HeaderColumn> taken) {
        List<HeaderColumn> takenNow = new ArrayList<>();
        for (Field field : fields) {
            List<HeaderColumn> fitting = columns.stream()
                    .filter(column -> !taken.contains(column))
                    .filter(column ->
                            Integer.valueOf(level).equals(ranks.get(field).get(column)))
                    .toList();
            if (!fitting.isEmpty() && matched.putIfAbsent(field, fitting) == null) {
                takenNow.addAll(fitting);
            }
        }
        taken.addAll(takenNow);
    }
}
