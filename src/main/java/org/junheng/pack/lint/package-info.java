/**
 * What in a pack is allowed and yet wrong?
 *
 * <p>Knows the pack as loaded; changes nothing.
 */
package org.junheng.pack.lint;
