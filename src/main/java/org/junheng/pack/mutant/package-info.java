/**
 * Which small slips could be made in a pack?
 *
 * <p>Knows the tree of a rule and its tables; runs nothing.
 */
package org.junheng.pack.mutant;
