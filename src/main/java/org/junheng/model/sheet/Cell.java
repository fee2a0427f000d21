package org.junheng.model.sheet;

import java.util.Objects;
import java.util.function.Supplier;

/** One cell that is not blank. What it shows may be made when it is first asked for. */
public final class Cell {
    private final int column;
    private final CellValue value;
    private Supplier<String> maker;
    private String shown;

    /**
     * A cell that holds its text.
     *
     * @param column 0 for column A
     * @param shown the text a person sees in the cell
     */
    public Cell(int column, CellValue value, String shown) {
        this.column = column;
        this.value = value;
        this.shown = shown;
    }

    /** @param maker gives the same text whenever it is asked */
    public Cell(int column, CellValue value, Supplier<String> maker) {
        this.column = column;
        this.value = value;
        this.maker = maker;
    }

    public int column() {
        return column;
    }

    public CellValue value() {
        return value;
    }

    /** The text a person sees in the cell. */
    public String shown() {
        if (shown == null) {
            shown = maker.get();
        }
        return shown;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell
                && column == cell.column
                && value.equals(cell.value)
                && shown().equals(cell.shown());
    }

    @Override
    public int hashCode() {
        return Objects.hash(column, value, shown());
    }

    @Override
    public String toString() {
        return "Cell[" + column + ", " + value + ", " + shown() + "]";
    }
}
