package org.junheng.check.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.answer.CaseDifference;
import org.junheng.model.answer.CaseResult;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.Expectation;
import org.junheng.model.pack.PackCase;
import org.junheng.model.text.Texts;

/** Holds what a case expects against what was judged. */
final class CaseComparison {
    /** What makes a case judge other data than its author meant. */
    private static final Set<Problem.Kind> SLIPS = Set.of(
            Problem.Kind.WRONG_TYPE,
            Problem.Kind.NOT_LISTED,
            Problem.Kind.OUT_OF_RANGE,
            Problem.Kind.DUPLICATE_KEY,
            Problem.Kind.RULE_ERROR);

    private final PackCase tested;
    private final List<Judgement> judgements;
    private final List<Exclusion> exclusions;
    private final List<Problem> problems;
    private final Texts texts;
    private final Set<CaseDifference> differences = new LinkedHashSet<>();

    CaseComparison(PackCase tested, Outcome outcome, Texts texts) {
        this.tested = tested;
        this.judgements = Stream.concat(outcome.judgements().stream(), outcome.comparisons().stream())
                .filter(judgement -> tested.codes().contains(judgement.code()))
                .toList();
        this.exclusions = tested.codes().contains(PackCase.EXCLUSIONS) ? outcome.exclusions() : List.of();
        this.problems = outcome.problems();
        this.texts = texts;
    }

    CaseResult result() {
        tested.expectations().forEach(this::compare);
        judgements.stream()
                .filter(Judgement::isFinding)
                .filter(judgement -> tested.expectations().stream().noneMatch(one -> one.speaksOf(judgement)))
                .forEach(judgement -> differ(name(judgement), texts.get("case.notWritten"), shown(judgement)));
        compareExclusions();
        tested.missing().forEach(this::compareMissing);
        told(Set.of(Problem.Kind.COUNTED_OTHERWISE));
        if (!differences.isEmpty()) {
            told(SLIPS);
        }
        return new CaseResult(tested, new ArrayList<>(differences), judgements);
    }

    private void told(Set<Problem.Kind> kinds) {
        problems.stream()
                .filter(problem -> kinds.contains(problem.kind()))
                .forEach(problem -> differ(texts.get("case.data"), "", problem.message()));
    }

    private void compare(Expectation expectation) {
        List<Judgement> found =
                judgements.stream().filter(expectation::speaksOf).toList();
        if (found.isEmpty() && expectation.verdict().isPresent()) {
            differ(name(expectation), word(expectation), considered(expectation));
        }
        found.stream()
                .filter(judgement -> !expectation.isMetBy(judgement))
                .forEach(judgement -> differ(name(judgement), word(expectation), shown(judgement)));
        found.stream()
                .collect(Collectors.groupingBy(this::name, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same ->
                        differ(name(same.get(0)), texts.get("case.once"), texts.get("case.times", same.size())));
    }

    private void compareExclusions() {
        tested.exclusions().stream()
                .filter(expected -> exclusions.stream().noneMatch(expected::isMetBy))
                .forEach(expected -> differ(
                        texts.get("case.item", PackCase.EXCLUSIONS, expected.subject(), expected.scope()),
                        expected.reason(),
                        texts.get("case.included")));
        exclusions.stream()
                .filter(exclusion -> tested.exclusions().stream().noneMatch(expected -> expected.isMetBy(exclusion)))
                .forEach(exclusion -> differ(
                        texts.get(
                                "case.item",
                                PackCase.EXCLUSIONS,
                                exclusion.subject().key(),
                                exclusion.scope()),
                        texts.get("case.notWritten"),
                        exclusion.reason()));
    }

    private void compareMissing(String sheet, List<String> expected) {
        List<String> found = problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.MISSING_ROW)
                .filter(problem -> problem.place()
                        .filter(place -> place.sheet().equals(sheet))
                        .isPresent())
                .map(Problem::value)
                .toList();
        String name = texts.get("case.subject", PackCase.MISSING, sheet);
        expected.stream()
                .filter(row -> !found.contains(row))
                .forEach(row -> differ(name, row, texts.get("case.there")));
        found.stream()
                .filter(row -> !expected.contains(row))
                .forEach(row -> differ(name, texts.get("case.notWritten"), row));
    }

    private String considered(Expectation expectation) {
        String names = judgements.stream()
                .filter(judgement -> judgement.code().equals(expectation.code()))
                .map(this::name)
                .distinct()
                .collect(Collectors.joining(texts.get("case.comma")));
        return names.isEmpty() ? texts.get("case.nobody") : texts.get("case.others", names);
    }

    private String name(Judgement judgement) {
        return texts.get("case.item", judgement.code(), judgement.subject().key(), judgement.item());
    }

    private String name(Expectation expectation) {
        return expectation
                .item()
                .map(item -> texts.get("case.item", expectation.code(), expectation.subject(), item))
                .orElse(texts.get("case.subject", expectation.code(), expectation.subject()));
    }

    private String shown(Judgement judgement) {
        return texts.get("case.shown", word(Optional.of(judgement.verdict())), judgement.message());
    }

    private String word(Expectation expectation) {
        String points = pair(expectation.points(), expectation.worth());
        return Stream.of(
                        word(expectation.verdict()),
                        pair(expectation.actual(), expectation.required()),
                        points.isEmpty() ? "" : texts.get("case.points", points))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String pair(Optional<BigDecimal> figure, Optional<BigDecimal> of) {
        return Stream.of(figure, of)
                .flatMap(Optional::stream)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining("/"));
    }

    private String word(Optional<Verdict> verdict) {
        return texts.get("case.verdict." + verdict.map(Verdict::name).orElse("NONE"));
    }

    private void differ(String what, String expected, String actual) {
        differences.add(new CaseDifference(what, expected, actual));
    }
}
