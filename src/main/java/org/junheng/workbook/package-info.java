/**
 * Reads Excel workbooks, sheet by sheet and row by row.
 *
 * <p>The only package that knows POI and the parts of an .xlsx file. Must not know what a sheet or a column means, nor
 * rules, facts or reports.
 */
package org.junheng.workbook;
