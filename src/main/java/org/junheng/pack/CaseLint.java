package org.junheng.pack;

import java.util.List;
import org.junheng.model.Pack;
import org.junheng.model.PackCase;
import org.junheng.model.Rule;
import org.junheng.model.Verdict;

/** Does every criterion of a pack have its cases? */
final class CaseLint {
    private static final List<Verdict> VERDICTS = List.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED);

    private final Pack pack;
    private final List<PackCase> cases;
    private final RuleFaults faults;

    CaseLint(Pack pack, List<PackCase> cases, RuleFaults faults) {
        this.pack = pack;
        this.cases = cases;
        this.faults = faults;
    }

    void check() {
        Lint.own(pack).filter(Rule::isCriterion).forEach(this::check);
    }

    private void check(Rule rule) {
        List<Verdict> missing = VERDICTS.stream()
                .filter(verdict ->
                        verdict == Verdict.MET || !JudgedFigure.of(rule).isDecidedByConditions())
                .filter(verdict -> !isExpected(rule.code(), verdict))
                .toList();
        if (!missing.isEmpty()) {
            List<String> words = missing.stream()
                    .map(verdict -> faults.word("lint.case." + verdict.name()))
                    .toList();
            faults.addAt(Lint.file(rule), rule.firstLine(), 0, "lint.noCase", rule.code(), String.join("、", words));
        }
    }

    private boolean isExpected(String code, Verdict verdict) {
        return cases.stream()
                .flatMap(tested -> tested.expectations().stream())
                .anyMatch(one -> one.code().equals(code)
                        && one.verdict().filter(verdict::equals).isPresent());
    }
}
