package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junheng.engine.layout.Columns;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.Unit;
import org.junheng.model.sheet.UnitNotes;
import org.junheng.word.Folding;

/**
 * What stands beside one label of a form?
 *
 * @param path the words that the label stands under and its own
 * @param unit the one beside it; empty if none is there
 * @param stated the one that the header gives to all values; empty if it gives none
 * @param values what stands in the columns of values
 * @param strays numbers beyond them or where the unit should be, which may be values that slipped
 */
record FormLine(
        Address label,
        List<String> path,
        Optional<String> unit,
        Optional<String> stated,
        int column,
        List<Spot> values,
        List<Spot> strays) {
    private static final Pattern WRITTEN = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?(\\D*)");

    static FormLine of(Grid grid, int row, FormReader.Strip strip) {
        return new FormLine(
                new Address(row, strip.label()),
                path(grid, row, strip),
                unit(grid, row, strip),
                strip.stated(),
                strip.value(),
                values(grid, row, strip),
                strays(grid, row, strip));
    }

    static List<String> path(Grid grid, int row, FormReader.Strip strip) {
        List<String> path = new ArrayList<>();
        grid.before(row, strip.label()).stream()
                .filter(text -> !text.matches("[\\d.、（）()]*"))
                .forEach(path::add);
        grid.at(row, strip.label())
                .cell()
                .ifPresent(cell -> path.add(cell.shown().strip()));
        return path;
    }

    /** Below a header that names no units, whatever is a unit between a label and its value is its unit. */
    private static Optional<String> unit(Grid grid, int row, FormReader.Strip strip) {
        if (strip.unit() >= 0) {
            return Optional.of(strip.unit())
                    .filter(column -> !isLabel(grid, grid.at(row, column), row, strip))
                    .flatMap(column -> text(grid, row, column))
                    .filter(text -> !Folding.folded(text).matches("[-—–/]*"));
        }
        return IntStream.range(strip.label() + 1, strip.value())
                .mapToObj(column -> text(grid, row, column))
                .flatMap(Optional::stream)
                .filter(text -> Unit.of(text).isPresent())
                .findFirst();
    }

    private static Optional<String> text(Grid grid, int row, int column) {
        return grid.at(row, column).cell().map(cell -> {
            String bare = UnitNotes.unit(cell.shown());
            return Unit.of(bare).isPresent() ? bare : cell.shown().strip();
        });
    }

    private static List<Spot> values(Grid grid, int row, FormReader.Strip strip) {
        return strip.values().stream()
                .map(column -> grid.at(row, column))
                .filter(spot -> spot.cell().isPresent())
                .filter(spot -> !isShared(grid, spot.at(), strip) && !isLabel(grid, spot, row, strip))
                .distinct()
                .toList();
    }

    /** Whether it is the label itself, merged over what stands beside it. */
    private static boolean isLabel(Grid grid, Spot spot, int row, FormReader.Strip strip) {
        return spot.at().equals(grid.at(row, strip.label()).at());
    }

    /** One that covers several labels is no label's own. */
    private static boolean isShared(Grid grid, Address at, FormReader.Strip strip) {
        return grid.region(at.row(), at.column())
                .filter(region -> region.lastRow() > region.firstRow())
                .filter(region -> !grid.at(region.firstRow(), strip.label())
                        .at()
                        .equals(grid.at(region.lastRow(), strip.label()).at()))
                .isPresent();
    }

    private static List<Spot> strays(Grid grid, int row, FormReader.Strip strip) {
        int last = strip.values().get(strip.values().size() - 1);
        return grid.cells(row).stream()
                .filter(cell -> last < cell.column() && cell.column() < strip.end() || cell.column() == strip.unit())
                .filter(FormLine::isFigure)
                .map(cell -> Spot.of(row, cell))
                .toList();
    }

    /** Whether it holds a number, be it written as a text or with its unit. */
    private static boolean isFigure(Cell cell) {
        if (cell.value() instanceof CellValue.Number) {
            return true;
        }
        Matcher written = WRITTEN.matcher(Folding.folded(cell.shown()));
        return cell.value() instanceof CellValue.Text
                && written.matches()
                && (written.group(1).isEmpty() || Unit.of(written.group(1)).isPresent());
    }

    /** Where its value stands; its place alone if it has none. */
    Spot value() {
        return values.isEmpty() ? new Spot(new Address(label.row(), column), Optional.<Cell>empty()) : values.get(0);
    }

    /** The figures beside the place of its value, if that is empty; none in columns that hold figures beside values too. */
    Optional<Columns.Slip> slipped(List<Integer> columnsOfTheirOwn) {
        List<Columns.Other> figures = strays.stream()
                .filter(spot -> values.isEmpty()
                        && !columnsOfTheirOwn.contains(spot.at().column()))
                .map(spot -> new Columns.Other(
                        spot.at(), spot.cell().map(Cell::shown).orElse("").strip()))
                .toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(new Columns.Slip(value().at(), figures));
    }

    String shown() {
        return path.get(path.size() - 1);
    }
}
