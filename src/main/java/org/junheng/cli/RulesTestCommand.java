package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.check.cases.CaseCoverage;
import org.junheng.check.cases.CaseRun;
import org.junheng.check.cases.MutationRun;
import org.junheng.check.watch.CaseWatch;
import org.junheng.cli.screen.CaseText;
import org.junheng.cli.screen.MutantText;
import org.junheng.cli.terminal.Bar;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.Terminal;
import org.junheng.model.answer.CaseResult;
import org.junheng.model.answer.CriterionCoverage;
import org.junheng.model.answer.MutantFate;
import org.junheng.model.judged.Proven.Proof;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges the cases of a pack and prints where they differ, and what they leave out. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackOption pack;

    @Option(names = "--coverage", descriptionKey = "coverage")
    private boolean coverage;

    @Option(names = "--mutate", descriptionKey = "mutate")
    private boolean mutate;

    @Option(names = "--watch", descriptionKey = "watchCases")
    private boolean watch;

    @Override
    public Integer call() {
        try {
            return run(pack.texts());
        } catch (PackFault fault) {
            return pack.refuse(fault, spec.commandLine().getErr());
        }
    }

    private int run(Texts texts) throws PackFault {
        if (watch) {
            return watch(texts);
        }
        CaseRun run = CaseRun.of(pack.folder(), pack.language());
        List<CaseResult> results = results(run, texts);
        Screen screen = Terminal.screen(spec);
        print(results, texts, screen, spec.commandLine().getOut());
        List<Proof> proofs = run.pack().published().proofs();
        print(CaseText.proofs(proofs, pack.language(), screen.colour(), screen.width()));
        boolean proved = proofs.stream().allMatch(Proof::isEqual);
        boolean passes = results.stream().allMatch(CaseResult::passes);
        boolean complete = !coverage || covers(run, results, screen);
        if (mutate && !passes) {
            print(texts.get("mutate.first") + "\n");
        }
        boolean noticed = !mutate || !passes || notices(texts, screen);
        return passes && proved && complete && noticed ? 0 : DIFFERENT;
    }

    private int watch(Texts texts) throws PackFault {
        CaseWatchScreen shown = new CaseWatchScreen(spec.commandLine().getOut(), Terminal.screen(spec), texts);
        try {
            Watching.until(new CaseWatch(pack.folder(), pack.language(), shown)::run);
            return 0;
        } catch (IOException untold) {
            spec.commandLine().getErr().println(texts.get("watch.cannot", untold.getMessage()));
            return Main.OWN_FAILURE;
        }
    }

    private static List<CaseResult> results(CaseRun run, Texts texts) {
        List<CaseResult> results = new ArrayList<>();
        List<PackCase> cases = run.cases();
        try (Bar bar = new Bar(texts)) {
            for (int i = 0; i < cases.size(); i++) {
                bar.begins(cases.get(i).name(), i, cases.size());
                results.add(run.judge(cases.get(i)));
            }
        }
        return results;
    }

    /** The cases that differ, and the sum of all. */
    static void print(List<CaseResult> results, Texts texts, Screen screen, PrintWriter out) {
        out.print(CaseText.differing(results, texts.language(), screen.colour(), screen.width()));
        out.println(sum(results, texts));
    }

    static String sum(List<CaseResult> results, Texts texts) {
        long passing = results.stream().filter(CaseResult::passes).count();
        return texts.get("cases", results.size(), passing, results.size() - passing);
    }

    private boolean covers(CaseRun run, List<CaseResult> results, Screen screen) {
        List<CriterionCoverage> covered = CaseCoverage.of(run.pack(), results);
        print(CaseText.coverage(covered, pack.language(), screen.colour(), screen.width()));
        return covered.stream().allMatch(each -> each.gaps().isEmpty());
    }

    private boolean notices(Texts texts, Screen screen) throws PackFault {
        List<MutantFate> fates;
        try (Bar bar = new Bar(texts)) {
            bar.begins(texts.get("mutate.compiling"), 0, 1);
            fates = MutationRun.of(pack.folder(), pack.language()).judge(bar);
        }
        print(MutantText.render(fates, pack.language(), screen.colour(), screen.width()));
        return fates.stream().noneMatch(MutantFate::survives);
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
