package org.junheng.engine.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.engine.fact.Origin;
import org.junheng.engine.fact.Row;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;

/** The facts of one type, those that are there and those that may be, to be found by their values. */
public final class Shelf {
    private final List<String> keys;
    private final List<Possible> certain;
    private final List<Possible> supposed;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<List<Object>, Possible> byKey = new HashMap<>();

    /** The facts by the value of one field; those of which it is not known could have any. */
    private record Column(Map<Object, List<Possible>> known, List<Possible> unknown) {}

    Shelf(Optional<FactType> type, List<Possible> certain, List<Possible> supposed) {
        this.keys = type.map(Shelf::keysOf).orElse(List.of());
        this.certain = certain;
        this.supposed = supposed;
    }

    private static List<String> keysOf(FactType type) {
        return type.fields().stream().filter(Field::key).map(Field::name).toList();
    }

    List<Possible> certain() {
        return certain;
    }

    /** Those that may be. */
    public List<Possible> supposed() {
        return supposed;
    }

    public List<Possible> all() {
        return Stream.concat(certain.stream(), supposed.stream()).toList();
    }

    /** All that have a value in a field, or could have it. */
    List<Possible> having(String field, Object value) {
        Column column = columns.computeIfAbsent(field, this::column);
        List<Possible> known = column.known().getOrDefault(Evaluation.plain(value), List.of());
        return column.unknown().isEmpty()
                ? known
                : Stream.concat(known.stream(), column.unknown().stream()).toList();
    }

    private Column column(String field) {
        Column column = new Column(new HashMap<>(), new ArrayList<>());
        for (Possible fact : all()) {
            Object value = fact.value(field);
            List<Possible> place = value instanceof Unknown
                    ? column.unknown()
                    : column.known().computeIfAbsent(Evaluation.plain(value), first -> new ArrayList<>());
            place.add(fact);
        }
        return column;
    }

    /** Whether a fact cannot be, since the key that it has, or must have, stands with another fact. */
    boolean isTaken(Possible fact, Assumptions assumed) {
        boolean named = fact.isCertain() && keys.stream().noneMatch(key -> fact.value(key) instanceof Unknown);
        if (keys.isEmpty() || named) {
            return false;
        }
        if (byKey.isEmpty()) {
            certain.forEach(other -> byKey.put(key(other, Assumptions.NONE), other));
        }
        List<Object> key = key(fact, assumed);
        Possible other = byKey.get(key);
        return other != null
                && other != fact
                && !isDisputed(other)
                && key.stream().noneMatch(Unknown.class::isInstance);
    }

    private static boolean isDisputed(Possible fact) {
        return fact.row().map(Row::origin).filter(Origin::isDisputed).isPresent();
    }

    private List<Object> key(Possible fact, Assumptions assumed) {
        return keys.stream()
                .map(key -> Evaluation.plain(assumed.resolved(fact.value(key))))
                .toList();
    }
}
