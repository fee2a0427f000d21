package org.junheng.pack.mutant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Mutant;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.RuleGraph;
import org.junheng.model.pack.Table;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.SheetRow;
import org.junheng.pack.load.LoadedPack;

/** Mutants of the numbers in a pack's own tables, as far as some rule reads their column. */
final class TableMutants {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Pack pack;
    private final RuleGraph graph;
    private final TableFloors floors;
    private final List<Mutant> found = new ArrayList<>();

    TableMutants(LoadedPack read) {
        this.pack = read.pack();
        this.graph = RuleGraph.of(pack);
        this.floors = new TableFloors(read);
    }

    List<Mutant> all() {
        for (Table table : pack.tables()) {
            if (pack.owns(table.path())) {
                table.rows().get(0).cells().stream()
                        .filter(header -> isRead(table, header.shown().strip()))
                        .forEach(header -> column(table, header));
                rows(table);
            }
        }
        return found;
    }

    /** Every row left out, of a table that some rule reads. */
    private void rows(Table table) {
        boolean read = pack.types().stream()
                .filter(type -> type.table().filter(table.name()::equals).isPresent())
                .anyMatch(type -> !graph.readersOf(type.name()).isEmpty());
        for (SheetRow row : read ? table.rows().subList(1, table.rows().size()) : List.<SheetRow>of()) {
            String words =
                    row.cells().stream().map(cell -> cell.shown().strip()).collect(Collectors.joining(","));
            List<SheetRow> others =
                    table.rows().stream().filter(each -> each != row).toList();
            found.add(new Mutant(
                    Mutant.Kind.ROW,
                    table.path(),
                    row.number(),
                    words,
                    "",
                    Mutant.State.OPEN,
                    List.of(),
                    List.of(),
                    Optional.of(new Table(table.name(), table.path(), others))));
        }
    }

    private boolean isRead(Table table, String column) {
        return pack.types().stream()
                .filter(type -> type.table().filter(table.name()::equals).isPresent())
                .anyMatch(type -> isNumber(type, column)
                        && graph.readersOf(type.name()).stream()
                                .flatMap(rule -> rule.patterns().stream())
                                .anyMatch(pattern -> pattern.type().equals(type.name())
                                        && pattern.fields().contains(column)));
    }

    private static boolean isNumber(FactType type, String column) {
        return type.fields().stream()
                .anyMatch(field -> field.name().equals(column) && field.type() == Field.Type.DECIMAL);
    }

    private void column(Table table, Cell header) {
        for (SheetRow row : table.rows().subList(1, table.rows().size())) {
            row.cells().stream()
                    .filter(cell -> cell.column() == header.column())
                    .filter(cell -> NUMBER.matcher(cell.shown().strip()).matches())
                    .forEach(cell -> shift(table, header.shown().strip(), row, cell));
        }
    }

    private void shift(Table table, String column, SheetRow row, Cell cell) {
        String written = cell.shown().strip();
        for (String shifted : ExpressionChanges.shifted(written)) {
            found.add(new Mutant(
                    Mutant.Kind.TABLE,
                    table.path(),
                    row.number(),
                    column + " " + written,
                    column + " " + shifted,
                    isSame(table, column, written, shifted) ? Mutant.State.SAME : Mutant.State.OPEN,
                    List.of(),
                    List.of(),
                    Optional.of(with(table, row, cell, shifted))));
        }
    }

    /** Whether the number and its neighbour both lie where it makes no difference. */
    private boolean isSame(Table table, String column, String written, String shifted) {
        BigDecimal greater = new BigDecimal(written).max(new BigDecimal(shifted));
        return pack.types().stream()
                .filter(type -> type.table().filter(table.name()::equals).isPresent())
                .allMatch(type -> floors.of(type.name(), column)
                        .filter(floor -> greater.compareTo(floor) <= 0)
                        .isPresent());
    }

    private static Table with(Table table, SheetRow changed, Cell cell, String shifted) {
        Cell other = new Cell(cell.column(), new CellValue.Text(shifted), shifted);
        List<Cell> cells = changed.cells().stream()
                .map(each -> each == cell ? other : each)
                .toList();
        SheetRow row = new SheetRow(changed.number(), changed.hidden(), cells);
        return new Table(
                table.name(),
                table.path(),
                table.rows().stream().map(each -> each == changed ? row : each).toList());
    }
}
