/**
 * What does a rule say, and how is the rule engine told it?
 *
 * <p>Knows the syntax of conditions and consequences, and makes the tree and the executable text of one parse.
 */
package org.junheng.pack.rule;
