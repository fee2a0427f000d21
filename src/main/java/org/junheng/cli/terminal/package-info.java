/**
 * Text as a terminal shows it: lines that fit its width, tables, colours.
 *
 * <p>Knows nothing of what is told.
 */
package org.junheng.cli.terminal;
