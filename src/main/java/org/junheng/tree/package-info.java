/**
 * What does a rule say, as its author wrote it?
 *
 * <p>Knows conditions, expressions and statements, each with its place in the file, and how to walk and print them; not how rules are parsed, what their words mean, or how they run.
 */
package org.junheng.tree;
