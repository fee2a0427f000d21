/**
 * What comes of it when some cells of a kept workbook hold something else?
 *
 * <p>Changes cells and judges again; knows columns, steps and prices only from the pack's table, and not what is looked for.
 */
package org.junheng.check.trial;
