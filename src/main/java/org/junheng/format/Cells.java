package org.junheng.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.judged.Evidence;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetName;

/** Which cell stands at a place? Each is taken apart once, however often something rests on it. */
final class Cells {
    private final Map<Place, Cell> met = new IdentityHashMap<>();
    private final Map<Place, Cell> cells = new HashMap<>();
    private final Map<SheetName, Sheet> sheets = new HashMap<>();
    private Sheet last;

    /** A sheet by its number, from 0 as they are met; the same object for the same sheet. */
    record Sheet(int number, SheetName name) {
        @Override
        public int hashCode() {
            return number;
        }
    }

    /**
     * A cell by its number, from 0 as they are met; the same object for the same cell.
     *
     * @param standing grows from column to column, within one from row to row
     */
    record Cell(int number, Sheet sheet, Address address, long standing) {
        int row() {
            return address.row();
        }

        int column() {
            return address.column();
        }
    }

    /** Evidence, and the cell of each entry. */
    record Placed(List<Evidence> evidence, List<Cell> cells) {}

    Placed placed(List<Evidence> evidence) {
        Cell[] placed = new Cell[evidence.size()];
        int at = 0;
        for (Evidence entry : evidence) {
            placed[at++] = at(entry.place());
        }
        return new Placed(evidence, Arrays.asList(placed));
    }

    /** Most places come again as the same object, which is found sooner than an equal one. */
    private Cell at(Place place) {
        return met.computeIfAbsent(place, this::known);
    }

    private Cell known(Place place) {
        Cell known = cells.get(place);
        if (known == null) {
            Address address = place.address();
            long standing = (long) address.column() << Integer.SIZE | address.row();
            known = new Cell(cells.size(), sheet(place), address, standing);
            cells.put(place, known);
        }
        return known;
    }

    private Sheet sheet(Place place) {
        if (last == null || !last.name().holds(place)) {
            last = sheets.computeIfAbsent(SheetName.of(place), name -> new Sheet(sheets.size(), name));
        }
        return last;
    }
}
