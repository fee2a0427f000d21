package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.junheng.model.FactType;
import org.junheng.model.Nearest;
import org.junheng.model.Pack;
import org.junheng.model.Rule;

/** Do the rules ask for exclusions that there are, and does a criterion say whether it minds them? */
final class ExclusionLint {
    /** On a criterion: the scopes that it judges all the same. */
    static final String REGARDLESS = "regardless";

    private static final String SCOPE = "scope";

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
        Stream<String> asked = Patterns.of(draft.tree()).facts().stream()
                .filter(ExclusionLint::isExclusion)
                .flatMap(pattern -> Constraint.of(pattern).stream())
                .flatMap(constraint -> texts(constraint.expression()));
        return Stream.concat(asked, regardless(draft).stream()).toList();
    }

    private static boolean isExclusion(PatternDescr pattern) {
        return Vocabulary.EXCLUSION.equals(pattern.getObjectType());
    }

    private static Stream<String> texts(Expression asked) {
        if (asked instanceof PointFreeExpr list && isScope(list.getLeft())) {
            return list.getRight().stream()
                    .filter(StringLiteralExpr.class::isInstance)
                    .map(text -> ((StringLiteralExpr) text).asString());
        }
        return asked instanceof BinaryExpr binary
                        && isScope(binary.getLeft())
                        && binary.getRight() instanceof StringLiteralExpr text
                ? Stream.of(text.asString())
                : Stream.empty();
    }

    private static boolean isScope(Expression expression) {
        return expression instanceof NameExpr name && name.getNameAsString().equals(SCOPE);
    }

    private static List<String> regardless(RuleDraft draft) {
        return Words.of(draft.tree().getAnnotations().stream().toList()).getOrDefault(REGARDLESS, List.of());
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
