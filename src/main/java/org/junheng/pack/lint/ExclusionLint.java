package org.junheng.pack.lint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Exclusions;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.text.RuleFaults;
import org.junheng.tree.Annotation;
import org.junheng.tree.Expression;
import org.junheng.tree.Span;

/** Do the rules ask for exclusions that there are, and does a criterion say whether it minds them? */
final class ExclusionLint {
    private final List<Rule> rules;
    private final Map<String, FactType> types;
    private final Pack pack;
    private final Exclusions exclusions;
    private final RuleFaults faults;

    ExclusionLint(LoadedPack loaded, RuleFaults faults) {
        this.rules = loaded.pack().rules();
        this.types = loaded.pack().types().stream()
                .collect(Collectors.toMap(FactType::name, Function.identity(), (first, second) -> first));
        this.pack = loaded.pack();
        this.exclusions = Exclusions.of(loaded.pack().rules());
        this.faults = faults;
    }

    void check() {
        rules.stream().filter(rule -> pack.owns(rule.place().file())).forEach(rule -> {
            if (exclusions.areKnown()) {
                scopes(rule).forEach(scope -> known(rule, scope));
            }
            said(rule);
        });
    }

    private void known(Rule rule, String scope) {
        Set<String> scopes = exclusions.scopes();
        if (!scopes.contains(scope)) {
            String nearest = Nearest.to(scope, scopes);
            faults.add(rule, "lint.unknownScope", rule.title(), scope, nearest, String.join("、", scopes));
        }
    }

    /** The scopes that a rule asks for or says to pass over. */
    private static List<String> scopes(Rule rule) {
        Stream<String> asked = rule.tree().patterns().stream()
                .filter(pattern -> pattern.type().equals(Vocabulary.EXCLUSION))
                .flatMap(pattern -> pattern.parts().stream())
                .flatMap(constraint -> texts(constraint.expression()));
        return Stream.concat(asked, regardless(rule).stream()).toList();
    }

    private static Stream<String> texts(Expression asked) {
        boolean ofScope = !asked.parts().isEmpty()
                && asked.parts().get(0) instanceof Expression.Name name
                && name.word().equals(Exclusions.SCOPE);
        return ofScope ? asked.all(Expression.Text.class).map(Expression.Text::value) : Stream.empty();
    }

    private static List<String> regardless(Rule rule) {
        return rule.tree().annotation(Exclusions.REGARDLESS).map(Annotation::values).orElse(List.of()).stream()
                .map(Span::words)
                .toList();
    }

    /** A criterion says it by its conditions: exclusions, the columns that they rest on, or facts that rules made. */
    private void said(Rule rule) {
        String type = rule.subjectType();
        Set<String> scopes = exclusions.scopesOf(type);
        if (!rule.isCriterion() || scopes.isEmpty() || !regardless(rule).isEmpty()) {
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
            faults.add(rule, "lint.exclusionUnsaid", rule.code(), type, String.join("、", scopes));
        }
    }
}
