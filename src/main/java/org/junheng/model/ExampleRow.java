package org.junheng.model;

/** The row that a blank workbook shows as an example; nobody's figures until its first cell is written over. */
public final class ExampleRow {
    /** What stands in the first cell of such a row. */
    public static final String MARK = "示例行，请改写或删除";

    private ExampleRow() {}

    public static boolean isSample(String s) {
        return s.strip().equals(MARK);
    }
}
