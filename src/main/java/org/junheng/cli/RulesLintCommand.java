package org.junheng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.check.cases.PackCheck;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is wrong with a pack, each with its place and the way out. */
@Command(name = "lint", mixinStandardHelpOptions = true)
final class RulesLintCommand implements Callable<Integer> {
    private static final int OFFENDING = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackOption pack;

    @Override
    public Integer call() {
        Path folder;
        try {
            folder = pack.folder();
        } catch (PackFault none) {
            return pack.refuse(none, spec.commandLine().getErr());
        }
        Texts texts = pack.texts();
        PrintWriter out = spec.commandLine().getOut();
        List<PackFault.Fault> offenders = PackCheck.offenders(folder, pack.language());
        offenders.forEach(out::println);
        out.println(texts.get(offenders.isEmpty() ? "lint.clean" : "lint.count", offenders.size()));
        return offenders.isEmpty() ? 0 : OFFENDING;
    }
}
