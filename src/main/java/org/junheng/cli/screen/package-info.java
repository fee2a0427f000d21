/**
 * How does a result read on a terminal?
 *
 * <p>Knows widths, colours and sentences; not commands, files or rules.
 */
package org.junheng.cli.screen;
