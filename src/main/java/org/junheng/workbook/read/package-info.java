/**
 * What stands in the cells of an Excel workbook?
 *
 * <p>The parts of an .xlsx file are known here alone. Must not know what a sheet or a column means.
 */
package org.junheng.workbook.read;
