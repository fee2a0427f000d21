package org.junheng.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.audit.RecordedRun;
import org.junheng.audit.RunPlace;
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
    private static final Spot SPOT = new Spot("run");

    static {
        FILES.forEach((name, text) -> SPOT.write(name, text.getBytes(StandardCharsets.UTF_8)));
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

    /** The first byte says which file, the others what happens to it. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String name = NAMES.get((data[0] & 0xFF) % NAMES.size());
        SPOT.write(name, Edits.of(FILES.get(name), TOKENS, data, 1));
        try {
            RecordedRun.changed(new RunPlace(SPOT.folder(), SPOT.folder()), "zh");
            RecordedRun.read(SPOT.folder(), "zh");
        } catch (UnreadableInput refused) {
            Refusal.require(refused, "");
        }
        SPOT.write(name, FILES.get(name).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the run is read as it was kept. */
    static boolean begins() throws UnreadableInput {
        return !RecordedRun.read(SPOT.folder(), "zh").report().judgements().isEmpty();
    }
}
