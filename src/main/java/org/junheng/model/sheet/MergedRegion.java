package org.junheng.model.sheet;

/**
 * A block of merged cells, whose value stands in its first cell only.
 *
 * @param firstRow 1 for the first row
 * @param firstColumn 0 for column A
 */
public record MergedRegion(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
