package org.junheng.check.plan;

import java.util.Comparator;
import org.junheng.model.sheet.Place;

/**
 * One cell of the workbook.
 *
 * @param row counted from 1
 * @param column counted from 0
 */
record At(String sheet, int row, int column) implements Comparable<At> {
    private static final Comparator<At> ORDER =
            Comparator.comparing(At::sheet).thenComparingInt(At::row).thenComparingInt(At::column);

    static At of(Place place) {
        return new At(place.sheet(), place.address().row(), place.address().column());
    }

    /** The cell as reports name it. */
    Place place(String workbook) {
        return new Place(workbook, false, sheet, Place.letters(column) + row);
    }

    @Override
    public int compareTo(At other) {
        return ORDER.compare(this, other);
    }
}
