package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.pack.lint.Lint;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the shipped packs to what rules/README.md asks of a pack; names every offender. */
class CatalogueTest {
    private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int SHORTEST_REMEDY = 4;

    /** What is wrong with one pack, found by one of the tests. */
    @FunctionalInterface
    private interface Search {
        void run(Path folder, Pack pack, Consumer<String> offenders) throws PackFault;
    }

    @TestFactory
    Stream<DynamicTest> every_rule_with_a_code_says_why_who_and_what_to_do() {
        return each(
                ShippedPacks.all(),
                (folder, pack, offenders) -> own(pack)
                        .forEach(rule ->
                                incomplete(rule).ifPresent(lack -> offenders.accept(named(rule) + " " + lack))));
    }

    @TestFactory
    Stream<DynamicTest> a_code_stands_for_one_rule() {
        return each(ShippedPacks.all(), (folder, pack, offenders) -> {
            Set<String> seen = new HashSet<>();
            coded(pack)
                    .filter(rule -> !seen.add(rule.code()))
                    .map(CatalogueTest::named)
                    .forEach(offenders);
        });
    }

    @TestFactory
    Stream<DynamicTest> files_have_plain_names_and_a_pack_holds_nothing_else() {
        return each(ShippedPacks.all(), (folder, pack, offenders) -> {
            Set<String> tables = pack.types().stream()
                    .map(FactType::table)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            offending(
                    folder,
                    "pack\\.yaml|(clauses|measures)\\.csv|(examples|readings)\\.yaml|tables|cases|variants|" + KEBAB
                            + "\\.drl",
                    offenders);
            offending(folder.resolve("variants"), "\\p{IsHan}+\\.drl", offenders);
            offending(folder.resolve("cases"), "[\\p{IsHan}a-z0-9-]+\\.yaml", offenders);
            ShippedPacks.files(folder.resolve("tables")).stream()
                    .filter(file -> !tables.contains(name(file).replaceFirst("\\.csv$", "")))
                    .map(file -> file + " is bound to no fact type")
                    .forEach(offenders);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_shipped_pack_has_no_offender() {
        return each(
                ShippedPacks.all(),
                (folder, pack, offenders) -> Lint.offenders(folder, "zh").stream()
                        .map(PackFault.Fault::toString)
                        .forEach(offenders));
    }

    private static Optional<String> incomplete(Rule rule) {
        if (!rule.code().matches("[A-Z0-9]+(-[A-Z0-9]+)*")) {
            return Optional.of("has a code of other signs than capital letters, digits and hyphens");
        }
        if (rule.basis().isEmpty()) {
            return Optional.of("cites no clause");
        }
        if (rule.owner().isBlank() || rule.area().isBlank()) {
            return Optional.of("has no owner or no area");
        }
        return rule.remedy().length() < SHORTEST_REMEDY ? Optional.of("does not say what to do") : Optional.empty();
    }

    private static void offending(Path folder, String pattern, Consumer<String> offenders) {
        ShippedPacks.files(folder).stream()
                .filter(file -> !name(file).matches(pattern))
                .map(Path::toString)
                .forEach(offenders);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Stream<Rule> coded(Pack pack) {
        return pack.rules().stream().filter(rule -> rule.kind() != Rule.Kind.DERIVATION);
    }

    /** Without the inherited ones, which are named for the pack that wrote them. */
    private static Stream<Rule> own(Pack pack) {
        return coded(pack).filter(rule -> rule.place().file().startsWith(pack.id() + "/"));
    }

    private static String named(Rule rule) {
        return rule.place().file() + ":" + rule.firstLine() + " " + rule.code();
    }

    private static Stream<DynamicTest> each(List<Path> packs, Search search) {
        assertFalse(packs.isEmpty(), "no pack to look at");
        return packs.stream()
                .map(folder -> DynamicTest.dynamicTest(name(folder), () -> {
                    List<String> offenders = new ArrayList<>();
                    search.run(folder, PackLoader.load(folder, "zh"), offenders::add);
                    assertEquals("", String.join("\n", offenders), name(folder));
                }));
    }
}
