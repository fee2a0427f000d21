package org.junheng.pack.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.pack.Expectation;
import org.junheng.model.pack.ExpectedExclusion;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.Rule;
import org.junheng.pack.file.YamlMapping;

/** Reads what a case expects of the criteria and data checks of its pack. */
final class ExpectationReader {
    private static final String PAIR = "(-?\\d+(?:\\.\\d+)?)(?: *[/／] *(-?\\d+(?:\\.\\d+)?))?";

    /** Such as 达标 46/45, or with points 不达标 46/45 0/4分. */
    private static final Pattern VERDICT_AND_FIGURES =
            Pattern.compile("(\\S+?)(?: +" + PAIR + "(?! *分))?(?: +" + PAIR + " *分)?");

    private final List<String> known;

    /** What a case may speak of besides criteria. */
    private static final List<String> NO_CRITERIA = List.of(PackCase.EXCLUSIONS, PackCase.MISSING);

    private final List<String> places;

    ExpectationReader(Pack pack) {
        this.places = pack.types().stream()
                .flatMap(type -> type.sheet().or(type::table).stream())
                .toList();
        this.known = pack.rules().stream()
                .filter(rule -> rule.kind() != Rule.Kind.DERIVATION)
                .map(Rule::code)
                .toList();
    }

    /** The codes under test. */
    List<String> codes(YamlMapping expect) {
        List<String> codes = new ArrayList<>();
        for (String code : expect.keys()) {
            if (known.contains(code) || NO_CRITERIA.contains(code)) {
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
            if (NO_CRITERIA.contains(code)) {
                continue;
            }
            expect.mapping(code)
                    .ifPresent(subjects ->
                            subjects.keys().forEach(subject -> readSubject(code, subject, subjects, expectations)));
        }
        return expectations;
    }

    /** Who must be left out: by subject the scopes, by scope the reason. */
    List<ExpectedExclusion> exclusions(YamlMapping expect) {
        List<ExpectedExclusion> exclusions = new ArrayList<>();
        expect.mapping(PackCase.EXCLUSIONS)
                .ifPresent(subjects -> subjects.keys()
                        .forEach(subject -> subjects.mapping(subject)
                                .ifPresent(scopes -> scopes.keys()
                                        .forEach(scope -> exclusions.add(new ExpectedExclusion(
                                                scopes.line(scope),
                                                subject,
                                                scope,
                                                scopes.text(scope).orElse("")))))));
        return exclusions;
    }

    /** By sheet, or table of the pack, the rows that must be found missing. */
    Map<String, List<String>> missing(YamlMapping expect) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        expect.mapping(PackCase.MISSING)
                .ifPresent(sheets -> sheets.keys().forEach(sheet -> {
                    if (!places.contains(sheet)) {
                        sheets.fault(sheet, "case.unknownSheet", sheet, GivenReader.guess(sheet, places));
                    }
                    missing.put(sheet, sheets.texts(sheet));
                }));
        return missing;
    }

    private static void readSubject(String code, String subject, YamlMapping subjects, List<Expectation> expectations) {
        if (subjects.isMapping(subject)) {
            subjects.mapping(subject)
                    .ifPresent(items -> items.keys()
                            .forEach(item -> read(items, item, code, subject, Optional.of(item))
                                    .ifPresent(expectations::add)));
            return;
        }
        read(subjects, subject, code, subject, Optional.empty()).ifPresent(expectations::add);
    }

    /** A verdict, which the figure and the limit as judged may follow, and the points earned of how many. */
    private static Optional<Expectation> read(
            YamlMapping yaml, String key, String code, String subject, Optional<String> item) {
        String text = yaml.text(key).orElse("");
        Matcher words = VERDICT_AND_FIGURES.matcher(text);
        Optional<VerdictWord> word = words.matches() ? VerdictWord.of(words.group(1)) : Optional.empty();
        if (word.isEmpty()) {
            yaml.fault(key, "case.unknownVerdict", key, text, VerdictWord.all());
        }
        return word.map(found -> new Expectation(
                yaml.line(key),
                code,
                subject,
                item,
                found.verdict(),
                number(words, 2),
                number(words, 3),
                number(words, 4),
                number(words, 5)));
    }

    private static Optional<BigDecimal> number(Matcher words, int group) {
        return Optional.ofNullable(words.group(group)).map(BigDecimal::new);
    }
}
