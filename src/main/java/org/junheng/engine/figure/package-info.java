/**
 * How are figures worked out exactly?
 *
 * <p>Knows sums, coefficients and tallies of values that may be blank; not where the values come from.
 */
package org.junheng.engine.figure;
