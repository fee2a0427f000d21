package org.junheng.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.model.CaseKind;
import org.junheng.model.FactType;
import org.junheng.model.Pack;
import org.junheng.model.Rule;
import org.junheng.model.Rule.PatternUse;

/** Which kinds of case a criterion can have. */
public final class CaseNeeds {
    private static final List<String> LIMITED =
            List.of("atLeast", "atMost", "moreThan", "lessThan", "equalTo", "between");

    private static final Pattern COMPARISON = Pattern.compile("[=!]=|[<>]| in ");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final Pack pack;

    public CaseNeeds(Pack pack) {
        this.pack = pack;
    }

    /** The pack's own criteria and data checks; inherited ones have their cases in the pack that wrote them. */
    public List<Rule> judging() {
        return Lint.own(pack)
                .filter(rule -> rule.kind() != Rule.Kind.DERIVATION)
                .toList();
    }

    public Set<CaseKind> of(Rule rule) {
        Set<CaseKind> kinds = EnumSet.of(CaseKind.MET);
        if (!JudgedFigure.of(rule).isDecidedByConditions()) {
            kinds.add(CaseKind.NOT_MET);
            kinds.add(CaseKind.BLANK);
        }
        if (LIMITED.stream().anyMatch(verb -> rule.consequence().contains(")." + verb + "("))) {
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
                        ? COMPARISON.matcher(constraints(rule, pattern)).find()
                        : pattern.selectors().stream().anyMatch(field -> !isKey(pattern.type(), field));
        };
    }

    /** The words between the brackets of a pattern, without what stands in quotes. */
    private static String constraints(Rule rule, PatternUse pattern) {
        String condition = QUOTED.matcher(rule.condition()).replaceAll("");
        int from = condition.indexOf(pattern.binding() + " : " + pattern.type() + "(");
        int end = condition.indexOf('\n', from);
        return condition.substring(from, end < 0 ? condition.length() : end);
    }

    private boolean isKey(String type, String field) {
        return pack.types().stream()
                .filter(declared -> declared.name().equals(type))
                .map(FactType::fields)
                .flatMap(List::stream)
                .anyMatch(declared -> declared.name().equals(field) && declared.key());
    }
}
