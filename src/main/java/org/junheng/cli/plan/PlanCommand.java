package org.junheng.cli.plan;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.audit.RecordedRun;
import org.junheng.check.plan.PlanFiles;
import org.junheng.check.plan.PlanRun;
import org.junheng.cli.call.ChangedRuns;
import org.junheng.cli.call.LanguageOption;
import org.junheng.cli.call.NotWritten;
import org.junheng.cli.terminal.Bar;
import org.junheng.cli.terminal.Terminal;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.pack.PackFault;
import org.junheng.model.plan.Plan;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what it would take to comply, and how firm a verdict is. */
@Command(name = "plan", mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {
    private static final int NOT_REACHED = 1;
    private static final int UNREADABLE = 65;
    private static final int OWN_FAILURE = 70;
    private static final String BESIDE = "-plan";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
    private Path run;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "planOut")
    private Path out;

    @Option(names = "--apply", paramLabel = "FILE.xlsx", descriptionKey = "planApply")
    private Path copy;

    @Option(names = "--needed", descriptionKey = "planNeeded")
    private boolean needed;

    @Option(names = "--quick", descriptionKey = "planQuick")
    private boolean quick;

    @Option(names = "--all", descriptionKey = "planAll")
    private boolean all;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Texts texts = Texts.of("cli.plan", language.name());
        try {
            return answer(texts);
        } catch (PackFault fault) {
            err.println(texts.get("packFault", fault.faults().size()));
            fault.faults().forEach(err::println);
            return UNREADABLE;
        } catch (UnreadableInput refusal) {
            err.println(refusal.getMessage());
            return UNREADABLE;
        } catch (IOException failure) {
            LoggerFactory.getLogger(PlanCommand.class).debug("plan not written", failure);
            err.println(NotWritten.file(failure, out == null ? run : out, language.texts()));
            return OWN_FAILURE;
        }
    }

    /** A run whose kept files are those that it was judged by. */
    private RecordedRun recorded() throws UnreadableInput {
        RecordedRun recorded = RecordedRun.read(run, language.name());
        ChangedRuns.requireInputs(recorded.place(), language.texts());
        ChangedRuns.sentences(language.texts(), recorded.place().county())
                .forEach(spec.commandLine().getOut()::println);
        return recorded;
    }

    private int answer(Texts texts) throws UnreadableInput, PackFault, IOException {
        RecordedRun recorded = recorded();
        Plan plan;
        try (Bar bar = new Bar(language.texts())) {
            bar.begins(texts.get("reading"), 0, 1);
            PlanRun asked = PlanRun.of(recorded, language.name());
            plan = asked.plan(bar);
            plan = quick ? plan : plan.with(asked.firmness(bar));
        }
        Path folder = out == null
                ? recorded.place().county().resolveSibling(recorded.place().name() + BESIDE)
                : out;
        PlanFiles.write(plan, language.name(), folder);
        PrintWriter printer = spec.commandLine().getOut();
        printer.print(new PlanText(plan, texts, Terminal.screen(spec), all).render());
        printer.println(texts.get("written", folder));
        Plan.Bundle bundle = needed ? plan.needed() : plan.whole();
        if (copy != null) {
            PlanFiles.apply(recorded, bundle.moves(), copy);
            printer.println(texts.get("applied", copy, bundle.moves().size()));
        }
        return bundle.after() == RunVerdict.COMPLIANT ? 0 : NOT_REACHED;
    }
}
