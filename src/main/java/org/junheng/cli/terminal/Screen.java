package org.junheng.cli.terminal;

/**
 * How a terminal shows text.
 *
 * @param colour whether it shows colours
 * @param width in columns
 */
public record Screen(boolean colour, int width) {}
