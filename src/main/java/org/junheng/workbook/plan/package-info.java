/**
 * How do a plan and its changes look as Excel workbooks?
 *
 * <p>Knows cells and styles; which cells are changed, and why, it is told.
 */
package org.junheng.workbook.plan;
