package org.junheng.engine.fact;

import org.junheng.model.judged.Evidence;
import org.junheng.model.sheet.Place;

/**
 * One cell behind a figure.
 *
 * @param order position among all cells of the run: sheet, row, column
 * @param hole whether the cell gave no value: blank or unreadable
 * @param figure whether it holds a figure rather than a name or a key
 * @param absent whether its whole row must be there and is not
 * @param unheld whether the form has no such cell
 */
public record CellRef(
        long order,
        Place place,
        String header,
        String shown,
        boolean hole,
        boolean figure,
        boolean absent,
        boolean unheld)
        implements Comparable<CellRef> {
    private static final int ROW_BITS = 21;
    private static final int COLUMN_BITS = 16;

    /** A cell that the form has. */
    public CellRef(long order, Place place, String header, String shown, boolean hole, boolean figure, boolean absent) {
        this(order, place, header, shown, hole, figure, absent, false);
    }

    static long order(int sheet, int row, int column) {
        return ((long) sheet << (ROW_BITS + COLUMN_BITS)) | ((long) row << COLUMN_BITS) | column;
    }

    /** The row that it stands in, the same number for all cells of one row of one sheet. */
    long row() {
        return rowOf(order);
    }

    static long rowOf(long order) {
        return order >> COLUMN_BITS;
    }

    public Evidence as(Evidence.Role role) {
        return new Evidence(place, header, shown, place.table() ? Evidence.Role.REQUIRED : role, figure);
    }

    @Override
    public int compareTo(CellRef other) {
        return Long.compare(order, other.order);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellRef cell && cell.order == order;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(order);
    }
}
