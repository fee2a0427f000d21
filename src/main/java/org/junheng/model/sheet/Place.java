package org.junheng.model.sheet;

/**
 * Where a value stands.
 *
 * @param source file name of the workbook, or path of the table inside its pack
 * @param table whether the source is a table of the pack
 * @param sheet name of the sheet, or of the table
 * @param cell address such as {@code F12}; {@code 5:5} for a row whose column is missing
 */
public record Place(String source, boolean table, String sheet, String cell) {
    private static final int SPREAD = 0x9E3779B9;

    public Address address() {
        return Address.of(cell);
    }

    /** The row that it stands in, by sheet and number: {@code Sheet1!12}. */
    public String row() {
        return sheet + "!" + address().row();
    }

    /**
     * Hundreds of thousands of places are looked up in a run; the usual hash of a record costs most of that. Names of cells
     * differ by little, so they are spread.
     */
    @Override
    public int hashCode() {
        return (31 * sheet.hashCode() + cell.hashCode()) * SPREAD;
    }

    /** The fixed form of a place in messages: {@code Sheet1!F12}. */
    @Override
    public String toString() {
        return sheet + "!" + cell;
    }

    /** Column letters of a column counted from 0. */
    public static String letters(int column) {
        StringBuilder text = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            text.insert(0, (char) ('A' + rest % 26));
        }
        return text.toString();
    }
}
