/**
 * Which cells may be changed so that a county complies, by what step and at what price?
 *
 * <p>Knows the table of a pack that says so, and which other readings of its rules a pack declares; judges nothing.
 */
package org.junheng.pack.measure;
