package org.junheng.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.Expectation;
import org.junheng.model.Pack;
import org.junheng.model.Rule;

/** Reads what a case expects of the criteria and data checks of its pack. */
final class ExpectationReader {
    private final List<String> known;

    ExpectationReader(Pack pack) {
        this.known = pack.rules().stream()
                .filter(rule -> rule.kind() != Rule.Kind.DERIVATION)
                .map(Rule::code)
                .toList();
    }

    /** The codes under test. */
    List<String> codes(YamlMapping expect) {
        List<String> codes = new ArrayList<>();
        for (String code : expect.keys()) {
            if (known.contains(code)) {
                codes.add(code);
            } else {
                expect.fault(code, "case.unknownCode", code, GivenReader.guess(code, known));
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
