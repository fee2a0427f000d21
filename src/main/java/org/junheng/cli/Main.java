package org.junheng.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junheng.cli.call.LanguageOption;
import org.junheng.cli.call.WrongCall;
import org.junheng.cli.desk.MarkCommand;
import org.junheng.cli.plan.PlanCommand;
import org.junheng.cli.terminal.ShownWriter;
import org.junheng.cli.terminal.Terminal;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The program's entry. */
@Command(name = "junheng", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main {
    private static final List<String> COMMANDS = List.of(
            "check",
            "rollup",
            "verify",
            "explain",
            "trace",
            "plan",
            "diff",
            "history",
            "mark",
            "template",
            "rules",
            "help");
    static final int WRONG_CALL = WrongCall.CODE;
    static final int OWN_FAILURE = 70;
    private static final char UNREADABLE = '\uFFFD';
    private static final String CHINESE = "\u8fbe";

    private Main() {}

    public static void main(String[] arguments) {
        System.setErr(diagnostics());
        System.exit(guarded(writer(System.out), writer(System.err), arguments));
    }

    /** They name files by their own characters, whatever the machine's locale. */
    private static PrintStream diagnostics() {
        return new PrintStream(System.err, true, StandardCharsets.UTF_8);
    }

    /** Java itself ends with 1 when memory runs out, which would pass for a verdict. */
    private static int guarded(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return run(out, err, arguments);
        } catch (OutOfMemoryError tooLarge) {
            return fail(err, OWN_FAILURE, help(LanguageOption.of(arguments)).getString("outOfMemory"));
        } catch (LinkageError | StackOverflowError broken) {
            return fail(err, OWN_FAILURE, help(LanguageOption.of(arguments)).getString("ownFailure"));
        }
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Path::of, out, err, arguments);
    }

    /** @param paths on which disk a name stands for a file */
    static int run(CommandLine.ITypeConverter<Path> paths, PrintWriter out, PrintWriter err, String... arguments) {
        ResourceBundle help = help(LanguageOption.of(arguments));
        CommandLine line = new CommandLine(new Main());
        commands(arguments).forEach(name -> line.addSubcommand(command(name)));
        show(line, out, err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.getCommandSpec().exitCodeOnUsageHelp(0).exitCodeOnInvalidInput(WRONG_CALL);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().exitCodeOnInvalidInput(WRONG_CALL));
        line.setResourceBundle(help);
        line.setParameterExceptionHandler(new WrongCall());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            LoggerFactory.getLogger(Main.class).error("unexpected failure", failure);
            return fail(err, OWN_FAILURE, help.getString("ownFailure"));
        });
        line.registerConverter(LocalDate.class, Main::date).registerConverter(Path.class, paths);
        if (String.join("", arguments).indexOf(UNREADABLE) >= 0) {
            return fail(err, WRONG_CALL, help.getString("unreadableArguments"));
        }
        int code = arguments.length == 0 ? usage(line) : line.execute(arguments);
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    /** The one that is called, if it is said first: to read what all others take costs more than many a command. */
    private static List<String> commands(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (arguments.length == 1 && List.of("--version", "-V").contains(first)) {
            return List.of();
        }
        return COMMANDS.contains(first) && !first.equals("help") ? List.of(first) : COMMANDS;
    }

    private static Class<?> command(String name) {
        return switch (name) {
            case "check" -> CheckCommand.class;
            case "rollup" -> RollupCommand.class;
            case "verify" -> VerifyCommand.class;
            case "explain" -> ExplainCommand.class;
            case "trace" -> TraceCommand.class;
            case "plan" -> PlanCommand.class;
            case "diff" -> DiffCommand.class;
            case "history" -> HistoryCommand.class;
            case "mark" -> MarkCommand.class;
            case "template" -> TemplateCommand.class;
            case "rules" -> RulesCommand.class;
            default -> CommandLine.HelpCommand.class;
        };
    }

    private static LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(word);
        }
    }

    private static int fail(PrintWriter err, int code, String... sentences) {
        List.of(sentences).forEach(err::println);
        err.flush();
        return code;
    }

    private static void show(CommandLine line, PrintWriter out, PrintWriter err) {
        boolean colours = Ansi.AUTO.enabled();
        line.setOut(new ShownWriter(out, colours));
        line.setErr(new ShownWriter(err, colours, () -> Terminal.folding(line.getCommandSpec())));
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return WRONG_CALL;
    }

    /** What commands say of themselves; it follows no machine's locale. */
    private static ResourceBundle help(LanguageOption.Language language) {
        Locale locale = language == LanguageOption.Language.en ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle("org.junheng.cli.help", locale);
    }

    /** Text for the terminal in its own encoding if that can hold Chinese, else in UTF-8. */
    private static PrintWriter writer(PrintStream stream) {
        String named = System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        Charset charset = Charset.isSupported(named) ? Charset.forName(named) : StandardCharsets.UTF_8;
        boolean holdsChinese = charset.canEncode() && charset.newEncoder().canEncode(CHINESE);
        return new PrintWriter(new java.io.OutputStreamWriter(stream, holdsChinese ? charset : StandardCharsets.UTF_8));
    }
}
