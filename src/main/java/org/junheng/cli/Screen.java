package org.junheng.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * How text can be shown.
 *
 * @param terminal whether a person looks on
 * @param width in columns
 */
record Screen(boolean terminal, boolean colour, int width) {
    private static final int DEFAULT_WIDTH = 100;

    static Screen of(CommandSpec spec) {
        boolean terminal = System.console() != null;
        int width = terminal ? spec.usageMessage().autoWidth(true).width() : DEFAULT_WIDTH;
        return new Screen(terminal, terminal && Ansi.AUTO.enabled(), width);
    }
}
