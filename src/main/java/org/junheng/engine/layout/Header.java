package org.junheng.engine.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Stand;
import org.junheng.model.sheet.Address;

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
        Iterator<Integer> sides = sides(fields, matched).iterator();
        List<Columns.Column> found = new ArrayList<>();
        Set<HeaderColumn> known = new HashSet<>();
        for (Field field : fields) {
            List<HeaderColumn> own = matched.getOrDefault(field, List.of());
            known.addAll(own);
            found.add(own.isEmpty() ? without(field, sides) : column(own));
        }
        List<Columns.Other> others = columns.stream()
                .filter(column -> !known.contains(column))
                .map(column -> new Columns.Other(new Address(row, column.first()), column.shown()))
                .toList();
        return new Columns(row, found, others);
    }

    private Columns.Column column(List<HeaderColumn> own) {
        HeaderColumn first = own.get(0);
        return own.size() == 1
                ? new Columns.Column(first.first(), first.last(), first.shown(), first.unit())
                : Columns.Column.none(
                        first.shown(),
                        own.stream()
                                .map(column -> new Address(row, column.first()))
                                .toList());
    }

    private Columns.Column without(Field field, Iterator<Integer> sides) {
        if (field.stands(Stand.Spot.SECTION)) {
            return Columns.Column.above(field.name(), new Address(row, Address.WHOLE));
        }
        if (field.stands(Stand.Spot.SIDE) && sides.hasNext()) {
            int side = sides.next();
            return new Columns.Column(side, side, field.name(), Optional.empty());
        }
        return Columns.Column.none(field.name(), List.of());
    }

    /** The columns without words to the left of all that have some, the nearest ones, for the fields that stand there. */
    private List<Integer> sides(List<Field> fields, Map<Field, List<HeaderColumn>> matched) {
        int wanted = (int) fields.stream()
                .filter(field -> field.stands(Stand.Spot.SIDE) && !matched.containsKey(field))
                .count();
        if (wanted == 0) {
            return List.of();
        }
        int first = matched.values().stream()
                .mapToInt(own -> own.get(0).first())
                .min()
                .orElse(0);
        List<Integer> free = IntStream.range(0, first)
                .filter(at -> columns.stream().noneMatch(column -> column.first() <= at && at <= column.last()))
                .boxed()
                .toList();
        return free.subList(Math.max(0, free.size() - wanted), free.size());
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
        ranks.values().forEach(Header::level);
        Map<Field, List<HeaderColumn>> matched = new IdentityHashMap<>();
        Set<HeaderColumn> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        levels.forEach(level -> match(level, fields, ranks, matched, taken));
        return matched;
    }

    /** Under other words above them, two columns of one name are not told apart by how their units are written. */
    private static void level(Map<HeaderColumn, Integer> ranks) {
        List<HeaderColumn> named = ranks.entrySet().stream()
                .filter(rank -> rank.getValue() <= ColumnNames.BY_NAME)
                .map(Map.Entry::getKey)
                .toList();
        List<List<String>> above = named.stream()
                .map(column -> column.path().subList(0, column.path().size() - 1))
                .distinct()
                .toList();
        if (above.size() > 1 && above.stream().noneMatch(List::isEmpty)) {
            int best = named.stream().mapToInt(ranks::get).min().orElseThrow();
            named.forEach(column -> ranks.put(column, best));
        }
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
