/**
 * What may be there besides what is known?
 *
 * <p>Knows facts that are supposed and values that are not known, and reasons about conditions with them; judges
 * nothing.
 */
package org.junheng.engine.open;
