package org.junheng.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.Expectation;
import org.junheng.model.Pack;
import org.junheng.model.Rule;

/** Reads what a case expects, for the criteria and data checks that its own pack or an ancestor of it wrote. */
final class ExpectationReader {
    private final Map<String, String> packOfCode = new LinkedHashMap<>();
    private final List<String> lineage;
    private final boolean inherited;

    /**
     * For the cases of one pack of a lineage.
     *
     * @param lineage ids of the packs down to the one whose cases are read
     * @param inherited whether an heir, which may replace or retire criteria, is under test
     */
    ExpectationReader(Pack pack, List<String> lineage, boolean inherited) {
        this.lineage = List.copyOf(lineage);
        this.inherited = inherited;
        pack.rules().stream()
                .filter(rule -> rule.kind() != Rule.Kind.DERIVATION)
                .forEach(rule -> {
                    String file = rule.place().file();
                    packOfCode.put(rule.code(), file.substring(0, file.indexOf('/')));
                });
    }

    /** The codes under test: what an heir replaced or retired is not. */
    List<String> codes(YamlMapping expect) {
        List<String> codes = new ArrayList<>();
        for (String code : expect.keys()) {
            if (lineage.contains(packOfCode.getOrDefault(code, ""))) {
                codes.add(code);
            } else if (!inherited) {
                expect.fault(code, "case.unknownCode", code, GivenReader.guess(code, List.copyOf(packOfCode.keySet())));
            }
        }
        return codes;
    }

    List<Expectation> read(YamlMapping expect, List<String> codes) {
        List<Expectation> expectations = new ArrayList<>();
        for (String code : codes) {
            expect.mapping(code)
                    .ifPresent(subjects ->
                            subjects.keys().forEach(subject -> readSubject(code, subject, subjects, expectations)));
        }
        return expectations;
    }

    private static void readSubject(String code, String subject, YamlMapping subjects, List<Expectation> expectations) {
        if (subjects.isMapping(subject)) {
            subjects.mapping(subject)
                    .ifPresent(items -> items.keys()
                            .forEach(item -> word(items, item)
                                    .map(word -> new Expectation(
                                            items.line(item), code, subject, Optional.of(item), word.verdict()))
                                    .ifPresent(expectations::add)));
            return;
        }
        word(subjects, subject)
                .map(word -> new Expectation(subjects.line(subject), code, subject, Optional.empty(), word.verdict()))
                .ifPresent(expectations::add);
    }

    private static Optional<VerdictWord> word(YamlMapping yaml, String key) {
        String text = yaml.text(key).orElse("");
        Optional<VerdictWord> word = VerdictWord.of(text);
        if (word.isEmpty()) {
            yaml.fault(key, "case.unknownVerdict", key, text, VerdictWord.all());
        }
        return word;
    }
}
