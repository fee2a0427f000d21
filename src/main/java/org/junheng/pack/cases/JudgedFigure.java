package org.junheng.pack.cases;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.pack.Rule;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Expression.Name;

/**
 * The columns that a criterion's figure is made of, and what its conditions already say about them.
 *
 * @param fields columns bound in the conditions and named in the figure
 * @param compared which of them the conditions compare
 */
public record JudgedFigure(Rule rule, Set<String> fields, Set<String> compared) {
    public static JudgedFigure of(Rule rule) {
        Map<String, String> bound = rule.tree()
                .all(Constraint.class)
                .filter(each -> !each.binding().isEmpty() && each.figure() instanceof Name)
                .collect(Collectors.toMap(Constraint::binding, each -> ((Name) each.figure()).word(), (a, b) -> b));
        Set<String> fields = rule.tree()
                .judgements()
                .flatMap(judged -> judged.word("measure").stream())
                .flatMap(measure -> measure.names().stream())
                .flatMap(name -> Optional.ofNullable(bound.get(name)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> selectors = rule.patterns().stream()
                .filter(pattern -> pattern.use() == Rule.Use.MATCHED)
                .flatMap(pattern -> pattern.selectors().stream())
                .collect(Collectors.toSet());
        Set<String> compared = fields.stream().filter(selectors::contains).collect(Collectors.toSet());
        return new JudgedFigure(rule, fields, compared);
    }

    /** Whether the conditions compare all that is judged, so that a case that misses or is blank cannot arise. */
    boolean isDecidedByConditions() {
        return !fields.isEmpty() && compared.equals(fields);
    }
}
