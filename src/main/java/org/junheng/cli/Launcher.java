package org.junheng.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts the program in a Java tuned for one short run.
 *
 * <p>A check of one county is over before Java's optimising compiler has paid for itself, and that compiler takes the
 * second processor from it: on the demonstration district it makes the run three times as long. A jar cannot carry
 * options for its Java, so the jar's entry starts a second one. Whoever gives options of their own gets those.
 */
public final class Launcher {
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xshare:auto", "-Dfile.encoding=UTF-8");
    private static final String SHORT = "-XX:TieredStopAtLevel=1";

    /** A command that goes on pays for the optimising compiler and then halves its time by it. */
    private static final String GOES_ON = "--watch";

    private static final int PATIENCE_SECONDS = 10;
    private static final String ARCHIVE = "junheng.jsa";

    private Launcher() {}

    public static void main(String[] arguments) {
        Optional<Path> jar = jar();
        boolean tuned = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(option -> option.startsWith("-X") || option.startsWith("-agent"));
        if (jar.isEmpty() || tuned) {
            Main.main(arguments);
            return;
        }
        try {
            System.exit(run(command(jar.get(), arguments)));
        } catch (IOException noSecondJava) {
            Main.main(arguments);
        }
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop"));
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

    private static List<String> command(Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        if (!List.of(arguments).contains(GOES_ON)) {
            command.add(SHORT);
        }
        Path archive = jar.resolveSibling(ARCHIVE);
        if (Files.isRegularFile(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(List.of("-cp", jar.toString(), Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static Optional<Path> jar() {
        try {
            Path place = Path.of(Launcher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Optional.of(place).filter(Files::isRegularFile);
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
