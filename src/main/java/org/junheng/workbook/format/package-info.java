/**
 * What does a person see of a number in a cell?
 *
 * <p>It reads Excel's format codes as its Chinese edition shows them. A shown text never changes a number: who needs the figure takes the stored one.
 */
package org.junheng.workbook.format;
