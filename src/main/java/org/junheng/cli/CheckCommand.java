package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.audit.Manifest;
import org.junheng.audit.SigningKey;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.run.Check;
import org.junheng.check.run.Counties;
import org.junheng.check.run.Dealing;
import org.junheng.check.run.RunCall;
import org.junheng.check.run.RunFiles;
import org.junheng.check.watch.CheckWatch;
import org.junheng.cli.screen.Screen;
import org.junheng.cli.screen.Terminal;
import org.junheng.cli.screen.TerminalSummary;
import org.junheng.model.judged.Waiver;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks workbooks and writes what it found. */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = "org.junheng.cli.help")
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

    @Option(names = "--waivers", paramLabel = "FILE.csv", descriptionKey = "waivers")
    private Path waiverFile;

    @Option(names = "--explanations", paramLabel = "FILE.csv", descriptionKey = "explanations")
    private Path explanationFile;

    @Option(names = "--judgements", descriptionKey = "judgements")
    private boolean everyJudgement;

    @Option(names = "--watch", descriptionKey = "watch")
    private boolean watch;

    @Option(names = "--workers", paramLabel = "N", descriptionKey = "workers")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--recursive", descriptionKey = "recursive")
    private boolean recursive;

    @Option(names = "--shard", paramLabel = "i/n", descriptionKey = "shard")
    private String shard;

    @Option(names = "--resume", descriptionKey = "resume")
    private boolean resume;

    @Override
    public Integer call() {
        Texts texts = pack.texts();
        PrintWriter err = spec.commandLine().getErr();
        try {
            return run(texts);
        } catch (PackFault fault) {
            return pack.refuse(fault, err);
        } catch (UnreadableInput refusal) {
            err.println(refusal.getMessage());
            return PackOption.UNREADABLE;
        } catch (IOException failure) {
            LOG.debug("reports not written", failure);
            err.println(texts.get("notWritten", out == null ? RUNS : out));
            return Main.OWN_FAILURE;
        }
    }

    private int run(Texts texts) throws PackFault, UnreadableInput, IOException {
        if (workers < 1) {
            throw new ParameterException(spec.commandLine(), texts.get("noWorkers", workers));
        }
        if (resume && (out == null || watch)) {
            throw new ParameterException(spec.commandLine(), texts.get("resume.where"));
        }
        LocalDate day = date == null ? LocalDate.now(RunFiles.ZONE) : date;
        Path packFolder = pack.folder();
        Optional<Dealing> part = part(texts);
        WorkbookFiles all = Check.workbooks(workbooks, recursive, pack.language());
        WorkbookFiles found = part.map(one -> one.of(all)).orElse(all);
        if (found.size() == 0) {
            throw new ParameterException(spec.commandLine(), texts.get("shard.tooMany", shard, all.size()));
        }
        RunCall call = call(packFolder, day, all.size() > 1, part.map(one -> one.shard(found)));
        Path folder = out == null ? RunFiles.freshFolder(found, day, RUNS) : out;
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
                waivers(),
                everyJudgement,
                part);
    }

    private Optional<Dealing> part(Texts texts) {
        if (shard == null) {
            return Optional.empty();
        }
        if (watch || workbooks.size() != 1 || !Files.isDirectory(workbooks.get(0))) {
            throw new ParameterException(spec.commandLine(), texts.get("shard.notAFolder"));
        }
        return Optional.of(Dealing.parse(shard)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), texts.get("shard.bad", shard))));
    }

    private int once(RunCall call, WorkbookFiles found, Path folder, Texts texts) throws PackFault, IOException {
        try (Bar bar = new Bar(texts, spec.commandLine().getErr());
                RunFiles files = RunFiles.resumable(folder, call)) {
            left(files, texts);
            Check check = new Check(call.packFolder(), call.date(), call.language(), bar, workers);
            List<String> refusals = check.run(found, call.waivers(), files);
            bar.close();
            refusals.forEach(spec.commandLine().getErr()::println);
            if (!files.counties().isEmpty()) {
                return conclude(files, call, folder, texts);
            }
            if (call.shard().isPresent()) {
                files.keep();
            }
            return PackOption.UNREADABLE;
        }
    }

    /** What a stopped run left is taken over if that is asked for, and else told before it is lost. */
    private void left(RunFiles files, Texts texts) throws IOException {
        int left = resume ? files.resume() : files.left();
        if (left > 0 || resume) {
            spec.commandLine().getErr().println(texts.get(resume ? "resume.goesOn" : "resume.possible", left));
            spec.commandLine().getErr().flush();
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

    private List<WaiverFile> waivers() throws UnreadableInput {
        List<WaiverFile> files = new ArrayList<>();
        if (waiverFile != null) {
            files.add(WaiverFile.read(Waiver.Kind.WAIVER, waiverFile, pack.language()));
        }
        if (explanationFile != null) {
            files.add(WaiverFile.read(Waiver.Kind.EXPLANATION, explanationFile, pack.language()));
        }
        return files;
    }

    private int conclude(RunFiles files, RunCall call, Path folder, Texts texts) throws IOException {
        files.keep();
        files.advice().forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getOut().print(summary(files, call, spec));
        spec.commandLine().getOut().println(texts.get("written", folder));
        return files.counties().verdict().exitCode();
    }

    /** What was found, as the terminal shows it. */
    static String summary(RunFiles files, RunCall call, CommandSpec spec) {
        Screen screen = Terminal.screen(spec);
        Counties counties = files.counties();
        return call.several()
                ? TerminalSummary.renderRollup(
                        counties.runs(),
                        counties.uncounted(),
                        counties.refused(),
                        call.language(),
                        screen.colour(),
                        screen.width())
                : TerminalSummary.render(files.only().orElseThrow(), call.language(), screen.colour(), screen.width());
    }
}
