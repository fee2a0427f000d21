/**
 * How does a result look as an Excel workbook?
 *
 * <p>Knows sheets, styles and columns; takes what stands in them from a report.
 */
package org.junheng.workbook.write;
