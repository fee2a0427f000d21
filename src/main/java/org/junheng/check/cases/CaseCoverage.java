package org.junheng.check.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junheng.model.answer.CaseResult;
import org.junheng.model.answer.CriterionCoverage;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.CaseKind;
import org.junheng.model.pack.Expectation;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.pack.cases.CaseNeeds;

/** Counts for each criterion of a pack the cases that show it met, not met, at its limit, blank and not applicable. */
public final class CaseCoverage {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private CaseCoverage() {}

    /** In pack order, criteria before data checks. */
    public static List<CriterionCoverage> of(Pack pack, List<CaseResult> results) {
        CaseNeeds needs = new CaseNeeds(pack);
        List<CriterionCoverage> coverage = new ArrayList<>();
        needs.judging().stream().filter(Rule::isCriterion).forEach(rule -> coverage.add(of(rule, needs, results)));
        needs.judging().stream()
                .filter(rule -> !rule.isCriterion())
                .forEach(rule -> coverage.add(of(rule, needs, results)));
        return coverage;
    }

    private static CriterionCoverage of(Rule rule, CaseNeeds needs, List<CaseResult> results) {
        Map<CaseKind, Integer> counts = new EnumMap<>(CaseKind.class);
        for (CaseResult result : results) {
            shown(rule.code(), result).forEach(kind -> counts.merge(kind, 1, Integer::sum));
        }
        return new CriterionCoverage(rule, counts, needs.of(rule));
    }

    private static Set<CaseKind> shown(String code, CaseResult result) {
        Set<CaseKind> kinds = EnumSet.noneOf(CaseKind.class);
        for (Expectation expectation : result.tested().expectations()) {
            if (expectation.code().equals(code)) {
                kind(expectation.verdict()).ifPresent(kinds::add);
                if (result.judgements().stream().anyMatch(judgement -> isAtLimit(expectation, judgement))) {
                    kinds.add(CaseKind.AT_LIMIT);
                }
            }
        }
        return kinds;
    }

    private static Optional<CaseKind> kind(Optional<Verdict> verdict) {
        if (verdict.isEmpty()) {
            return Optional.of(CaseKind.NOT_APPLICABLE);
        }
        return switch (verdict.get()) {
            case MET -> Optional.of(CaseKind.MET);
            case NOT_MET -> Optional.of(CaseKind.NOT_MET);
            case UNDETERMINED -> Optional.of(CaseKind.BLANK);
            case ERROR -> Optional.empty();
        };
    }

    /** The figure stands on a limit; of a range, which is written with both its ends, on either. */
    private static boolean isAtLimit(Expectation expectation, Judgement judgement) {
        return expectation.speaksOf(judgement)
                && judgement
                        .actualNumber()
                        .filter(actual -> NUMBER.matcher(judgement.required())
                                .results()
                                .map(MatchResult::group)
                                .anyMatch(limit -> new BigDecimal(limit).compareTo(actual) == 0))
                        .isPresent();
    }
}
