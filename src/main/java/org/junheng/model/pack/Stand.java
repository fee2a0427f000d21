package org.junheng.model.pack;

import java.util.List;
import java.util.Optional;

/**
 * Where does a field stand on its sheet, and what does an empty cell of it say?
 *
 * @param blank what an empty cell says; nothing unless the form itself says so
 * @param zero the words that say that there are none
 * @param units of the field's listed values the units that figures under them count in, empty where they say none
 */
public record Stand(Spot spot, Optional<String> blank, List<String> zero, List<String> units) {
    public static final Stand PLAIN = new Stand(Spot.COLUMN, Optional.empty(), List.of(), List.of());

    /** The places in which a field may stand. */
    public enum Spot {
        /** Under a header, or beside a label, of its own. */
        COLUMN,
        /** In a row of its own above the rows that it is said of. */
        SECTION,
        /** At the side of its row, under no header. */
        SIDE,
        /** In the header above the cell. */
        ACROSS,
        /** Nowhere as a rule: the form does not hold it, and what rests on it stays open. */
        UNHELD
    }

    public Stand {
        zero = List.copyOf(zero);
        units = List.copyOf(units);
    }

    public boolean is(Spot other) {
        return spot == other;
    }

    /** The unit that figures under a listed value count in, empty if it says none. */
    public String unit(int value) {
        return value < units.size() ? units.get(value) : "";
    }

    /** The same in a column of its own. */
    Stand plain() {
        return new Stand(Spot.COLUMN, blank, zero, List.of());
    }
}
