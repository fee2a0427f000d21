package org.junheng.pack.lint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.CaseKind;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.Rule;
import org.junheng.pack.cases.CaseNeeds;
import org.junheng.pack.text.RuleFaults;

/** Does every criterion of a pack have its cases? */
final class CaseLint {
    private static final Map<Verdict, CaseKind> VERDICTS = verdicts();

    private final Pack pack;
    private final CaseNeeds needs;
    private final List<PackCase> cases;
    private final RuleFaults faults;

    CaseLint(Pack pack, List<PackCase> cases, RuleFaults faults) {
        this.pack = pack;
        this.needs = new CaseNeeds(pack);
        this.cases = cases;
        this.faults = faults;
    }

    private static Map<Verdict, CaseKind> verdicts() {
        Map<Verdict, CaseKind> verdicts = new EnumMap<>(Verdict.class);
        verdicts.put(Verdict.MET, CaseKind.MET);
        verdicts.put(Verdict.NOT_MET, CaseKind.NOT_MET);
        verdicts.put(Verdict.UNDETERMINED, CaseKind.BLANK);
        return verdicts;
    }

    void check() {
        pack.ownRules().filter(Rule::isCriterion).forEach(this::check);
    }

    private void check(Rule rule) {
        Set<CaseKind> needed = needs.of(rule);
        List<Verdict> missing = VERDICTS.keySet().stream()
                .filter(verdict -> needed.contains(VERDICTS.get(verdict)))
                .filter(verdict -> !isExpected(rule.code(), verdict))
                .toList();
        if (!missing.isEmpty()) {
            List<String> words = missing.stream()
                    .map(verdict -> faults.word("lint.case." + verdict.name()))
                    .toList();
            faults.add(rule, "lint.noCase", rule.code(), String.join("、", words));
        }
    }

    private boolean isExpected(String code, Verdict verdict) {
        return cases.stream()
                .flatMap(tested -> tested.expectations().stream())
                .anyMatch(one -> one.code().equals(code)
                        && one.verdict().filter(verdict::equals).isPresent());
    }
}
