package org.junheng.pack;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.FactType;
import org.junheng.model.Nearest;
import org.junheng.model.Pack;
import org.junheng.model.Rule;
import org.junheng.tree.Annotation;
import org.junheng.tree.Expression;
import org.junheng.tree.Span;

/** Do the rules ask for exclusions that there are, and does a criterion say whether it minds them? */
final class ExclusionLint {
    /** On a criterion: the scopes that it judges all the same. */
    static final String REGARDLESS = "regardless";

    static final String SCOPE = "scope";

    private final List<RuleDraft> drafts;
    private final Map<String, FactType> types;
    private final Pack pack;
    private final Exclusions exclusions;
    private final RuleFaults faults;

    ExclusionLint(LoadedPack loaded, RuleFaults faults) {
        this.drafts = loaded.drafts();
        this.types = loaded.pack().types().stream()
                .collect(Collectors.toMap(FactType::name, Function.identity(), (first, second) -> first));
        this.pack = loaded.pack();
        this.exclusions = Exclusions.of(loaded.pack().rules());
        this.faults = faults;
    }

    void check() {
        drafts.stream().filter(draft -> pack.owns(draft.rule().place().file())).forEach(draft -> {
            if (exclusions.areKnown()) {
                scopes(draft).forEach(scope -> known(draft, scope));
            }
            said(draft);
        });
    }

    private void known(RuleDraft draft, String scope) {
        Set<String> scopes = exclusions.scopes();
        if (!scopes.contains(scope)) {
            String nearest = Nearest.to(scope, scopes);
            add(draft, "lint.unknownScope", draft.rule().title(), scope, nearest, String.join("、", scopes));
        }
    }

    /** The scopes that a rule asks for or says to pass over. */
    private static List<String> scopes(RuleDraft draft) {
        Stream<String> asked = draft.rule().tree().patterns().stream()
                .filter(pattern -> pattern.type().equals(Vocabulary.EXCLUSION))
                .flatMap(pattern -> pattern.parts().stream())
                .flatMap(constraint -> texts(constraint.expression()));
        return Stream.concat(asked, regardless(draft).stream()).toList();
    }

    private static Stream<String> texts(Expression asked) {
        boolean ofScope = !asked.parts().isEmpty()
                && asked.parts().get(0) instanceof Expression.Name name
                && name.word().equals(SCOPE);
        return ofScope ? asked.all(Expression.Text.class).map(Expression.Text::value) : Stream.empty();
    }

    private static List<String> regardless(RuleDraft draft) {
        return draft.rule().tree().annotation(REGARDLESS).map(Annotation::values).orElse(List.of()).stream()
                .map(Span::words)
                .toList();
    }

    /** A criterion says it by its conditions: exclusions, the columns that they rest on, or facts that rules made. */
    private void said(RuleDraft draft) {
        Rule rule = draft.rule();
        String type = subject(rule);
        Set<String> scopes = exclusions.scopesOf(type);
        if (!rule.isCriterion() || scopes.isEmpty() || !regardless(draft).isEmpty()) {
            return;
        }
        boolean said = rule.patterns().stream()
                .anyMatch(pattern -> pattern.type().equals(Vocabulary.EXCLUSION)
                        || pattern.type().equals(Vocabulary.JUDGEMENT)
                        || types.containsKey(pattern.type())
                                && types.get(pattern.type()).isDerived()
                        || pattern.type().equals(type)
                                && !Collections.disjoint(pattern.selectors(), exclusions.columnsOf(type)));
        if (!said) {
            add(draft, "lint.exclusionUnsaid", rule.code(), type, String.join("、", scopes));
        }
    }

    private static String subject(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.binding().equals(rule.subject()))
                .map(Rule.PatternUse::type)
                .findFirst()
                .orElse("");
    }

    private void add(RuleDraft draft, String key, Object... values) {
        faults.addAt(Lint.file(draft.rule()), draft.rule().firstLine(), 0, key, values);
    }
}
