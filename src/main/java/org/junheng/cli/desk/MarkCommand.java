package org.junheng.cli.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.check.desk.MarkRun;
import org.junheng.cli.call.ChangedRuns;
import org.junheng.cli.call.LanguageOption;
import org.junheng.cli.call.NotWritten;
import org.junheng.cli.call.WrongCall;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the workbook of a kept run back with its cells marked. */
@Command(name = "mark", mixinStandardHelpOptions = true)
public final class MarkCommand implements Callable<Integer> {
    private static final int UNREADABLE = 65;
    private static final int OWN_FAILURE = 70;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", descriptionKey = "run")
    private Path run;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "markFile")
    private Path file;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        Texts texts = language.texts();
        try {
            MarkRun marking = MarkRun.of(run, language.name());
            Path place = file == null ? marking.usualName() : file;
            if (!place.toString().endsWith(marking.ending())) {
                return refuse(WrongCall.CODE, texts.get("mark.ending", place, marking.ending()));
            }
            if (Files.exists(place) && !force) {
                return refuse(WrongCall.CODE, texts.get("template.exists", place));
            }
            marking.write(place);
            ChangedRuns.sentences(texts, run).forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().println(texts.get("mark.written", place));
            return 0;
        } catch (UnreadableInput refusal) {
            return refuse(UNREADABLE, refusal.getMessage());
        } catch (IOException failure) {
            LoggerFactory.getLogger(MarkCommand.class).debug("not marked", failure);
            return refuse(OWN_FAILURE, NotWritten.file(failure, file == null ? run : file, texts));
        }
    }

    private int refuse(int code, String sentence) {
        spec.commandLine().getErr().println(sentence);
        return code;
    }
}
