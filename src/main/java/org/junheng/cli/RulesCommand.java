package org.junheng.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands for those who write rules. */
@Command(
        name = "rules",
        subcommands = {
            RulesListCommand.class,
            RulesLintCommand.class,
            RulesTestCommand.class,
            RulesImpactCommand.class,
            RulesNewCommand.class,
            RulesDraftCommand.class
        },
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Called when no subcommand is named. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Main.WRONG_CALL;
    }
}
