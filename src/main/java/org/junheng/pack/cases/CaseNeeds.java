package org.junheng.pack.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junheng.model.pack.CaseKind;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;

/** Which kinds of case a criterion can have. */
public final class CaseNeeds {
    private static final List<String> LIMITED =
            List.of("atLeast", "atMost", "moreThan", "lessThan", "equalTo", "between");

    private final Pack pack;

    public CaseNeeds(Pack pack) {
        this.pack = pack;
    }

    /** The pack's own criteria and data checks; inherited ones have their cases in the pack that wrote them. */
    public List<Rule> judging() {
        return pack.ownRules()
                .filter(rule -> rule.kind() != Rule.Kind.DERIVATION)
                .toList();
    }

    public Set<CaseKind> of(Rule rule) {
        Set<CaseKind> kinds = EnumSet.of(CaseKind.MET);
        if (!JudgedFigure.of(rule).isDecidedByConditions()) {
            kinds.add(CaseKind.NOT_MET);
            kinds.add(CaseKind.BLANK);
        }
        if (rule.tree()
                .judgements()
                .anyMatch(judged -> LIMITED.contains(judged.verb().name()))) {
            kinds.add(CaseKind.AT_LIMIT);
        }
        if (rule.patterns().stream().anyMatch(pattern -> narrows(rule, pattern))) {
            kinds.add(CaseKind.NOT_APPLICABLE);
        }
        return kinds;
    }

    /** Whether a pattern keeps subjects out: by comparing their own fields, or by more than the key of another fact. */
    private boolean narrows(Rule rule, PatternUse pattern) {
        return switch (pattern.use()) {
            case AGGREGATED -> false;
            case TESTED -> true;
            case MATCHED ->
                pattern.binding().equals(rule.subject())
                        ? rule.tree().patterns().stream()
                                .filter(each -> each.variable().equals(rule.subject()))
                                .anyMatch(each -> each.tests().findAny().isPresent())
                        : pattern.selectors().stream().anyMatch(field -> !isKey(pattern.type(), field));
        };
    }

    private boolean isKey(String type, String field) {
        return pack.types().stream()
                .filter(declared -> declared.name().equals(type))
                .map(FactType::fields)
                .flatMap(List::stream)
                .anyMatch(declared -> declared.name().equals(field) && declared.key());
    }
}
