package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.check.cases.Template;
import org.junheng.cli.call.NotWritten;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the blank workbook that a pack asks for. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PackOption pack;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.xlsx",
            required = true,
            descriptionKey = "templateFile")
    private Path file;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Texts texts = pack.texts();
        if (!file.toString().endsWith(".xlsx")) {
            err.println(texts.get("template.ending", file));
            return Main.WRONG_CALL;
        }
        if (Files.exists(file) && !force) {
            err.println(texts.get("template.exists", file));
            return Main.WRONG_CALL;
        }
        try {
            Template.write(pack.folder(), pack.language(), file);
        } catch (PackFault fault) {
            return pack.refuse(fault, err);
        } catch (IOException failure) {
            LoggerFactory.getLogger(TemplateCommand.class).debug("template not written", failure);
            err.println(NotWritten.file(failure, file, texts));
            return Main.OWN_FAILURE;
        }
        spec.commandLine().getOut().println(texts.get("template.written", file));
        return 0;
    }
}
