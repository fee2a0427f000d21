package org.junheng.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a result is shown.
 *
 * @param colour whether ANSI colours can be seen
 * @param width in columns
 */
record Screen(boolean colour, int width) {
    private static final int DEFAULT_WIDTH = 100;

    /** The terminal if there is one, else a page of a fixed width. */
    static Screen of(CommandSpec spec) {
        boolean terminal = System.console() != null;
        return new Screen(
                terminal && Ansi.AUTO.enabled(),
                terminal ? spec.usageMessage().autoWidth(true).width() : DEFAULT_WIDTH);
    }
}
