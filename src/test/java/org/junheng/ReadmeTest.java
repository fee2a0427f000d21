package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final String README = Sources.text(Path.of("README.md"));

    @Test
    void the_test_command_is_the_one_that_the_build_calls() {
        String section = README.substring(README.indexOf("## Test"));
        String command = section.split("```")[1].strip();
        List<String> called = Sources.text(Path.of(".ci/run"))
                .lines()
                .filter(line -> line.startsWith("mvn "))
                .toList();
        assertEquals(List.of(command), called);
        assertTrue(Files.isExecutable(Path.of(".ci/run")));
    }

    @Test
    void the_rule_that_it_shows_is_the_shipped_one() {
        String shown = README.substring(README.indexOf("## Change a number"))
                .split("```")[1]
                .strip();
        assertTrue(
                Sources.text(Path.of("rules/fujian-basic-balance/retention.drl"))
                        .contains(shown),
                shown);
    }
}
