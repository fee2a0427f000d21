package org.junheng.cli.terminal;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command's answer is read: a terminal with its width and colours, or a file or pipe. */
public final class Terminal {
    /** Columns of what is not shown on a terminal. */
    private static final int DEFAULT_WIDTH = 100;

    private Terminal() {}

    /** The columns that sentences are folded at: those of a terminal; a file or pipe takes them whole. */
    public static int folding(CommandSpec spec) {
        return System.console() == null
                ? Integer.MAX_VALUE
                : spec.usageMessage().autoWidth(true).width();
    }

    public static Screen screen(CommandSpec spec) {
        boolean terminal = System.console() != null;
        int width = terminal ? spec.usageMessage().autoWidth(true).width() : DEFAULT_WIDTH;
        return new Screen(terminal && Ansi.AUTO.enabled(), width);
    }
}
