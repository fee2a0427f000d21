/**
 * How do the rows of a sheet become facts?
 *
 * <p>Knows headers, units, keys and blanks; not rules.
 */
package org.junheng.engine.bind;
