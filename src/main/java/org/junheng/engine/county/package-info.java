/**
 * What do all the facts of a county come to?
 *
 * <p>Joins the other rooms: binds, fires, finds what is absent and what failed, and sums up.
 */
package org.junheng.engine.county;
