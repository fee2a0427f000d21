package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.check.CaseResult;
import org.junheng.check.CaseRun;
import org.junheng.check.CaseWatch;
import org.junheng.model.PackCase;
import org.junheng.model.PackFault;
import org.junheng.model.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges the cases of a pack and prints where they differ. */
@Command(name = "test", mixinStandardHelpOptions = true, resourceBundle = "org.junheng.cli.help")
final class RulesTestCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackOption pack;

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
        List<CaseResult> results = results(CaseRun.of(pack.folder(), pack.language()), texts);
        print(results, texts, spec.commandLine().getOut());
        return results.stream().allMatch(CaseResult::passes) ? 0 : DIFFERENT;
    }

    private int watch(Texts texts) throws PackFault {
        CaseWatchScreen shown = new CaseWatchScreen(spec.commandLine().getOut(), Screen.of(spec), texts);
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
    static void print(List<CaseResult> results, Texts texts, PrintWriter out) {
        results.stream().filter(result -> !result.passes()).forEach(result -> print(result, out));
        out.println(sum(results, texts));
    }

    static String sum(List<CaseResult> results, Texts texts) {
        long passing = results.stream().filter(CaseResult::passes).count();
        return texts.get("cases", results.size(), passing, results.size() - passing);
    }

    private static void print(CaseResult result, PrintWriter out) {
        PackCase tested = result.tested();
        out.println(tested.file() + ":" + tested.line() + "  " + tested.name());
        result.differences().forEach(difference -> out.println("  " + difference));
    }
}
