package org.junheng.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.Outcome;
import org.junheng.model.Expectation;
import org.junheng.model.Judgement;
import org.junheng.model.PackCase;
import org.junheng.model.Problem;
import org.junheng.model.Texts;
import org.junheng.model.Verdict;

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
    private final List<Problem> problems;
    private final Texts texts;
    private final Set<String> differences = new LinkedHashSet<>();

    CaseComparison(PackCase tested, Outcome outcome, Texts texts) {
        this.tested = tested;
        this.judgements = Stream.concat(outcome.judgements().stream(), outcome.comparisons().stream())
                .filter(judgement -> tested.codes().contains(judgement.code()))
                .toList();
        this.problems = outcome.problems();
        this.texts = texts;
    }

    List<String> differences() {
        tested.expectations().forEach(this::compare);
        judgements.stream()
                .filter(Judgement::isFinding)
                .filter(judgement -> tested.expectations().stream().noneMatch(one -> speaksOf(one, judgement)))
                .forEach(judgement -> differ("case.unexpected", name(judgement), shown(judgement)));
        if (!differences.isEmpty()) {
            problems.stream()
                    .filter(problem -> SLIPS.contains(problem.kind()))
                    .forEach(problem -> differ("case.data", problem.message()));
        }
        return new ArrayList<>(differences);
    }

    private void compare(Expectation expectation) {
        List<Judgement> found = judgements.stream()
                .filter(judgement -> speaksOf(expectation, judgement))
                .toList();
        if (found.isEmpty() && expectation.verdict().isPresent()) {
            differ("case.missing", name(expectation), word(expectation.verdict()), considered(expectation));
        }
        found.stream()
                .filter(judgement ->
                        expectation.verdict().isEmpty() || expectation.verdict().get() != judgement.verdict())
                .forEach(judgement ->
                        differ("case.other", name(judgement), word(expectation.verdict()), shown(judgement)));
    }

    private static boolean speaksOf(Expectation expectation, Judgement judgement) {
        return expectation.code().equals(judgement.code())
                && expectation.subjectKey().equals(judgement.subject().key())
                && expectation.item().map(judgement.item()::equals).orElse(true);
    }

    private String considered(Expectation expectation) {
        String names = judgements.stream()
                .filter(judgement -> judgement.code().equals(expectation.code()))
                .map(this::name)
                .distinct()
                .collect(Collectors.joining(texts.get("case.comma")));
        return names.isEmpty() ? texts.get("case.nobody") : names;
    }

    private String name(Judgement judgement) {
        return texts.get("case.item", judgement.code(), judgement.subject().key(), judgement.item());
    }

    private String name(Expectation expectation) {
        return expectation
                .item()
                .map(item -> texts.get("case.item", expectation.code(), expectation.subjectKey(), item))
                .orElse(texts.get("case.subject", expectation.code(), expectation.subjectKey()));
    }

    private String shown(Judgement judgement) {
        return texts.get("case.shown", word(Optional.of(judgement.verdict())), judgement.message());
    }

    private String word(Optional<Verdict> verdict) {
        return texts.get("case.verdict." + verdict.map(Verdict::name).orElse("NONE"));
    }

    private void differ(String key, Object... values) {
        differences.add(texts.get(key, values));
    }
}
