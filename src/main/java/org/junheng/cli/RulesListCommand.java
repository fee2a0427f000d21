package org.junheng.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.check.cases.PackSentences;
import org.junheng.cli.screen.RuleListText;
import org.junheng.cli.screen.RuleOrigins;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.Terminal;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.WordedPack;
import org.junheng.model.pack.WordedRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a pack's rules as sentences, or where each of them comes from. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PackOption pack;

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "listCode")
    private String code;

    @Option(names = "--derivations", descriptionKey = "listDerivations")
    private boolean derivations;

    @Option(names = "--effective", descriptionKey = "listEffective")
    private boolean effective;

    @Override
    public Integer call() {
        try {
            return print(PackSentences.of(pack.folder(), pack.language()));
        } catch (PackFault fault) {
            return pack.refuse(fault, spec.commandLine().getErr());
        }
    }

    private int print(WordedPack worded) {
        List<WordedRule> shown = worded.rules().stream().filter(this::isShown).toList();
        if (shown.isEmpty()) {
            spec.commandLine().getErr().println(pack.texts().get("list.none", code));
            return Main.WRONG_CALL;
        }
        Screen screen = Terminal.screen(spec);
        String text = effective
                ? RuleOrigins.render(worded, shown, pack.language(), screen.colour(), screen.width())
                : RuleListText.render(
                        worded, shown, derivations || code != null, pack.language(), screen.colour(), screen.width());
        spec.commandLine().getOut().print(text);
        return 0;
    }

    private boolean isShown(WordedRule each) {
        if (code != null) {
            return each.rule().code().equals(code);
        }
        return effective || each.rule().kind() != Rule.Kind.DERIVATION;
    }
}
