package org.junheng.engine.open;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Use;
import org.junheng.tree.Expression;
import org.junheng.tree.Statement;

/** What does that which a rule aggregates decide: which facts it matches, what it does, which words it gives? */
public final class Aggregated {
    private Aggregated() {}

    public static boolean decides(Rule rule) {
        if (rule.patterns().stream().noneMatch(pattern -> pattern.use() == Use.AGGREGATED)) {
            return false;
        }
        Set<String> matched = notBy(rule);
        return rule.patterns().stream()
                .filter(pattern -> pattern.use() != Use.AGGREGATED)
                .anyMatch(pattern -> names(pattern)
                        .anyMatch(name ->
                                !matched.contains(name) && !pattern.figures().containsKey(name)));
    }

    /** Whether it decides by what it aggregates what it does. */
    public static boolean chooses(Rule rule) {
        Set<String> known = known(rule);
        return rule.tree().all(Statement.Choice.class).anyMatch(choice -> !isKnown(choice.asked(), known));
    }

    /**
     * The fields of a fact whose values come from what the rule aggregates.
     *
     * @param type what the rule makes
     */
    public static Set<String> fields(Rule rule, FactType type) {
        Set<String> known = known(rule);
        Set<String> fields = new HashSet<>();
        rule.tree()
                .all(Statement.Made.class)
                .filter(made -> made.type().equals(type.name()))
                .forEach(made -> {
                    for (int i = 0; i < made.parts().size(); i++) {
                        if (!isKnown(made.parts().get(i), known)) {
                            fields.add(type.fields().get(i).name());
                        }
                    }
                });
        return fields;
    }

    /** The variables of a rule and the names it gives that nothing aggregated has a part in. */
    private static Set<String> known(Rule rule) {
        Set<String> known = notBy(rule);
        rule.tree()
                .all(Statement.Named.class)
                .filter(named -> !named.anew() && isKnown(named.value(), known))
                .forEach(named -> known.add(named.name()));
        rule.tree()
                .all(Statement.Named.class)
                .filter(Statement.Named::anew)
                .forEach(named -> known.remove(named.name()));
        return known;
    }

    private static boolean isKnown(Expression expression, Set<String> known) {
        return expression.all(Expression.Name.class).allMatch(name -> known.contains(name.word()));
    }

    /** The variables of a rule that hold what it matches, nothing that it aggregates. */
    public static Set<String> notBy(Rule rule) {
        Set<String> matched = new HashSet<>();
        for (PatternUse pattern : rule.patterns()) {
            if (pattern.use() == Use.MATCHED) {
                matched.add(pattern.binding());
                matched.addAll(pattern.figures().keySet());
            }
        }
        return matched;
    }

    private static Stream<String> names(PatternUse pattern) {
        return Stream.concat(pattern.constraints().stream(), pattern.figures().values().stream())
                .flatMap(term -> Terms.variables(term).stream());
    }
}
