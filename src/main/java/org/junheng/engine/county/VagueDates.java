package org.junheng.engine.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.bind.Binder;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.Outcome;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Place;
import org.junheng.word.DateReader;

/**
 * Does it matter which day is meant where a cell names only a month?
 *
 * <p>The county is judged with one day and with another. A judgement that stays the same holds, for which the month is as
 * good as a day; one that changes is open. Cells that decide who is judged at all stay unread.
 */
final class VagueDates {
    /** With more readings than these it is not asked, and the cells stay unread. */
    private static final int MOST = 24;

    private final Rulebook rulebook;
    private final Binder binder;
    private final boolean partial;

    VagueDates(Rulebook rulebook, Binder binder, boolean partial) {
        this.rulebook = rulebook;
        this.binder = binder;
        this.partial = partial;
    }

    /** A cell that names no day. */
    private record Vague(Row row, int field, DateReader.Span days, CellRef cell) {
        LocalDate first() {
            return days.first();
        }

        LocalDate last() {
            return days.last();
        }

        Place place() {
            return cell.place();
        }
    }

    /** The judging of the county, with a day for each cell in which any day would do. */
    Judging judging() {
        return judging(vague());
    }

    /** The same, with the cells that are not among those asked unread. */
    private Judging judging(List<Vague> asked) {
        List<Function<Vague, LocalDate>> readings = asked.isEmpty() ? List.of() : readings(asked);
        if (asked.isEmpty() || readings.size() > MOST) {
            return new Judging(rulebook, binder.facts(), binder.problems(), partial, Map.of());
        }
        Differences apart = differences(asked, readings);
        return apart.rest().isEmpty()
                ? judging(asked, apart)
                : judging(asked.stream()
                        .filter(cell -> !apart.rest().contains(cell.place()))
                        .toList());
    }

    private Judging judging(List<Vague> asked, Differences apart) {
        Set<Place> deciding =
                apart.judgements().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Problems problems = binder.problems().copy();
        asked.stream()
                .filter(cell -> !deciding.contains(cell.place()))
                .forEach(cell ->
                        problems.settle(cell.place(), "anyDay", cell.cell().header()));
        Map<String, List<CellRef>> undecided = new HashMap<>();
        apart.judgements()
                .forEach((id, places) -> undecided.put(
                        id,
                        asked.stream()
                                .filter(cell -> places.contains(cell.place()))
                                .map(Vague::cell)
                                .toList()));
        return new Judging(rulebook, facts(asked, Vague::last, deciding), problems, partial, undecided);
    }

    private List<Vague> vague() {
        List<Vague> found = new ArrayList<>();
        for (FactType type : rulebook.types()) {
            for (int i = 0; i < type.fields().size(); i++) {
                Field field = type.fields().get(i);
                if (field.type() == Field.Type.DATE && !field.key()) {
                    int index = i;
                    binder.facts()
                            .get(type.name())
                            .forEach(row -> vague(row, field, index).ifPresent(found::add));
                }
            }
        }
        return found;
    }

    private static Optional<Vague> vague(Row row, Field field, int index) {
        RowOrigin origin = (RowOrigin) row.origin();
        if (!origin.isUnread(field.name())) {
            return Optional.empty();
        }
        CellRef cell = origin.cell(index);
        return DateReader.span(cell.shown()).map(days -> new Vague(row, index, days, cell));
    }

    /**
     * All last days, all first days, any two cells apart both ways, and each day of those months that stands elsewhere in
     * the workbook or in the pack's tables.
     */
    private List<Function<Vague, LocalDate>> readings(List<Vague> cells) {
        List<Function<Vague, LocalDate>> readings = new ArrayList<>(List.of(Vague::last, Vague::first));
        for (int step = 1; step < cells.size(); step *= 2) {
            Set<Vague> apart = new HashSet<>();
            for (int i = 0; i < cells.size(); i++) {
                if (i / step % 2 == 1) {
                    apart.add(cells.get(i));
                }
            }
            readings.add(cell -> apart.contains(cell) ? cell.first() : cell.last());
            readings.add(cell -> apart.contains(cell) ? cell.last() : cell.first());
        }
        named(cells).forEach(day -> readings.add(cell -> cell.days().contains(day) ? day : cell.last()));
        return readings;
    }

    private Set<LocalDate> named(List<Vague> cells) {
        return binder.facts().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> Stream.of(rulebook.values(row)))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .filter(day -> cells.stream().anyMatch(cell -> cell.days().contains(day)))
                .collect(Collectors.toSet());
    }

    private Differences differences(List<Vague> cells, List<Function<Vague, LocalDate>> readings) {
        Differences apart = new Differences(
                told(cells, readings.get(0)), cells.stream().map(Vague::place).collect(Collectors.toSet()));
        readings.stream().skip(1).forEach(reading -> apart.add(told(cells, reading)));
        return apart;
    }

    private Outcome told(List<Vague> cells, Function<Vague, LocalDate> reading) {
        return new Judging(rulebook, facts(cells, reading, Set.of()), binder.problems(), partial, Map.of()).outcome();
    }

    /** @param deciding the cells for want of whose day something is open */
    private Map<String, List<Row>> facts(List<Vague> cells, Function<Vague, LocalDate> reading, Set<Place> deciding) {
        Map<Row, List<Vague>> byRow = cells.stream().collect(Collectors.groupingBy(Vague::row));
        Map<String, List<Row>> read = new LinkedHashMap<>();
        binder.facts()
                .forEach((type, rows) -> read.put(
                        type,
                        rows.stream()
                                .map(row ->
                                        byRow.containsKey(row) ? dated(row, byRow.get(row), reading, deciding) : row)
                                .toList()));
        return read;
    }

    private Row dated(Row row, List<Vague> cells, Function<Vague, LocalDate> reading, Set<Place> deciding) {
        Object[] values = rulebook.values(row);
        RowOrigin origin = (RowOrigin) row.origin();
        for (Vague cell : cells) {
            values[cell.field()] = reading.apply(cell);
            origin = origin.knowing(cell.field(), deciding.contains(cell.place()));
        }
        return rulebook.newFact(rulebook.typeOf(row).orElseThrow(), values, origin);
    }
}
