package org.junheng.engine.shape;

import java.util.List;
import java.util.Set;
import org.junheng.engine.layout.Columns;

/**
 * Where do the fields of one fact stand that is spread over a sheet?
 *
 * @param row the first row that gives one
 * @param columns per field its words, the unit beside them, and the column of its value
 * @param spots per field where its value stands
 * @param read every row that gives a field or could give one
 */
public record Laid(int row, Columns columns, List<Spot> spots, Set<Integer> read) {
    public Laid {
        spots = List.copyOf(spots);
        read = Set.copyOf(read);
    }

    /** How many fields have a place on the sheet. */
    public long found() {
        return columns.fields().stream().filter(Columns.Column::isGiven).count();
    }
}
