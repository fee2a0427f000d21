package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.junheng.audit.Manifest;
import org.junheng.audit.SigningKey;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.run.Check;
import org.junheng.check.run.Counties;
import org.junheng.check.run.Dealing;
import org.junheng.check.run.FreshFolder;
import org.junheng.check.run.JoinedCheck;
import org.junheng.check.run.RunCall;
import org.junheng.check.run.RunFiles;
import org.junheng.check.watch.CheckWatch;
import org.junheng.cli.call.NotWritten;
import org.junheng.cli.desk.DeskOption;
import org.junheng.cli.screen.CostText;
import org.junheng.cli.screen.TerminalSummary;
import org.junheng.cli.terminal.Bar;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.Terminal;
import org.junheng.model.answer.RunCost;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks workbooks and writes what it found. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(CheckCommand.class);
    private static final Path RUNS = Path.of("runs");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "WORKBOOK", descriptionKey = "workbooks")
    private List<Path> workbooks;

    @Mixin
    private PackOption pack;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private Path out;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "date")
    private LocalDate date;

    @Option(names = "--no-copy", descriptionKey = "noCopy")
    private boolean hashesOnly;

    @Option(names = "--sign", paramLabel = "KEY", descriptionKey = "sign")
    private Path signingKey;

    @Option(names = "--judgements", descriptionKey = "judgements")
    private boolean everyJudgement;

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Option(names = "--watch", descriptionKey = "watch")
    private boolean watch;

    @Option(names = "--recursive", descriptionKey = "recursive")
    private boolean recursive;

    @Mixin
    private BatchOption batch;

    @Mixin
    private DeskOption desk;

    @Option(
            names = "--profile",
            arity = "0..1",
            paramLabel = "all",
            parameterConsumer = Profile.class,
            descriptionKey = "profile")
    private Profile profile;

    /** How many rules are told of by what they cost; a word other than {@code all} after the option is a workbook. */
    static final class Profile implements IParameterConsumer {
        private static final int WORST = 20;
        private int most = WORST;

        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            if (!words.isEmpty() && words.peek().equals("all")) {
                words.pop();
                most = Integer.MAX_VALUE;
            }
            option.setValue(this);
        }
    }

    @Override
    public Integer call() {
        Texts texts = pack.texts();
        PrintWriter err = spec.commandLine().getErr();
        try {
            return Boolean.getBoolean(Launcher.AHEAD) ? ahead(texts) : run(texts);
        } catch (PackFault fault) {
            return pack.refuse(fault, err);
        } catch (UnreadableInput refusal) {
            err.println(refusal.getMessage());
            return PackOption.UNREADABLE;
        } catch (IOException failure) {
            LOG.debug("reports not written", failure);
            err.println(NotWritten.sentence(failure, out == null ? RUNS : out, texts));
            return Main.OWN_FAILURE;
        }
    }

    private int ahead(Texts texts) throws PackFault {
        try (Bar bar = new Bar(texts, spec.commandLine().getErr())) {
            new Check(pack.folder(), LocalDate.now(RunFiles.ZONE), pack.language(), bar).prepare();
        }
        return 0;
    }

    private int run(Texts texts) throws PackFault, UnreadableInput, IOException {
        Optional<String> county = batch.county(workbooks, pack.folder(), watch, profile != null, texts);
        if (watch && profile != null) {
            throw new ParameterException(spec.commandLine(), texts.get("profile.watch"));
        }
        LocalDate day = date == null ? LocalDate.now(RunFiles.ZONE) : date;
        Optional<Dealing> part = batch.part(workbooks, out, watch, texts);
        WorkbookFiles all = Check.workbooks(workbooks, recursive, pack.language());
        WorkbookFiles found = batch.of(part, all, texts);
        RunCall call = call(pack.folder(), day, all.size() > 1, part.map(one -> one.shard(found)))
                .joined(county);
        Path folder = out == null ? FreshFolder.of(call.county(), found, day, RUNS) : out;
        return watch ? watch(call, folder, texts) : once(call, found, folder, texts);
    }

    private RunCall call(Path packFolder, LocalDate day, boolean several, Optional<Manifest.Shard> part)
            throws UnreadableInput {
        return new RunCall(
                pack.named(),
                packFolder,
                day,
                pack.language(),
                !hashesOnly,
                several,
                signingKey(),
                desk.accepted(pack.language()),
                everyJudgement,
                batch.pages(),
                part,
                Optional.empty(),
                desk.desk(several, pack.texts()));
    }

    private int once(RunCall call, WorkbookFiles found, Path folder, Texts texts)
            throws PackFault, UnreadableInput, IOException {
        try (Bar bar = new Bar(texts, spec.commandLine().getErr());
                RunFiles files = RunFiles.resumable(folder, call)) {
            batch.goOn(files, texts);
            Check check = new Check(call.packFolder(), call.date(), call.language(), bar, batch.workers());
            Optional.ofNullable(profile).ifPresent(asked -> check.time());
            List<String> refusals = call.county().isPresent()
                    ? new JoinedCheck(call, bar).run(found, files)
                    : check.run(found, call.waivers(), files);
            bar.close();
            refusals.forEach(spec.commandLine().getErr()::println);
            if (!files.counties().isEmpty()) {
                return conclude(check, files, call, folder, texts);
            }
            if (call.shard().isPresent()) {
                files.keep();
            }
            return PackOption.UNREADABLE;
        }
    }

    private int watch(RunCall call, Path folder, Texts texts) {
        PrintWriter err = spec.commandLine().getErr();
        CheckWatchScreen shown =
                new CheckWatchScreen(spec.commandLine().getOut(), err, Terminal.screen(spec), texts, folder, call);
        try {
            Watching.until(new CheckWatch(call, workbooks, recursive, shown)::run);
            return 0;
        } catch (IOException untold) {
            LOG.debug("not watched", untold);
            err.println(texts.get("watch.cannot", untold.getMessage()));
            return Main.OWN_FAILURE;
        }
    }

    private Optional<SigningKey> signingKey() throws UnreadableInput {
        return signingKey == null ? Optional.empty() : Optional.of(SigningKey.read(signingKey, pack.language()));
    }

    private int conclude(Check check, RunFiles files, RunCall call, Path folder, Texts texts) throws IOException {
        long began = System.nanoTime();
        files.keep();
        Optional<RunCost> cost = check.cost(began);
        files.advice().forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getOut().print(summary(files, call, all, spec));
        cost.ifPresent(told -> spec.commandLine()
                .getOut()
                .print(CostText.render(told, profile.most, pack.language(), Terminal.screen(spec))));
        spec.commandLine().getOut().println(texts.get("written", folder));
        return files.counties().verdict().exitCode();
    }

    static String summary(RunFiles files, RunCall call, boolean all, CommandSpec spec) {
        Screen screen = Terminal.screen(spec);
        Counties counties = files.counties();
        return call.several()
                ? TerminalSummary.renderRollup(
                        counties.runs(),
                        counties.problems(),
                        counties.refused(),
                        call.language(),
                        screen.colour(),
                        screen.width())
                : summary(files.only().orElseThrow(), call, all, screen);
    }

    private static String summary(Report report, RunCall call, boolean all, Screen screen) {
        return all
                ? TerminalSummary.render(report, call.language(), screen.colour(), screen.width())
                : TerminalSummary.renderBrief(report, call.language(), screen.colour(), screen.width());
    }
}
