package org.junheng.pack.lint;

import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;
import org.junheng.tree.Condition;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Node;
import org.junheng.tree.Span;

/** Does every condition of a rule choose? One that always holds, or never, was meant otherwise. */
final class ConditionLint {
    private final Pack pack;
    private final RuleFaults faults;

    ConditionLint(Pack pack, RuleFaults faults) {
        this.pack = pack;
        this.faults = faults;
    }

    void check() {
        pack.rules()
                .forEach(rule -> matched(rule.tree())
                        .forEach(pattern -> type(pattern.type()).ifPresent(type -> check(rule, pattern, type))));
    }

    /** Those outside of aggregates. */
    private static Stream<Pattern> matched(Node node) {
        if (node instanceof Pattern pattern) {
            return Stream.of(pattern);
        }
        return node instanceof Condition.Aggregate
                ? Stream.empty()
                : node.parts().stream().flatMap(ConditionLint::matched);
    }

    private void check(Rule rule, Pattern pattern, FactType type) {
        IdleCondition idle = new IdleCondition(type);
        for (Constraint constraint : pattern.parts()) {
            if (idle.is(constraint.expression())) {
                say(rule, constraint.span(), "lint.alwaysMatches", type);
            } else if (idle.isNever(constraint.expression())) {
                say(rule, constraint.span(), "lint.neverMatches", type);
            }
        }
    }

    private void say(Rule rule, Span span, String key, FactType type) {
        faults.add(new SourceFile(rule.place().file(), span.text()), span.from(), key, type.name(), span.words());
    }

    private Optional<FactType> type(String name) {
        return pack.types().stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
