package org.junheng.intake;

import java.util.ArrayList;
import java.util.List;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;

/** One district with its pack, any cell of which can be left blank or filled in otherwise. */
record District(String pack, Rulebook rulebook, Book book, Dependencies dependencies, List<FactType> types) {
    /** A cell of a district, and the column that it stands in. */
    record Spot(String sheet, int row, Cell cell, FactType type, Field field) {
        @Override
        public String toString() {
            return sheet + "!" + row + " [" + field.name() + "]";
        }
    }

    static District of(String pack) {
        return new District(
                pack,
                Packs.rulebook(pack),
                Packs.district(pack),
                Dependencies.of(pack),
                Packs.pack(pack).types());
    }

    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (FactType type : types) {
            for (Page page : book.pages()) {
                if (type.sheet().filter(page.name()::equals).isPresent()) {
                    type.fields().stream()
                            .filter(field -> page.has(field.name()))
                            .forEach(field -> spots.addAll(spots(page, type, field)));
                }
            }
        }
        return spots;
    }

    private static List<Spot> spots(Page page, FactType type, Field field) {
        int column = page.column(field.name());
        return page.records().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> cell.column() == column)
                        .map(cell -> new Spot(page.name(), row.number(), cell, type, field)))
                .toList();
    }

    Outcome blank(Spot spot) {
        Book copy = book.copy();
        copy.page(spot.sheet()).drop(spot.row(), spot.cell().column());
        return copy.judge(rulebook);
    }

    Outcome with(Spot spot, Cell other) {
        Book copy = book.copy();
        copy.page(spot.sheet()).put(spot.row(), other);
        return copy.judge(rulebook);
    }
}
