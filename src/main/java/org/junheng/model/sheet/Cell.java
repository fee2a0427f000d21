package org.junheng.model.sheet;

/**
 * One cell that is not blank.
 *
 * @param column 0 for column A
 * @param shown the text a person sees in the cell
 */
public record Cell(int column, CellValue value, String shown) {}
