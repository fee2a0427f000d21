package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * @param strays numbers beyond them, which may be values that slipped
 */
record FormLine(
        Address label,
        List<String> path,
        Optional<String> unit,
        Optional<String> stated,
        int column,
        List<Spot> values,
        List<Spot> strays) {

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
                .filter(cell -> last < cell.column() && cell.column() < strip.end() && cell.column() != strip.unit())
                .filter(cell -> cell.value() instanceof CellValue.Number)
                .map(cell -> Spot.of(row, cell))
                .toList();
    }

    /** Where its value stands; its place alone if it has none. */
    Spot value() {
        return values.isEmpty() ? new Spot(new Address(label.row(), column), Optional.<Cell>empty()) : values.get(0);
    }

    /** The places between which cannot be chosen; none if its value is certain. */
    List<Address> doubtful(List<Integer> columnsOfTheirOwn) {
        if (values.size() > 1) {
            return values.stream().map(Spot::at).toList();
        }
        List<Address> slipped = strays.stream()
                .map(Spot::at)
                .filter(at -> values.isEmpty() && !columnsOfTheirOwn.contains(at.column()))
                .toList();
        return slipped.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(value().at()), slipped.stream()).toList();
    }

    String shown() {
        return path.get(path.size() - 1);
    }
}
