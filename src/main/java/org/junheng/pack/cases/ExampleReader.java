package org.junheng.pack.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.Example;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.Rule;
import org.junheng.pack.file.YamlMapping;

/** Reads one worked example: its data as cases give theirs, then by criterion, subject and item what was printed. */
final class ExampleReader {
    private static final String EXAMPLE = "example";
    private static final String BASIS = "basis";
    private static final String GIVEN = "given";
    private static final String EXPECT = "expect";
    private static final String PRINTED = "printed";
    private static final String EXACT = "exact";
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Pack pack;
    private final GivenReader givenReader;
    private final List<String> codes;

    ExampleReader(Pack pack) {
        this.pack = pack;
        this.givenReader = new GivenReader(pack);
        this.codes = pack.rules().stream()
                .filter(rule -> rule.kind() != Rule.Kind.DERIVATION)
                .map(Rule::code)
                .toList();
    }

    Optional<Example> read(String file, YamlMapping entry) {
        entry.refuseKeysOtherThan(List.of(EXAMPLE, BASIS, GIVEN, EXPECT));
        if (!entry.has(EXAMPLE) || entry.text(EXAMPLE).isEmpty()) {
            entry.fault(entry.keys().get(0), "case.noName", EXAMPLE);
            return Optional.empty();
        }
        String name = entry.text(EXAMPLE).orElseThrow();
        Optional<YamlMapping> given = entry.mapping(GIVEN);
        Optional<YamlMapping> expect = entry.mapping(EXPECT);
        if (given.isEmpty() || expect.isEmpty()) {
            entry.fault(EXAMPLE, given.isEmpty() ? "case.nothingGiven" : "example.expectsNothing", name);
            return Optional.empty();
        }
        Given rows = givenReader.read(given.get(), new Given());
        List<Example.Printed> figures = figures(expect.get(), pack.owns(file));
        List<String> tested =
                figures.stream().map(Example.Printed::code).distinct().toList();
        PackCase data = new PackCase(
                pack.id(),
                file,
                entry.line(EXAMPLE),
                name,
                rows.sheets(),
                tested,
                List.of(),
                List.of(),
                Map.of(),
                LocalDate.MAX);
        return Optional.of(new Example(data, basis(entry), figures));
    }

    private String basis(YamlMapping entry) {
        List<String> clauses = pack.clauses().stream().map(Clause::id).toList();
        Optional<String> basis = entry.text(BASIS);
        if (basis.isEmpty() || !clauses.contains(basis.get())) {
            String written = basis.orElse("");
            entry.fault(
                    basis.isEmpty() ? EXAMPLE : BASIS, "example.basis", written, GivenReader.guess(written, clauses));
        }
        return basis.orElse("");
    }

    /** A pack that inherits an example may have retired the criterion that it speaks of. */
    private List<Example.Printed> figures(YamlMapping expect, boolean own) {
        List<Example.Printed> figures = new ArrayList<>();
        for (String code : expect.keys()) {
            if (codes.contains(code)) {
                expect.mapping(code)
                        .ifPresent(subjects -> subjects.keys()
                                .forEach(subject -> subjects.mapping(subject)
                                        .ifPresent(items -> items.keys()
                                                .forEach(item -> figure(items, code, subject, item)
                                                        .ifPresent(figures::add)))));
            } else if (own) {
                expect.fault(code, "case.unknownCode", code, GivenReader.guess(code, codes));
            }
        }
        return figures;
    }

    private static Optional<Example.Printed> figure(YamlMapping items, String code, String subject, String item) {
        Optional<YamlMapping> written = items.mapping(item);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        YamlMapping figures = written.get();
        figures.refuseKeysOtherThan(List.of(PRINTED, EXACT));
        Optional<BigDecimal> printed = number(figures, PRINTED);
        Optional<BigDecimal> exact = number(figures, EXACT);
        if (!figures.has(PRINTED)) {
            items.fault(item, "example.notPrinted", item);
        }
        return printed.map(figure -> new Example.Printed(items.line(item), code, subject, item, figure, exact));
    }

    private static Optional<BigDecimal> number(YamlMapping figures, String key) {
        Optional<String> text = figures.text(key);
        boolean isNumber = text.filter(each -> DECIMAL.matcher(each).matches()).isPresent();
        if (text.isPresent() && !isNumber) {
            figures.fault(key, "example.notNumber", key, text.get());
        }
        return isNumber ? text.map(BigDecimal::new) : Optional.empty();
    }
}
