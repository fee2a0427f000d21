/**
 * How does a terminal show text? Lines that fit its width, tables, colours, and how far a long work has come.
 *
 * <p>Knows nothing of what is told.
 */
package org.junheng.cli.terminal;
