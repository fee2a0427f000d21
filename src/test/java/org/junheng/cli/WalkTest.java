package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The officers' guide, taken at its word: each edit is made and each command run as it stands there. */
class WalkTest {
    @TempDir
    private Path folder;

    static List<Walk> walks() throws IOException {
        return Walk.in(Files.readString(Path.of("rules", "README.md")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walks")
    void what_the_guide_says_happens(Walk walk) throws IOException {
        Desk desk = new Desk(folder);
        for (Walk.Step step : walk.steps()) {
            desk.follow(step);
        }
        assertTrue(desk.commands() > 0, walk.title());
    }

    /** A block that the reader of the guide overlooks would be promised and never run. */
    @Test
    void every_command_of_the_guide_is_run() throws IOException {
        long written = Files.readString(Path.of("rules", "README.md"))
                .lines()
                .filter(line -> line.strip().startsWith("$ junheng"))
                .count();
        long run = walks().stream()
                .flatMap(walk -> walk.steps().stream())
                .filter(step -> step.kind() == Walk.Kind.RUN)
                .count();
        assertEquals(written, run);
    }

    @Test
    void the_guide_walks_through_every_kind_of_change() throws IOException {
        assertEquals(
                List.of(
                        "先看懂现有的规则",
                        "改一个数字",
                        "换一个公式",
                        "加一个栏目，写一条规则",
                        "说清一栏怎么填",
                        "表不是一行一条怎么办",
                        "说清哪些行不能少",
                        "问一个少见的数",
                        "停用一条规则",
                        "出新版本",
                        "看哪条规则费时",
                        "查一条结论的来历"),
                walks().stream().map(Walk::title).toList());
    }
}
