package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.layout.Columns;
import org.junheng.engine.layout.Labels;
import org.junheng.model.pack.FactType;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Cell;
import org.junheng.word.Folding;

/** The labels of one form as they are found, and which fields they come to. */
final class FormDraft {
    private static final String PATH = "/";

    private final FactType type;
    private final Grid grid;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> sinceHeader = new HashSet<>();
    private final Set<String> before = new HashSet<>();
    private int header;

    /** @param path the words that the label stands under and its own */
    private record Line(Address label, List<String> path, Optional<String> unit, Spot value, int column) {}

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
        return before.contains(String.join(PATH, path(row, strip)));
    }

    void add(int row, FormReader.Strip strip) {
        List<String> path = path(row, strip);
        sinceHeader.add(String.join(PATH, path));
        lines.add(new Line(new Address(row, strip.label()), path, unit(row, strip), value(row, strip), strip.value()));
    }

    private List<String> path(int row, FormReader.Strip strip) {
        List<String> path = new ArrayList<>();
        grid.before(row, strip.label()).stream()
                .filter(text -> !text.matches("[\\d.、（）()]*"))
                .forEach(path::add);
        grid.at(row, strip.label())
                .cell()
                .ifPresent(cell -> path.add(cell.shown().strip()));
        return path;
    }

    private Optional<String> unit(int row, FormReader.Strip strip) {
        return strip.unit() < 0
                ? Optional.empty()
                : grid.at(row, strip.unit())
                        .cell()
                        .map(cell -> cell.shown().strip())
                        .filter(text -> !Folding.folded(text).matches("[-—–/]*"));
    }

    /** The first cell of the columns of values that holds something; one that covers several labels is no label's own. */
    private Spot value(int row, FormReader.Strip strip) {
        for (int column = strip.value(); column <= strip.last(); column++) {
            Spot spot = grid.at(row, column);
            Optional<Cell> cell = spot.cell().filter(held -> !isShared(spot.at(), strip));
            if (cell.isPresent()) {
                return new Spot(spot.at(), cell);
            }
        }
        return new Spot(new Address(row, strip.value()), Optional.empty());
    }

    private boolean isShared(Address at, FormReader.Strip strip) {
        return grid.region(at.row(), at.column())
                .filter(region -> region.lastRow() > region.firstRow())
                .filter(region -> !grid.at(region.firstRow(), strip.label())
                        .at()
                        .equals(grid.at(region.lastRow(), strip.label()).at()))
                .isPresent();
    }

    Optional<Laid> laid() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Labels labels = new Labels();
        lines.forEach(line -> labels.add(line.path()));
        Columns matched = labels.columns(type.fields());
        List<Columns.Column> columns =
                matched.fields().stream().map(this::column).toList();
        List<Spot> spots = matched.fields().stream().map(this::spot).toList();
        List<Columns.Other> others = matched.others().stream()
                .map(other -> lines.get(other.column()))
                .map(line -> new Columns.Other(line.label(), shown(line)))
                .toList();
        Set<Integer> rows = new LinkedHashSet<>();
        lines.forEach(line -> rows.add(line.label().row()));
        return Optional.of(new Laid(lines.get(0).label().row(), new Columns(header, columns, others), spots, rows));
    }

    private static String shown(Line line) {
        return line.path().get(line.path().size() - 1);
    }

    private Columns.Column column(Columns.Column matched) {
        if (!matched.exists()) {
            List<Address> doubled = matched.doubled().stream()
                    .map(at -> lines.get(at.column()).label())
                    .toList();
            return Columns.Column.none(matched.shown(), doubled);
        }
        Line line = lines.get(matched.first());
        return new Columns.Column(
                line.column(),
                line.column(),
                String.join(PATH, line.path()),
                line.unit().or(matched::unit),
                List.of(),
                Optional.of(line.label()));
    }

    private Spot spot(Columns.Column matched) {
        return matched.exists()
                ? lines.get(matched.first()).value()
                : new Spot(new Address(header, Address.WHOLE), Optional.empty());
    }
}
