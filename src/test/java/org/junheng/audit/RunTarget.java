package org.junheng.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.format.ReportReader;
import org.junheng.fuzz.Edits;
import org.junheng.fuzz.Refusal;
import org.junheng.fuzz.Spot;
import org.junheng.model.sheet.UnreadableInput;

/** Is the folder of a run read as it was left, or refused? */
public final class RunTarget {
    private static final Path KEPT = Path.of("src", "test", "resources", "org", "junheng", "fuzz", "run");
    private static final List<String> NAMES = List.of("report.json", "judgements.json", "run.json");
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"\"",
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1E999999999",
            "1e-999999999",
            "2147483648",
            "\"../../../etc/passwd\"",
            "\"/etc/passwd\"",
            "\"\\u0000\"",
            "\"\\u001b[2J\"",
            "\"\\u202e\"",
            "\"format\":",
            "\"run\":",
            "\"criteria\":",
            "\"clauses\":",
            "\"findings\":",
            "\"problems\":",
            "\"subjects\":",
            "\"cells\":",
            "\"cellSets\":",
            "\"judgements\":",
            "\"id\":",
            "\"code\":",
            "\"MET\"",
            "\"NOT_MET\"",
            "\"UNDETERMINED\"",
            "\"must\"",
            "\"A1\"",
            "\"A1:XFD1048576\"",
            "\"2026-02-30\"",
            "\"restsOn\":",
            "[[",
            "]]",
            "{\"a\":",
            "\n");
    private static final Map<String, String> FILES = files();
    private static final Map<String, byte[]> BYTES = FILES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
    private static final Spot SPOT = new Spot("run");

    static {
        BYTES.forEach(SPOT::write);
    }

    private RunTarget() {}

    /** Loads the classes before the time of an input counts. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[1]);
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (String name : NAMES) {
            try {
                files.put(name, Files.readString(KEPT.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /**
     * The first byte says which file, the others what happens to it. Every sixteenth is read from its folder as a run is;
     * the others lie in memory, which is eight times as fast.
     */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String name = NAMES.get((data[0] & 0xFF) % NAMES.size());
        byte[] bytes = Edits.of(FILES.get(name), TOKENS, data, 1);
        if ((data[0] & 0xF0) == 0xF0) {
            inFolder(name, bytes);
        } else if (name.equals(Manifest.FILE)) {
            ManifestReader.parse(bytes).ifPresent(run -> RunContents.paths(run).forEach(RunTarget::requireInside));
            Seal.holds(bytes);
        } else {
            inMemory(name, bytes);
        }
    }

    private static void requireInside(String path) {
        if (path.startsWith("/")
                || path.contains("..") && Path.of("run", path).normalize().getNameCount() < 2) {
            throw new AssertionError("leads out of the run: " + path);
        }
    }

    private static void inMemory(String name, byte[] bytes) {
        boolean report = name.equals(RunPlace.REPORT);
        try {
            ReportReader.read(report ? bytes : kept(NAMES.get(0)), report ? kept(NAMES.get(1)) : bytes, "zh");
        } catch (IOException | RuntimeException refused) {
            // RecordedRun makes one sentence of these; what the others are, an error or an endless loop, ends the
            // fuzzer.
        }
    }

    private static byte[] kept(String name) {
        return BYTES.get(name);
    }

    private static void inFolder(String name, byte[] bytes) {
        SPOT.write(name, bytes);
        try {
            RecordedRun.changed(new RunPlace(SPOT.folder(), SPOT.folder()), "zh");
            RecordedRun.read(SPOT.folder(), "zh");
        } catch (UnreadableInput refused) {
            Refusal.require(refused, "");
        }
        SPOT.write(name, kept(name));
    }

    /** Whether the run is read as it was kept. */
    public static boolean begins() throws UnreadableInput {
        return !RecordedRun.read(SPOT.folder(), "zh").report().judgements().isEmpty();
    }
}
