package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.audit.whole.WholeFile;
import org.junheng.cli.call.ChangedRuns;
import org.junheng.cli.call.LanguageOption;
import org.junheng.cli.call.NotWritten;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.Terminal;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that asks something of runs that are over. */
abstract class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "answerJson")
    private Path json;

    /** Answers and returns the exit code. */
    abstract int answer() throws UnreadableInput, PackFault, IOException;

    @Override
    public final Integer call() {
        try {
            return answer();
        } catch (PackFault fault) {
            return PackOption.refuse(fault, texts(), spec.commandLine().getErr());
        } catch (UnreadableInput refusal) {
            return refuse(PackOption.UNREADABLE, refusal.getMessage());
        } catch (IOException failure) {
            LoggerFactory.getLogger(RunCommand.class).debug("answer not written", failure);
            return refuse(Main.OWN_FAILURE, NotWritten.file(failure, json, texts()));
        }
    }

    Texts texts() {
        return language.texts();
    }

    String language() {
        return language.name();
    }

    Screen screen() {
        return Terminal.screen(spec);
    }

    void print(String text) {
        spec.commandLine().getOut().print(text);
    }

    /** Whether a file was asked for; a command that makes none must say so. */
    boolean isJsonAsked() {
        return json != null;
    }

    /** Writes the answer as JSON where that was asked for. */
    void keep(WholeFile.Content content) throws IOException {
        write(json, content);
    }

    /** Writes a file that was asked for, or nothing. */
    void write(Path file, WholeFile.Content content) throws IOException {
        if (file != null) {
            WholeFile.write(file, content);
        }
    }

    /**
     * Says at the head which runs are not as they were left: what follows is then told by files that anybody may have
     * written.
     */
    void warn(Path... runs) throws UnreadableInput {
        ChangedRuns.sentences(texts(), runs).forEach(spec.commandLine().getOut()::println);
    }

    int refuse(int code, String sentence) {
        spec.commandLine().getErr().println(sentence);
        return code;
    }
}
