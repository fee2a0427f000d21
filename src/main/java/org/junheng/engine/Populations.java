package org.junheng.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.Population;
import org.junheng.model.Problem;

/** Are all the rows there that the pack says there must be? Asked of the facts at the end of a pass. */
final class Populations {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");

    private final Rulebook rulebook;
    private final Map<String, List<Row>> byType = new HashMap<>();
    private final Problems problems;

    Populations(Rulebook rulebook, Collection<?> facts, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
        for (Object fact : facts) {
            if (fact instanceof Row row) {
                rulebook.typeOf(row)
                        .ifPresent(type -> byType.computeIfAbsent(type.name(), name -> new ArrayList<>())
                                .add(row));
            }
        }
    }

    /** Names every row that is missing; a sheet that is missing or empty as a whole is named elsewhere. */
    void check() {
        OptionalInt newest = newest();
        for (FactType type : rulebook.types()) {
            for (Population population : byType.containsKey(type.name()) ? type.populations() : List.<Population>of()) {
                if (population instanceof Population.Every every) {
                    every(type, every);
                } else if (population instanceof Population.Covers covers) {
                    covers(type, covers);
                } else if (population instanceof Population.Last last) {
                    last(type, last, newest.orElseThrow());
                }
            }
        }
    }

    private void every(FactType type, Population.Every every) {
        List<List<String>> wanted = List.of(List.of());
        for (String name : every.fields()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> begun : wanted) {
                for (String value : type.fields().get(index(type, name)).oneOf()) {
                    List<String> more = new ArrayList<>(begun);
                    more.add(value);
                    longer.add(more);
                }
            }
            wanted = longer;
        }
        Set<List<String>> there = values(type, every.fields());
        wanted.stream()
                .filter(values -> !there.contains(values))
                .forEach(values -> missing(type, every.fields(), values));
    }

    private void covers(FactType type, Population.Covers covers) {
        FactType other = rulebook.type(covers.type());
        List<String> shared = other.fields().stream()
                .filter(Field::key)
                .map(Field::name)
                .filter(name -> index(type, name) >= 0)
                .toList();
        Set<List<String>> there = values(type, shared);
        for (Row row : byType.getOrDefault(other.name(), List.of())) {
            List<String> wanted = values(row, other, shared);
            if (there.add(wanted)) {
                missing(type, shared, wanted);
            }
        }
    }

    private void last(FactType type, Population.Last last, int newest) {
        TreeSet<Integer> years = years(type, last);
        if (years.isEmpty()) {
            return;
        }
        int from = Math.max(years.last(), newest - last.lag());
        for (int year = from; year > from - last.years(); year--) {
            if (!years.contains(year)) {
                missing(type, List.of(last.field()), List.of(String.valueOf(year)));
            }
        }
    }

    /** The newest year that any type says. */
    private OptionalInt newest() {
        return rulebook.types().stream()
                .flatMap(type -> type.populations().stream()
                        .filter(Population.Last.class::isInstance)
                        .map(Population.Last.class::cast)
                        .flatMap(last -> years(type, last).stream()))
                .mapToInt(Integer::intValue)
                .max();
    }

    private TreeSet<Integer> years(FactType type, Population.Last last) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Row row : byType.getOrDefault(type.name(), List.of())) {
            Matcher matcher =
                    YEAR.matcher(values(row, type, List.of(last.field())).get(0));
            if (matcher.find()) {
                years.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return years;
    }

    private Set<List<String>> values(FactType type, List<String> fields) {
        Set<List<String>> values = new HashSet<>();
        byType.get(type.name()).forEach(row -> values.add(values(row, type, fields)));
        return values;
    }

    private List<String> values(Row row, FactType type, List<String> fields) {
        Object[] all = rulebook.values(row);
        return fields.stream()
                .map(name -> all[index(type, name)])
                .map(value -> value == null ? "" : Exact.text(value))
                .toList();
    }

    private static int index(FactType type, String name) {
        List<String> names = type.fields().stream().map(Field::name).toList();
        return names.indexOf(name);
    }

    private void missing(FactType type, List<String> fields, List<String> values) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            words.add(fields.get(i) + " " + values.get(i));
        }
        String row = words.stream().collect(Collectors.joining("、"));
        String sheet = type.sheet().orElse(type.name());
        problems.add(Problem.Kind.MISSING_ROW, Optional.empty(), row, "missingRow", sheet, row);
    }
}
