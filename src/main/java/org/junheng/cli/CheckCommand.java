package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.check.Check;
import org.junheng.check.PackPlace;
import org.junheng.check.RunFiles;
import org.junheng.model.PackFault;
import org.junheng.model.Report;
import org.junheng.model.RunVerdict;
import org.junheng.model.Texts;
import org.junheng.model.UnreadableInput;
import org.junheng.report.TerminalSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks workbooks and writes what it found. */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = "org.junheng.cli.help")
final class CheckCommand implements Callable<Integer> {
    private static final int UNREADABLE = 65;
    private static final int DEFAULT_WIDTH = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    enum Language {
        zh,
        en
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "WORKBOOK", descriptionKey = "workbooks")
    private List<Path> workbooks;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            descriptionKey = "pack",
            defaultValue = "fujian-basic-balance",
            showDefaultValue = picocli.CommandLine.Help.Visibility.ALWAYS)
    private String pack;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private Path out;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "date")
    private LocalDate date;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang", defaultValue = "zh")
    private Language language;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Texts texts = Texts.of("cli", language.name());
        if (out != null && !canHold(out)) {
            err.println(texts.get("notWritten", out));
            return Main.OWN_FAILURE;
        }
        try (Bar bar = new Bar(err, texts)) {
            Path packFolder = PackPlace.find(pack, language.name());
            LocalDate day = date == null ? LocalDate.now(ZONE) : date;
            Check.Outcome outcome = new Check(packFolder, day, language.name(), bar).run(workbooks);
            bar.close();
            outcome.refusals().forEach(err::println);
            return outcome.reports().isEmpty() ? UNREADABLE : conclude(outcome, texts);
        } catch (PackFault fault) {
            err.println(texts.get("packFault", fault.faults().size()));
            fault.faults().forEach(err::println);
            return UNREADABLE;
        } catch (UnreadableInput refusal) {
            err.println(refusal.getMessage());
            return UNREADABLE;
        }
    }

    private int conclude(Check.Outcome outcome, Texts texts) {
        List<Report> reports = outcome.reports();
        Path folder = out == null ? RunFiles.freshFolder(reports, Path.of("runs")) : out;
        print(reports);
        try {
            RunFiles.write(reports, language.name(), folder);
        } catch (IOException failure) {
            spec.commandLine().getErr().println(texts.get("notWritten", folder));
            return Main.OWN_FAILURE;
        }
        spec.commandLine().getOut().println(texts.get("written", folder));
        return exitCode(reports, !outcome.refusals().isEmpty());
    }

    private void print(List<Report> reports) {
        boolean terminal = System.console() != null;
        boolean colour = terminal && picocli.CommandLine.Help.Ansi.AUTO.enabled();
        int width = terminal ? spec.usageMessage().autoWidth(true).width() : DEFAULT_WIDTH;
        PrintWriter stdout = spec.commandLine().getOut();
        if (reports.size() == 1) {
            stdout.print(TerminalSummary.render(reports.get(0), language.name(), colour, width));
        } else {
            stdout.print(TerminalSummary.renderRollup(reports, language.name(), colour, width));
        }
        stdout.flush();
    }

    private static int exitCode(List<Report> reports, boolean refused) {
        List<RunVerdict> verdicts =
                reports.stream().map(report -> report.run().verdict()).toList();
        if (verdicts.contains(RunVerdict.NOT_COMPLIANT)) {
            return RunVerdict.NOT_COMPLIANT.exitCode();
        }
        boolean open = refused || verdicts.contains(RunVerdict.INCOMPLETE);
        return (open ? RunVerdict.INCOMPLETE : RunVerdict.COMPLIANT).exitCode();
    }

    /** Whether a folder can take reports; asked before any work is done. */
    private static boolean canHold(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }
}
