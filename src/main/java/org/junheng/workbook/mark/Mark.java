package org.junheng.workbook.mark;

import java.util.List;
import org.junheng.model.sheet.Address;

/**
 * One thing to be seen in a workbook.
 *
 * @param cells that are coloured
 * @param places where to look, the first one linked; the coloured cells, or others if none are
 * @param title criterion or kind of problem
 * @param message what was found and what is expected
 * @param way what would satisfy it; empty if that is not known
 * @param owner the office in charge; empty if none is
 */
record Mark(Kind kind, List<Spot> cells, List<Spot> places, String title, String message, String way, String owner) {
    Mark {
        cells = List.copyOf(cells);
        places = List.copyOf(places);
    }

    /** One cell of one sheet. */
    record Spot(String sheet, Address address) {
        @Override
        public String toString() {
            return sheet + "!" + address;
        }
    }

    /** How its cells are coloured where that differs from what it is. */
    Kind shownAs() {
        return cells.size() > Marks.FEW && kind != Kind.UNDETERMINED ? Kind.PART : kind;
    }
}
