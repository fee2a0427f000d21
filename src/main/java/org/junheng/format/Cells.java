package org.junheng.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.judged.Evidence;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Place;

/** Which cell stands at a place? Each is taken apart once, however often something rests on it. */
final class Cells {
    private final Map<Place, Cell> cells = new HashMap<>();
    private final Map<SheetName, Sheet> sheets = new HashMap<>();
    private Sheet last;

    /** A sheet by its number, from 0 as they are met; the same object for the same sheet. */
    record Sheet(int number, SheetName name) {}

    /** A cell by its number, from 0 as they are met; the same object for the same cell. */
    record Cell(int number, Sheet sheet, Address address) {
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

    private Cell at(Place place) {
        Cell known = cells.get(place);
        if (known == null) {
            known = new Cell(cells.size(), sheet(place), place.address());
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
