package org.junheng.judging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A pack of one file of facts and one of rules, compiled once for the tests of a class. */
final class SmallPack implements BeforeAllCallback, AfterAllCallback {
    private final String facts;
    private final String rules;
    private Path folder;
    private Trial trial;
    private Rulebook rulebook;

    private SmallPack(String facts, String rules) {
        this.facts = facts;
        this.rules = rules;
    }

    static SmallPack of(String facts, String rules) {
        return new SmallPack(facts, rules);
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        folder = Files.createTempDirectory("pack");
        trial = Trial.in(folder).file("facts.drl", facts).file("rules.drl", rules);
        rulebook = trial.compile();
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.delete(path);
            }
        }
    }

    Trial trial() {
        return trial;
    }

    Rulebook rulebook() {
        return rulebook;
    }
}
