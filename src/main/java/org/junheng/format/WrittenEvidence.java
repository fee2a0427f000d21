package org.junheng.format;

import org.junheng.format.intake.MayLack;

/**
 * Cells of one column that something rests on.
 *
 * @param workbook the file that they stand in, or null for a table of the pack
 * @param table the file of a table, or null for a workbook
 * @param cells one cell or a range
 * @param value of a single cell; null for a range
 */
record WrittenEvidence(
        @MayLack String workbook,
        @MayLack String table,
        String sheet,
        String cells,
        String header,
        @MayLack String value,
        String role) {}
