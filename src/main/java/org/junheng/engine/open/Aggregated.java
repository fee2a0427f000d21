package org.junheng.engine.open;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Use;

/** Does what a rule aggregates decide which facts it matches? */
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
