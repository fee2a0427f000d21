package org.junheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program in a process of its own, as on a machine with other settings. */
final class OtherMachine {
    private static final int PATIENCE_SECONDS = 240;
    private final ProcessBuilder builder = new ProcessBuilder();
    private final List<String> options;
    private Path log;
    private Process process;

    private OtherMachine(List<String> options) {
        this.options = options;
    }

    static OtherMachine with(String... options) {
        return new OtherMachine(List.of(options));
    }

    OtherMachine locale(String locale) {
        builder.environment().put("LC_ALL", locale);
        return this;
    }

    OtherMachine in(Path workingFolder) {
        builder.directory(workingFolder.toFile());
        return this;
    }

    OtherMachine start(Path logFile, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        log = logFile;
        process = builder.command(command)
                .redirectErrorStream(true)
                .redirectOutput(logFile.toFile())
                .start();
        return this;
    }

    int exitCode() throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended) {
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " seconds");
        }
        return process.exitValue();
    }

    /** Ends the process from outside so many milliseconds after something is so, unless it has ended by itself. */
    void killAfter(BooleanSupplier something, long millis) throws InterruptedException {
        while (!something.getAsBoolean() && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    String said() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }
}
