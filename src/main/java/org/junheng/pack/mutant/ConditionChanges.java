package org.junheng.pack.mutant;

import java.util.ArrayList;
import java.util.List;
import org.junheng.model.pack.Mutant.Kind;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Form;
import org.junheng.tree.Condition.Group;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Span;

/** Which faults could the conditions of one rule hold: a number shifted, a comparison turned, a selector missing? */
final class ConditionChanges {
    private final String text;
    private final List<Change> found = new ArrayList<>();

    private ConditionChanges(String text) {
        this.text = text;
    }

    static List<Change> of(RuleTree rule) {
        ConditionChanges changes = new ConditionChanges(rule.span().text());
        rule.patterns().forEach(changes::pattern);
        rule.all(Group.class)
                .filter(group -> group.form() == Form.NOT || group.form() == Form.EXISTS)
                .map(Group::span)
                .forEach(test -> changes.selector(test, new Edit(test.from(), test.to(), "")));
        return changes.found;
    }

    private void pattern(Pattern pattern) {
        List<Constraint> constraints = pattern.parts();
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i);
            ExpressionChanges changes = ExpressionChanges.ofConditions(text);
            changes.walk(constraint.expression(), constraint.span());
            found.addAll(changes.found());
            if (constraint.compares()) {
                selector(pattern.span(), drop(constraints, i));
            }
        }
    }

    /** Leaves a constraint out; what it binds stays bound. */
    private static Edit drop(List<Constraint> constraints, int place) {
        Constraint dropped = constraints.get(place);
        Span span = dropped.span();
        if (!dropped.binding().isEmpty()) {
            return new Edit(dropped.figure().span().to(), span.to(), "");
        }
        if (place + 1 < constraints.size()) {
            return new Edit(span.from(), constraints.get(place + 1).span().from(), "");
        }
        return place > 0
                ? new Edit(constraints.get(place - 1).span().to(), span.to(), "")
                : new Edit(span.from(), span.to(), "");
    }

    private void selector(Span shown, Edit edit) {
        found.add(Change.in(text, shown.from(), shown.to(), Kind.SELECTOR, List.of(edit)));
    }
}
