package org.junheng.engine.county;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.AbsentRow;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.Row;
import org.junheng.engine.open.Possible;
import org.junheng.engine.open.Stock;
import org.junheng.engine.open.Unknown;
import org.junheng.engine.witness.Facts;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Population;
import org.junheng.model.pack.Population.Covers;
import org.junheng.model.pack.Population.Every;
import org.junheng.word.Figures;

/** Which rows are absent that the pack says there must be? Asked of the facts at the end of a pass. */
final class Populations {
    private final Rulebook rulebook;
    private final Facts facts;
    private final Stock stock;
    private final LastYears years;

    /** Values that one row of a type must have, and the cells for want of which it is not known whether one must. */
    private record Wanted(Map<String, Object> values, Collection<CellRef> blanks) {}

    /** @param stock what may be there besides the facts */
    Populations(Rulebook rulebook, Collection<?> facts, Stock stock) {
        this.rulebook = rulebook;
        this.facts = new Facts(rulebook, facts);
        this.stock = stock;
        this.years = new LastYears(rulebook, this.facts);
    }

    /** All rows that are absent or may be; a sheet that is missing or empty as a whole is named elsewhere. */
    Set<AbsentRow> absent() {
        Set<AbsentRow> absent = new LinkedHashSet<>();
        for (FactType type : rulebook.pack().types()) {
            if (!type.populations().isEmpty() && !facts.of(type.name()).isEmpty()) {
                type.populations().forEach(population -> absent(type, population, absent));
            }
        }
        return absent;
    }

    private void absent(FactType type, Population population, Set<AbsentRow> absent) {
        Map<Set<String>, Set<Map<String, String>>> there = new HashMap<>();
        Set<Row> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted(type, population)
                .filter(wanted -> !there.computeIfAbsent(wanted.values().keySet(), fields -> there(type, fields))
                        .contains(words(wanted.values())))
                .filter(wanted -> !isListed(population) || !isTaken(type, wanted, taken))
                .forEach(wanted -> absent.add(absent(type, wanted)));
    }

    /** Whether a blank can stand for nothing but what is missing, since the declaration lists all values. */
    private static boolean isListed(Population population) {
        return population instanceof Every every && every.years().isEmpty();
    }

    /** Whether a blank row that stands for no other can be the one wanted. */
    private boolean isTaken(FactType type, Wanted wanted, Set<Row> taken) {
        return facts.of(type.name()).stream()
                .filter(row -> agrees(type, row, wanted.values()))
                .anyMatch(taken::add);
    }

    /** A row that is blank where another should be may be that one: it is named for itself. */
    private AbsentRow absent(FactType type, Wanted wanted) {
        Set<CellRef> blanks = new LinkedHashSet<>(wanted.blanks());
        for (Row row : facts.of(type.name())) {
            if (agrees(type, row, wanted.values())) {
                blanks.addAll(blanks(type, row, wanted.values().keySet()));
            }
        }
        return new AbsentRow(type, wanted.values(), "", List.copyOf(blanks));
    }

    private List<CellRef> blanks(FactType type, Row row, Set<String> fields) {
        Set<String> given = values(type, row, List.copyOf(fields)).keySet();
        return row.origin()
                .cells(fields.stream().filter(field -> !given.contains(field)).toList());
    }

    /** What the rows of a type say in some fields. */
    private Set<Map<String, String>> there(FactType type, Set<String> fields) {
        return facts.of(type.name()).stream()
                .map(row -> words(values(type, row, List.copyOf(fields))))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> words(Map<String, Object> values) {
        Map<String, String> words = new HashMap<>();
        values.forEach((field, value) -> words.put(field, Figures.text(value)));
        return words;
    }

    private Stream<Wanted> wanted(FactType type, Population population) {
        if (population instanceof Covers covers) {
            return covered(type, covers);
        }
        return population instanceof Every every
                ? every(type, every).map(values -> new Wanted(values, List.of()))
                : Stream.empty();
    }

    private Stream<Wanted> covered(FactType type, Covers covers) {
        FactType other = rulebook.type(covers.type());
        Map<String, String> shared = new LinkedHashMap<>();
        other.fields().stream()
                .filter(Field::key)
                .forEach(key -> own(type, other, key).ifPresent(name -> shared.put(name, key.name())));
        Stream<Wanted> certain =
                facts.of(other.name()).stream().map(row -> new Wanted(wanted(other, row, shared), List.of()));
        Stream<Wanted> supposed = stock.shelf(other.name()).supposed().stream()
                .filter(fact -> !fact.cells().isEmpty())
                .map(fact -> new Wanted(wanted(fact, shared), fact.cells()));
        return Stream.concat(certain, supposed).filter(wanted -> wanted.values().size() == shared.size());
    }

    private static Map<String, Object> wanted(Possible fact, Map<String, String> shared) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        shared.forEach((own, key) -> {
            if (!(fact.value(key) instanceof Unknown)) {
                wanted.put(own, fact.value(key));
            }
        });
        return wanted;
    }

    /** The field that repeats a key of another type: by name, or because it is declared to. */
    private static Optional<String> own(FactType type, FactType other, Field key) {
        return type.fields().stream()
                .filter(field -> field.name().equals(key.name())
                        || field.refers().filter(other.name()::equals).isPresent())
                .map(Field::name)
                .findFirst();
    }

    private Map<String, Object> wanted(FactType other, Row row, Map<String, String> shared) {
        Map<String, Object> values = values(other, row, List.copyOf(shared.values()));
        Map<String, Object> wanted = new LinkedHashMap<>();
        shared.forEach((own, key) -> Optional.ofNullable(values.get(key)).ifPresent(value -> wanted.put(own, value)));
        return wanted;
    }

    private Stream<Map<String, Object>> every(FactType type, Every every) {
        List<Map<String, Object>> wanted = List.of(Map.of());
        for (String name : every.fields()) {
            List<String> listed = type.field(name).orElseThrow().oneOf();
            wanted = wanted.stream()
                    .flatMap(begun -> listed.stream().map(value -> with(begun, name, value)))
                    .toList();
        }
        return every.years().isEmpty()
                ? wanted.stream()
                : wanted.stream()
                        .flatMap(begun ->
                                years.wanted(type, begun, every.years().get(), row -> agrees(type, row, begun)));
    }

    /** Whether a row has the values, or may have them where it is blank: a blank is named for itself. */
    private boolean agrees(FactType type, Row row, Map<String, Object> wanted) {
        Map<String, Object> values = values(type, row, List.copyOf(wanted.keySet()));
        return wanted.entrySet().stream()
                .allMatch(entry ->
                        !values.containsKey(entry.getKey()) || same(entry.getValue(), values.get(entry.getKey())));
    }

    private static boolean same(Object wanted, Object there) {
        return Figures.text(wanted).equals(Figures.text(there));
    }

    private Map<String, Object> values(FactType type, Row row, List<String> fields) {
        return facts.values(type, row, fields);
    }

    static Map<String, Object> with(Map<String, Object> begun, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(begun);
        more.put(name, value);
        return more;
    }
}
