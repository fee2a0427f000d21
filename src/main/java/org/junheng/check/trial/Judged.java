package org.junheng.check.trial;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;

/** What judging once brought: judgements and comparisons of data by their ids, and what is wrong with the data. */
public final class Judged {
    private final Map<String, Judgement> byId = new LinkedHashMap<>();
    private final Map<String, Judgement> comparisons = new LinkedHashMap<>();
    private final List<Problem> problems;
    private final boolean starved;
    private final Optional<Judged> before;

    /** @param before what was judged before anything was changed, if it was */
    public Judged(Outcome outcome, Optional<Judged> before) {
        this.before = before;
        outcome.judgements().forEach(judgement -> byId.put(judgement.id(), judgement));
        outcome.comparisons().forEach(judgement -> comparisons.put(judgement.id(), judgement));
        starved = outcome.criteria().stream().anyMatch(CriterionSummary::starved);
        problems = outcome.problems().stream().filter(Problem::blocking).toList();
    }

    public Collection<Judgement> all() {
        return byId.values();
    }

    public Collection<Judgement> comparisons() {
        return comparisons.values();
    }

    /** A judgement or comparison. */
    public Optional<Judgement> at(String id) {
        return Optional.ofNullable(byId.getOrDefault(id, comparisons.get(id)));
    }

    /**
     * What became of a judgement. One that was short and is no longer judged by itself may have become part of another of
     * the same criterion and subject, which is met on more than it was before.
     */
    public Optional<Judgement> answer(String id) {
        return at(id).or(() -> before.flatMap(earlier -> earlier.at(id)
                .flatMap(asked -> byId.values().stream()
                        .filter(other -> other.code().equals(asked.code()) && other.verdict() == Verdict.MET)
                        .filter(other ->
                                other.subject().key().equals(asked.subject().key()))
                        .filter(other -> isMore(other, earlier.at(other.id())))
                        .findFirst())));
    }

    private static boolean isMore(Judgement now, Optional<Judgement> earlier) {
        return earlier.flatMap(Judgement::actualNumber)
                .flatMap(was -> now.actualNumber().map(is -> is.compareTo(was) > 0))
                .orElse(earlier.isEmpty());
    }

    public boolean isMet(String id) {
        return answer(id)
                .filter(judgement -> judgement.verdict() == Verdict.MET)
                .isPresent();
    }

    /** What decides or costs and is not met; queries aside. */
    public List<Judgement> shortfalls() {
        return byId.values().stream()
                .filter(judgement -> !judgement.isQuery() && judgement.isFinding())
                .toList();
    }

    /** What is short here and was not so in another judging. */
    public List<Judgement> newlyShort(Judged before) {
        return shortfalls().stream()
                .filter(judgement ->
                        before.at(judgement.id()).filter(Judgement::isFinding).isEmpty())
                .toList();
    }

    /** Comparisons of data that agree in another judging and do not agree here. */
    public List<Judgement> newlyDisagreeing(Judged before) {
        return comparisons.values().stream()
                .filter(Judgement::isFinding)
                .filter(judgement ->
                        before.at(judgement.id()).filter(Judgement::isFinding).isEmpty())
                .toList();
    }

    /** What it comes to, as a check would say; some judgements are waived. */
    public RunVerdict verdict(Set<String> waived) {
        List<Judgement> deciding = byId.values().stream()
                .filter(judgement -> judgement.severity() == Severity.MUST)
                .toList();
        if (deciding.stream()
                .filter(judgement -> !waived.contains(judgement.id()))
                .anyMatch(judgement -> judgement.verdict() == Verdict.NOT_MET)) {
            return RunVerdict.NOT_COMPLIANT;
        }
        boolean open = deciding.stream().anyMatch(judgement -> judgement.verdict() == Verdict.UNDETERMINED)
                || byId.values().stream().anyMatch(judgement -> judgement.verdict() == Verdict.ERROR);
        return open || starved || !problems.isEmpty() ? RunVerdict.INCOMPLETE : RunVerdict.COMPLIANT;
    }

    /** Whether the data are worse than in another judging. */
    public boolean hasNewProblems(Judged before) {
        Map<String, Integer> known = new HashMap<>();
        before.problems.forEach(problem -> known.merge(problem.kind() + place(problem), 1, Integer::sum));
        Set<String> fresh = new HashSet<>();
        problems.forEach(problem -> fresh.add(problem.kind() + place(problem)));
        fresh.removeAll(known.keySet());
        return !fresh.isEmpty();
    }

    private static String place(Problem problem) {
        return problem.place().map(Object::toString).orElse(problem.message());
    }
}
