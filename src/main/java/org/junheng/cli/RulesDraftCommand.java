package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.check.county.WorkbookReading;
import org.junheng.cli.call.LanguageOption;
import org.junheng.cli.call.NotWritten;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts a pack that reads a workbook. */
@Command(name = "draft", mixinStandardHelpOptions = true)
final class RulesDraftCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKBOOK", descriptionKey = "draftWorkbook")
    private Path workbook;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "draftOut")
    private Path out;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        Texts texts = language.texts();
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter printed = spec.commandLine().getOut();
        String name = String.valueOf(workbook.getFileName()).replaceFirst("[.][^.]*$", "");
        Path folder = out == null ? Path.of("rules", name.replaceAll("[^\\p{L}\\p{N}_-]", "-")) : out;
        if (Files.exists(folder)) {
            err.println(texts.get("draft.exists", folder));
            return Main.WRONG_CALL;
        }
        try {
            return write(folder, texts, printed);
        } catch (UnreadableInput refusal) {
            err.println(refusal.getMessage());
            return PackOption.UNREADABLE;
        } catch (PackFault fault) {
            fault.faults().forEach(err::println);
            return Main.OWN_FAILURE;
        } catch (IOException failure) {
            LoggerFactory.getLogger(RulesDraftCommand.class).debug("draft not written", failure);
            err.println(NotWritten.file(failure, folder, texts));
            return Main.OWN_FAILURE;
        }
    }

    private int write(Path folder, Texts texts, PrintWriter printed) throws UnreadableInput, PackFault, IOException {
        List<String> problems = WorkbookReading.write(workbook, folder, language.name());
        printed.println(texts.get("draft.written", folder.resolve("facts.drl")));
        printed.println(texts.get(problems.isEmpty() ? "draft.reads" : "draft.doubts", problems.size()));
        problems.forEach(problem -> printed.println("  " + problem));
        return problems.isEmpty() ? 0 : 1;
    }
}
