package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.check.cases.NewCriterion;
import org.junheng.cli.call.NotWritten;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a criterion: a rule, its cases and its clause, to be filled in. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class RulesNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", descriptionKey = "newCode")
    private String code;

    @Option(names = "--sheet", paramLabel = "SHEET", descriptionKey = "newSheet")
    private String sheet;

    @Option(names = "--column", paramLabel = "COLUMN", descriptionKey = "newColumn")
    private String column;

    @Mixin
    private PackOption pack;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = pack.texts();
        try {
            NewCriterion.in(pack.folder(), pack.language())
                    .write(code, Optional.ofNullable(sheet), Optional.ofNullable(column))
                    .forEach(file -> out.println(texts.get("new.written", file)));
            out.println(texts.get("new.next"));
            return 0;
        } catch (PackFault fault) {
            return pack.refuse(fault, err);
        } catch (NewCriterion.Refusal refusal) {
            err.println(refusal.getMessage());
            return Main.WRONG_CALL;
        } catch (IOException failure) {
            LoggerFactory.getLogger(RulesNewCommand.class).debug("criterion not written", failure);
            err.println(NotWritten.file(failure, Path.of(code), texts));
            return Main.OWN_FAILURE;
        }
    }
}
