package org.junheng.engine;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.Population;
import org.junheng.model.Population.Covers;
import org.junheng.model.Population.Every;
import org.junheng.model.Population.Last;

/** Which rows are absent that the pack says there must be? Asked of the facts at the end of a pass. */
final class Populations {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private final Rulebook rulebook;
    private final Facts facts;

    Populations(Rulebook rulebook, Collection<?> facts) {
        this.rulebook = rulebook;
        this.facts = new Facts(rulebook, facts);
    }

    /** All absent rows; a sheet that is missing or empty as a whole is named elsewhere. */
    Set<AbsentRow> absent() {
        Set<AbsentRow> absent = new LinkedHashSet<>();
        for (FactType type : rulebook.pack().types()) {
            if (!facts.of(type.name()).isEmpty()) {
                type.populations().forEach(population -> absent(type, population, absent));
            }
        }
        return absent;
    }

    private void absent(FactType type, Population population, Set<AbsentRow> absent) {
        Map<Set<String>, Set<Map<String, String>>> there = new HashMap<>();
        wanted(type, population)
                .filter(wanted -> !there.computeIfAbsent(wanted.keySet(), fields -> there(type, fields))
                        .contains(words(wanted)))
                .filter(wanted -> facts.of(type.name()).stream().noneMatch(row -> agrees(type, row, wanted)))
                .forEach(wanted -> absent.add(new AbsentRow(type, wanted, "")));
    }

    /** What the rows of a type say in some fields. */
    private Set<Map<String, String>> there(FactType type, Set<String> fields) {
        return facts.of(type.name()).stream()
                .map(row -> words(values(type, row, List.copyOf(fields))))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> words(Map<String, Object> values) {
        Map<String, String> words = new HashMap<>();
        values.forEach((field, value) -> words.put(field, Exact.text(value)));
        return words;
    }

    private Stream<Map<String, Object>> wanted(FactType type, Population population) {
        if (population instanceof Covers covers) {
            return covered(type, covers);
        }
        return population instanceof Every every ? every(type, every) : Stream.empty();
    }

    private Stream<Map<String, Object>> covered(FactType type, Covers covers) {
        FactType other = rulebook.type(covers.type());
        Map<String, String> shared = new LinkedHashMap<>();
        other.fields().stream()
                .filter(Field::key)
                .forEach(key -> own(type, other, key).ifPresent(name -> shared.put(name, key.name())));
        return facts.of(other.name()).stream()
                .map(row -> wanted(other, row, shared))
                .filter(values -> values.size() == shared.size());
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
            List<String> listed = type.fields().get(index(type, name)).oneOf();
            wanted = wanted.stream()
                    .flatMap(begun -> listed.stream().map(value -> with(begun, name, value)))
                    .toList();
        }
        return every.years().isEmpty()
                ? wanted.stream()
                : wanted.stream()
                        .flatMap(begun -> years(type, begun, every.years().get()));
    }

    private Stream<Map<String, Object>> years(FactType type, Map<String, Object> begun, Last last) {
        List<Row> rows = facts.of(type.name()).stream()
                .filter(row -> agrees(type, row, begun))
                .toList();
        NavigableSet<Integer> own = years(type, rows, last);
        int newest = newest() - last.lag();
        int from = own.isEmpty() ? newest : Math.max(own.last(), newest);
        String written = own.isEmpty() ? "" : written(type, rows, last, own.last());
        return Stream.iterate(from, year -> year > from - last.years(), year -> year - 1)
                .filter(year -> !own.contains(year))
                .map(year -> with(begun, last.field(), value(type, last, year, written)));
    }

    /** The value of a year, written as the newest one is. */
    private static Object value(FactType type, Last last, int year, String written) {
        boolean text = type.fields().get(index(type, last.field())).type() == Field.Type.TEXT;
        Matcher matcher = YEAR.matcher(written);
        String words = matcher.find() ? matcher.replaceFirst(String.valueOf(year)) : String.valueOf(year);
        return text ? words : BigDecimal.valueOf(year);
    }

    private String written(FactType type, List<Row> rows, Last last, int year) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(
                        values(type, row, List.of(last.field())).get(last.field())))
                .map(Exact::text)
                .filter(text -> text.contains(String.valueOf(year)))
                .findFirst()
                .orElse("");
    }

    /** The newest year that a second type allows for, so that one that is mistyped spoils its own type alone. */
    private int newest() {
        List<Reach> reaches = rulebook.pack().types().stream()
                .flatMap(type -> type.populations().stream()
                        .filter(Every.class::isInstance)
                        .flatMap(population -> ((Every) population).years().stream())
                        .flatMap(last -> years(type, facts.of(type.name()), last).descendingSet().stream()
                                .limit(1)
                                .map(year -> new Reach(year, year + last.lag()))))
                .toList();
        int others = Math.min(2, reaches.size());
        return reaches.stream()
                .map(Reach::newest)
                .filter(year ->
                        reaches.stream().filter(reach -> reach.upTo() >= year).count() >= others)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /** The newest year of a type, and the newest of other types that it allows for. */
    private record Reach(int newest, int upTo) {}

    private NavigableSet<Integer> years(FactType type, List<Row> rows, Last last) {
        NavigableSet<Integer> years = new TreeSet<>();
        for (Row row : rows) {
            Optional.ofNullable(values(type, row, List.of(last.field())).get(last.field()))
                    .map(value -> YEAR.matcher(Exact.text(value)))
                    .filter(Matcher::find)
                    .ifPresent(matcher -> years.add(Integer.valueOf(matcher.group())));
        }
        return years;
    }

    /** Whether a row has the values, or may have them where it is blank: a blank is named for itself. */
    private boolean agrees(FactType type, Row row, Map<String, Object> wanted) {
        Map<String, Object> values = values(type, row, List.copyOf(wanted.keySet()));
        return wanted.entrySet().stream()
                .allMatch(entry ->
                        !values.containsKey(entry.getKey()) || same(entry.getValue(), values.get(entry.getKey())));
    }

    private static boolean same(Object wanted, Object there) {
        return Exact.text(wanted).equals(Exact.text(there));
    }

    /** The values of some fields, blanks left out. */
    private Map<String, Object> values(FactType type, Row row, List<String> fields) {
        Object[] all = rulebook.values(row);
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(name -> Optional.ofNullable(all[index(type, name)]).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private static Map<String, Object> with(Map<String, Object> begun, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(begun);
        more.put(name, value);
        return more;
    }

    private static int index(FactType type, String name) {
        return type.fields().stream().map(Field::name).toList().indexOf(name);
    }
}
