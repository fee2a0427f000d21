package org.junheng.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junheng.check.kept.UserFolders;

/**
 * Starts the program in a Java tuned for one short run.
 *
 * <p>A check of one county is over before Java's optimising compiler has paid for itself, and that compiler takes the
 * second processor from it: on the demonstration district it makes the run three times as long. A jar cannot carry
 * options for its Java, so the jar's entry starts a second one. Whoever gives options of their own gets those. All that
 * is done here is done in a Java that has just begun, so it is little.
 */
public final class Launcher {
    /** Whatever Java has to say of an archive that it cannot use would stand among the results. */
    static final List<String> OPTIONS =
            List.of("-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr", "-Dfile.encoding=UTF-8");

    /**
     * What lives in a short run fits into little; what does not live takes room only where there is much of it. What
     * outlives one clearing lives to the end, so it is moved once, not twice.
     */
    static final List<String> SHORT = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CICompilerCount=1",
            "-XX:+UseSerialGC",
            "-Xmn24m",
            "-XX:MaxTenuringThreshold=0",
            "-XX:-UsePerfData");

    /**
     * What is judged side by side is cleared away by as many, and seldom. The optimising compiler takes on only what runs
     * four times as often as it would ask for: what it makes of the rest in a run of minutes does not pay for it.
     */
    static final List<String> LONG = List.of(
            "-XX:+UseParallelGC",
            "-Xmn256m",
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    /** A command that goes on pays for the optimising compiler and then halves its time by it. */
    private static final List<String> GOES_ON = List.of("--watch", "rollup", "plan");

    private static final List<String> TELLING = List.of("-h", "--help", "-V", "--version");

    /** So does one that judges more workbooks than these; a folder may hold many. */
    static final int FEW = 4;

    /** Where the start script looks for the class archive; it starts one Java itself where it finds one. */
    private static final String CLASSES = "junheng.classes";

    /** Tells a check to read and compile its pack, and nothing more. */
    static final String AHEAD = "junheng.ahead";

    private static final String WORKBOOK = ".xlsx";

    private static final int PATIENCE_SECONDS = 10;

    private Launcher() {}

    public static void main(String[] arguments) {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        if (!jar.toFile().isFile() || isTuned()) {
            Main.main(arguments);
            return;
        }
        String place = System.getProperty(CLASSES);
        ClassArchive archive = place == null
                ? new ClassArchive(jar, UserFolders.cache())
                : ClassArchive.at(jar, Path.of(place).toAbsolutePath());
        try {
            System.exit(run(jar, archive, arguments));
        } catch (IOException noSecondJava) {
            Main.main(arguments);
        }
    }

    /** What the process tells of itself costs less than what Java tells; one system does not let it tell. */
    private static boolean isTuned() {
        for (String variable : new String[] {"JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"}) {
            if (isTuned(String.valueOf(System.getenv(variable)).trim().split("\\s+"))) {
                return true;
            }
        }
        Optional<String[]> told = ProcessHandle.current().info().arguments();
        return isTuned(
                told.isPresent()
                        ? told.get()
                        : ManagementFactory.getRuntimeMXBean()
                                .getInputArguments()
                                .toArray(new String[0]));
    }

    private static boolean isTuned(String... options) {
        for (String option : options) {
            if (option.equals("-jar")) {
                return false;
            }
            if (option.startsWith("-X") || option.startsWith("-agent")) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is kept of a check's classes is mapped whole into every later one, so a Java of its own compiles the pack
     * before, and what compiles is not among them.
     */
    private static int run(Path jar, ClassArchive archive, String... arguments) throws IOException {
        List<String> command = command(jar, archive, arguments);
        if (archive.isMaking()) {
            int code = run(command(jar, List.of("-D" + AHEAD + "=true"), SHORT, arguments));
            if (code != 0) {
                return code;
            }
        }
        int code = run(command);
        if (code < Main.WRONG_CALL) {
            archive.keep();
        } else {
            archive.discard();
        }
        return code;
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread("stop") {
            @Override
            public void run() {
                Launcher.stop(process);
            }
        });
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return Main.OWN_FAILURE;
        }
    }

    /** Ctrl-C reaches both; the other one may still be writing its reports. */
    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean goesOn(String... arguments) {
        int workbooks = 0;
        for (String argument : arguments) {
            if (GOES_ON.contains(argument)) {
                return true;
            }
            String[] below = new File(argument).list();
            for (String name : below == null ? new String[] {argument} : below) {
                workbooks += name.toLowerCase(Locale.ROOT).endsWith(WORKBOOK) ? 1 : 0;
            }
        }
        return workbooks > FEW;
    }

    /** Whether a whole check is asked for; what is loaded to tell how to ask for one is little. */
    private static boolean checks(String... arguments) {
        return arguments.length > 0
                && arguments[0].equals("check")
                && Arrays.stream(arguments).noneMatch(TELLING::contains);
    }

    private static List<String> command(Path jar, ClassArchive archive, String... arguments) {
        boolean goesOn = goesOn(arguments);
        Optional<String> classes = archive.option(!goesOn && checks(arguments));
        return command(jar, classes.map(List::of).orElse(List.of()), goesOn ? LONG : SHORT, arguments);
    }

    private static List<String> command(Path jar, List<String> own, List<String> tuning, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(tuning);
        command.addAll(own);
        command.addAll(List.of("-cp", jar.toString(), Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
