package org.junheng.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.check.CaseResult;
import org.junheng.check.CaseRun;
import org.junheng.model.PackCase;
import org.junheng.model.PackFault;
import org.junheng.model.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Judges the cases of a pack and prints where they differ. */
@Command(name = "test", mixinStandardHelpOptions = true, resourceBundle = "org.junheng.cli.help")
final class RulesTestCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackOption pack;

    @Override
    public Integer call() {
        try {
            return run(pack.texts());
        } catch (PackFault fault) {
            return pack.refuse(fault, spec.commandLine().getErr());
        }
    }

    private int run(Texts texts) throws PackFault {
        CaseRun run = CaseRun.of(pack.folder(), pack.language());
        List<CaseResult> differing = differing(run, texts);
        PrintWriter out = spec.commandLine().getOut();
        differing.forEach(result -> print(result, out));
        int all = run.cases().size();
        out.println(texts.get("cases", all, all - differing.size(), differing.size()));
        return differing.isEmpty() ? 0 : DIFFERENT;
    }

    private static List<CaseResult> differing(CaseRun run, Texts texts) {
        List<CaseResult> differing = new ArrayList<>();
        List<PackCase> cases = run.cases();
        try (Bar bar = new Bar(texts)) {
            for (int i = 0; i < cases.size(); i++) {
                bar.begins(cases.get(i).name(), i, cases.size());
                differing.add(run.judge(cases.get(i)));
            }
        }
        differing.removeIf(CaseResult::passes);
        return differing;
    }

    private static void print(CaseResult result, PrintWriter out) {
        PackCase tested = result.tested();
        out.println(tested.file() + ":" + tested.line() + "  " + tested.name());
        result.differences().forEach(difference -> out.println("  " + difference));
    }
}
