/**
 * What a person sees of a number in a cell: Excel's format codes, as its Chinese edition shows them.
 *
 * <p>It reads codes and numbers only. A shown text never changes a number: who needs the figure takes the stored one.
 */
package org.junheng.workbook.format;
