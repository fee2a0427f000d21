/**
 * How firm is what was judged?
 *
 * <p>Moves cells by one unit of measurement and reads rules otherwise; looks for no way to comply.
 */
package org.junheng.check.firm;
