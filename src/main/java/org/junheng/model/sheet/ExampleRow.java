package org.junheng.model.sheet;

/** The row that a blank workbook shows as an example; nobody's figures until every cell of it is written over. */
public final class ExampleRow {
    /** What stands in the first cell of such a row. */
    public static final String MARK = "示例行，请改写或删除";

    /** What stands before the value in every other cell, so that no value of an example is ever a figure. */
    public static final String VALUE_MARK = "例：";

    private ExampleRow() {}

    /** Whether a cell is still that of the example. */
    public static boolean isSample(String shown) {
        String text = shown.strip();
        return text.equals(MARK) || text.startsWith(VALUE_MARK) || text.startsWith("例:");
    }
}
