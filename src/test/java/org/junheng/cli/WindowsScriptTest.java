package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The script that begins the program on Windows, read as cmd reads it. */
class WindowsScriptTest {
    private static final Path DIST = Path.of("src", "main", "dist");

    @Test
    void the_one_for_windows_holds_only_what_cmd_reads_in_every_language() throws IOException {
        String script = Files.readString(DIST.resolve("bin/junheng.cmd"), StandardCharsets.US_ASCII);
        assertTrue(script.startsWith("@echo off\n"), "every line would be shown");
        assertFalse(script.contains("(\n"), "a name with a bracket would end the block");
    }

    /** A name with ! loses it where delayed expansion is on; where it is off, !name! is not expanded at all. */
    @Test
    void the_one_for_windows_expands_names_as_they_are() throws IOException {
        Map<String, Boolean> labels = new java.util.HashMap<>();
        boolean delayed = false;
        for (String line : Files.readAllLines(DIST.resolve("bin/junheng.cmd"))) {
            if (line.startsWith(":")) {
                delayed = labels.computeIfAbsent(line, first -> false);
            } else if (!line.startsWith("rem ")) {
                boolean now = delayed;
                assertFalse(now && line.matches(".*%[a-z]+%.*"), line);
                assertFalse(!now && line.matches(".*![a-z].*"), line);
                delayed = line.equals("setlocal EnableDelayedExpansion")
                        || delayed && !line.contains("endlocal") && !line.contains("DisableDelayedExpansion");
                Matcher next = Pattern.compile("(?:goto|call) (:[a-z]+)").matcher(line);
                if (next.find()) {
                    assertEquals(delayed, labels.computeIfAbsent(next.group(1), first -> now), line);
                }
            }
        }
        assertTrue(labels.values().containsAll(List.of(true, false)), labels.toString());
    }
}
