/**
 * What a rule pack says: its files, its rules as a syntax tree, its tables and clauses, and every fault in them.
 *
 * <p>Knows folders, text files, YAML, CSV and the rule language. Must not know workbooks, sessions, reports or commands.
 */
package org.junheng.pack;
