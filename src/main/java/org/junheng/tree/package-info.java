/**
 * What a rule says, as its author wrote it: conditions, expressions and statements, each with its place in the file.
 *
 * <p>Knows records and how to walk and print them; not how rules are parsed, what their words mean, or how they run.
 */
package org.junheng.tree;
