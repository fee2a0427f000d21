/**
 * What would it take to comply, and how firm is a verdict?
 *
 * <p>Changes cells of a kept workbook and judges again; knows columns, steps and prices only from the pack's table.
 */
package org.junheng.check.plan;
