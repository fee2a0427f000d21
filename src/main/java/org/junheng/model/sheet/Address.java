package org.junheng.model.sheet;

import java.util.Comparator;

/**
 * Where in a sheet does something stand?
 *
 * @param row counted from 1
 * @param column counted from 0; {@link #WHOLE} for a row as a whole
 */
public record Address(int row, int column) implements Comparable<Address> {
    public static final int WHOLE = Integer.MAX_VALUE;

    private static final int LETTERS = 26;
    private static final Comparator<Address> ORDER =
            Comparator.comparingInt(Address::row).thenComparingInt(Address::column);

    /** From the form that a {@link Place} has: {@code F12}, or {@code 5:5} for a row. */
    public static Address of(String cell) {
        int colon = cell.indexOf(':');
        if (colon > 0) {
            return new Address(Integer.parseInt(cell.substring(0, colon)), WHOLE);
        }
        int column = 0;
        int at = 0;
        while (Character.isLetter(cell.charAt(at))) {
            column = column * LETTERS + cell.charAt(at) - 'A' + 1;
            at++;
        }
        return new Address(Integer.parseInt(cell.substring(at)), column - 1);
    }

    public boolean isWhole() {
        return column == WHOLE;
    }

    /** The letters of its column, none for a row as a whole. */
    public String letters() {
        return isWhole() ? "" : Place.letters(column);
    }

    @Override
    public int compareTo(Address other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isWhole() ? row + ":" + row : letters() + row;
    }
}
