package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.engine.layout.Columns;
import org.junheng.engine.layout.Labels;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Unit;

/** The labels of one form as they are found, and which fields they come to. */
final class FormDraft {
    private static final String PATH = "/";
    private static final String UNSAID = "?、";

    private final FactType type;
    private final Grid grid;
    private final List<FormLine> lines = new ArrayList<>();
    private final Set<String> sinceHeader = new HashSet<>();
    private final Set<String> before = new HashSet<>();
    private int header;

    FormDraft(FactType type, Grid grid) {
        this.type = type;
        this.grid = grid;
    }

    void header(int row) {
        header = row;
        before.addAll(sinceHeader);
        sinceHeader.clear();
    }

    int header() {
        return header;
    }

    /** Whether a label stood below an earlier header already, so that another form begins. */
    boolean repeats(int row, FormReader.Strip strip) {
        return before.contains(String.join(PATH, FormLine.path(grid, row, strip)));
    }

    void add(int row, FormReader.Strip strip) {
        FormLine line = FormLine.of(grid, row, strip);
        sinceHeader.add(String.join(PATH, line.path()));
        lines.add(line);
    }

    Optional<Laid> laid() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Labels labels = new Labels();
        lines.forEach(line -> labels.add(line.path()));
        Columns matched = labels.columns(type.fields());
        List<Integer> taken = columnsOfTheirOwn();
        List<Columns.Column> columns = new ArrayList<>();
        for (int i = 0; i < type.fields().size(); i++) {
            columns.add(column(type.fields().get(i), matched.fields().get(i), taken));
        }
        List<Spot> spots = matched.fields().stream().map(this::spot).toList();
        List<Columns.Other> others = matched.others().stream()
                .map(other -> lines.get(other.column()))
                .map(line -> new Columns.Other(line.label(), line.shown()))
                .toList();
        Set<Integer> rows = new LinkedHashSet<>();
        lines.forEach(line -> rows.add(line.label().row()));
        return Optional.of(new Laid(lines.get(0).label().row(), new Columns(header, columns, others), spots, rows));
    }

    /** Columns beyond the values that hold numbers beside values too, such as those of the year before. */
    private List<Integer> columnsOfTheirOwn() {
        return lines.stream()
                .filter(line -> !line.values().isEmpty())
                .flatMap(line -> line.strays().stream())
                .map(spot -> spot.at().column())
                .distinct()
                .toList();
    }

    private Columns.Column column(Field field, Columns.Column matched, List<Integer> taken) {
        if (!matched.exists()) {
            List<Address> doubled = matched.doubled().stream()
                    .map(at -> lines.get(at.column()).label())
                    .toList();
            return Columns.Column.none(matched.shown(), doubled);
        }
        FormLine line = lines.get(matched.first());
        if (line.values().size() > 1) {
            return Columns.Column.none(
                    matched.shown(), line.values().stream().map(Spot::at).toList());
        }
        return line.slipped(taken)
                .map(slip -> Columns.Column.beside(matched.shown(), slip))
                .orElseGet(() -> new Columns.Column(
                        line.column(),
                        line.column(),
                        String.join(PATH, line.path()),
                        unit(field, matched, line),
                        Optional.of(line.label())));
    }

    /** Two units that differ, beside the label and in its own words, are none that is known. */
    private Optional<String> unit(Field field, Columns.Column matched, FormLine line) {
        List<String> said = Stream.of(line.unit(), matched.unit())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        boolean apart = said.size() > 1
                && Unit.of(said.get(0))
                        .flatMap(one -> Unit.of(said.get(1)).map(other -> !one.fits(other) || !one.same(other)))
                        .orElse(false);
        if (apart) {
            return Optional.of(String.join("、", said));
        }
        return said.stream()
                .findFirst()
                .or(() -> line.stated().filter(text -> isFor(field, text)))
                .or(() -> elsewhere(field));
    }

    private static boolean isFor(Field field, String written) {
        return Unit.of(field.unit())
                .flatMap(declared -> Unit.of(written).filter(declared::fits))
                .isPresent();
    }

    /** Where others of its kind count in another unit, a value without one may be in either: no unit that is known. */
    private Optional<String> elsewhere(Field field) {
        List<String> others = lines.stream()
                .flatMap(line -> line.unit().stream())
                .filter(text -> isFor(field, text))
                .distinct()
                .toList();
        boolean same = others.stream()
                .allMatch(text -> Unit.of(text)
                        .filter(Unit.of(field.unit()).orElseThrow()::same)
                        .isPresent());
        return same ? Optional.empty() : Optional.of(UNSAID + String.join("、", others));
    }

    private Spot spot(Columns.Column matched) {
        return matched.exists()
                ? lines.get(matched.first()).value()
                : new Spot(new Address(header, Address.WHOLE), Optional.empty());
    }
}
