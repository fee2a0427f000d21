package org.junheng.judging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
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

    /** What comes of sheets that a county handed in. */
    Outcome judge(SheetFixture... sheets) {
        County county = County.of(rulebook, "试验.xlsx");
        Stream.of(sheets).forEach(sheet -> sheet.into(county));
        return county.judge();
    }

    /** A criterion that asks at least one of a figure, which a pattern binds to {@code $数}. */
    static String atLeastOne(String name, String code, String pattern, String unit) {
        return """
            rule "%s" @code( "%s" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $行 : %s
            then judge.that( $行 ).measure( "数", $数, "%s" ).atLeast( 1 ); end
            """.formatted(name, code, pattern, unit);
    }
}
