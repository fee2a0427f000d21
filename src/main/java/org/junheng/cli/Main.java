package org.junheng.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry. */
@Command(
        name = "junheng",
        subcommands = {
            CheckCommand.class,
            VerifyCommand.class,
            ExplainCommand.class,
            TraceCommand.class,
            DiffCommand.class,
            HistoryCommand.class,
            TemplateCommand.class,
            RulesCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "org.junheng.cli.help")
public final class Main {
    static final int WRONG_CALL = 64;
    static final int OWN_FAILURE = 70;
    private static final char UNREADABLE = '\uFFFD';
    private static final String CHINESE = "\u8fbe";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(guarded(writer(System.out), writer(System.err), arguments));
    }

    /** Java itself ends with 1 when memory runs out, which would pass for a verdict. */
    private static int guarded(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return run(out, err, arguments);
        } catch (OutOfMemoryError tooLarge) {
            return fail(err, OWN_FAILURE, text("outOfMemory"));
        } catch (LinkageError | StackOverflowError broken) {
            return fail(err, OWN_FAILURE, text("ownFailure"));
        }
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.getCommandSpec().exitCodeOnUsageHelp(0).exitCodeOnInvalidInput(WRONG_CALL);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().exitCodeOnInvalidInput(WRONG_CALL));
        line.setParameterExceptionHandler(
                (wrong, words) -> fail(err, WRONG_CALL, wrong.getMessage(), text("wrongCall")));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            LoggerFactory.getLogger(Main.class).error("unexpected failure", failure);
            return fail(err, OWN_FAILURE, text("ownFailure"));
        });
        line.registerConverter(LocalDate.class, Main::date);
        if (String.join("", arguments).indexOf(UNREADABLE) >= 0) {
            return fail(err, WRONG_CALL, text("unreadableArguments"));
        }
        int code = arguments.length == 0 ? usage(line) : line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(text("badDate"));
        }
    }

    private static int fail(PrintWriter err, int code, String... sentences) {
        List.of(sentences).forEach(err::println);
        err.flush();
        return code;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return WRONG_CALL;
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.junheng.cli.help").getString(key);
    }

    /** Text for the terminal in its own encoding if that can hold Chinese, else in UTF-8. */
    private static PrintWriter writer(java.io.PrintStream stream) {
        String named = System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        Charset charset = Charset.isSupported(named) ? Charset.forName(named) : StandardCharsets.UTF_8;
        boolean holdsChinese = charset.canEncode() && charset.newEncoder().canEncode(CHINESE);
        return new PrintWriter(new java.io.OutputStreamWriter(stream, holdsChinese ? charset : StandardCharsets.UTF_8));
    }
}
