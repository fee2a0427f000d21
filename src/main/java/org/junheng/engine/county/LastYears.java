package org.junheng.engine.county;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Row;
import org.junheng.engine.witness.Facts;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Population.Every;
import org.junheng.model.pack.Population.Last;
import org.junheng.word.Figures;

/** Which of the last years must a sheet have a row for and has none? */
final class LastYears {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private final Rulebook rulebook;
    private final Facts facts;

    LastYears(Rulebook rulebook, Facts facts) {
        this.rulebook = rulebook;
        this.facts = facts;
    }

    /**
     * The years up to the newest that a group of rows must have and does not.
     *
     * @param begun what the rows of the group have in other fields
     */
    Stream<Map<String, Object>> wanted(FactType type, Map<String, Object> begun, Last last, Predicate<Row> inGroup) {
        List<Row> rows = facts.of(type.name()).stream().filter(inGroup).toList();
        NavigableSet<Integer> own = years(type, rows, last);
        int newest = newest() - last.lag();
        int from = own.isEmpty() ? newest : Math.max(own.last(), newest);
        String written = own.isEmpty() ? "" : written(type, rows, last, own.last());
        return Stream.iterate(from, year -> year > from - last.years(), year -> year - 1)
                .filter(year -> !own.contains(year))
                .map(year -> Populations.with(begun, last.field(), value(type, last, year, written)));
    }

    /** The value of a year, written as the newest one is. */
    private static Object value(FactType type, Last last, int year, String written) {
        boolean text = type.field(last.field()).orElseThrow().type() == Field.Type.TEXT;
        Matcher matcher = YEAR.matcher(written);
        String words = matcher.find() ? matcher.replaceFirst(String.valueOf(year)) : String.valueOf(year);
        return text ? words : BigDecimal.valueOf(year);
    }

    private String written(FactType type, List<Row> rows, Last last, int year) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(
                        facts.values(type, row, List.of(last.field())).get(last.field())))
                .map(Figures::text)
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
            Optional.ofNullable(facts.values(type, row, List.of(last.field())).get(last.field()))
                    .map(value -> YEAR.matcher(Figures.text(value)))
                    .filter(Matcher::find)
                    .ifPresent(matcher -> years.add(Integer.valueOf(matcher.group())));
        }
        return years;
    }
}
