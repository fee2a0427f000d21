/**
 * How does a rule read in plain words?
 *
 * <p>Knows the tree of a rule and the labels of its columns.
 */
package org.junheng.pack.worded;
