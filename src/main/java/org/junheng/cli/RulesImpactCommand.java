package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.check.cases.PackPlace;
import org.junheng.check.change.ImpactFiles;
import org.junheng.check.change.ImpactRun;
import org.junheng.check.run.RunFiles;
import org.junheng.cli.call.LanguageOption;
import org.junheng.cli.call.NotWritten;
import org.junheng.cli.screen.ImpactText;
import org.junheng.cli.terminal.Bar;
import org.junheng.model.answer.Impact;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints which verdicts a change of the rules changes. */
@Command(name = "impact", mixinStandardHelpOptions = true)
final class RulesImpactCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "oldPack")
    private String before;

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "newPack")
    private String after;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "WORKBOOK", descriptionKey = "workbooks")
    private List<Path> workbooks;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "impactJson")
    private Path json;

    @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "impactXlsx")
    private Path xlsx;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "date")
    private LocalDate date;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Texts texts = language.texts();
        try {
            return run(texts);
        } catch (PackFault fault) {
            return PackOption.refuse(fault, texts, err);
        } catch (UnreadableInput refusal) {
            err.println(refusal.getMessage());
            return PackOption.UNREADABLE;
        } catch (IOException failure) {
            err.println(NotWritten.file(failure, json == null ? xlsx : json, texts));
            return Main.OWN_FAILURE;
        }
    }

    private int run(Texts texts) throws PackFault, UnreadableInput, IOException {
        LocalDate day = date == null ? LocalDate.now(RunFiles.ZONE) : date;
        Impact impact;
        try (Bar bar = new Bar(texts)) {
            bar.begins(texts.get("compiling"), 0, workbooks.size());
            ImpactRun run = ImpactRun.of(
                    PackPlace.find(before, language.name()),
                    PackPlace.find(after, language.name()),
                    day,
                    language.name());
            impact = run.judge(workbooks, bar);
        }
        impact.refusals().forEach(spec.commandLine().getErr()::println);
        if (impact.districts().isEmpty()) {
            return PackOption.UNREADABLE;
        }
        write(impact);
        spec.commandLine().getOut().print(ImpactText.render(impact, language.name()));
        return impact.changes().isEmpty() ? 0 : DIFFERENT;
    }

    private void write(Impact impact) throws IOException {
        if (json != null) {
            ImpactFiles.json(impact, json);
        }
        if (xlsx != null) {
            ImpactFiles.workbook(impact, language.name(), xlsx);
        }
    }
}
