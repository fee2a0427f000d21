/**
 * What stands in a sheet: rows, cells, places, headers and units?
 *
 * <p>Knows words and numbers; not what a pack makes of them.
 */
package org.junheng.model.sheet;
