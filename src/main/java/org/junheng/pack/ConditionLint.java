package org.junheng.pack;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.FactType;
import org.junheng.model.Pack;

/** Does every condition of a rule choose? One that always holds was meant otherwise. */
final class ConditionLint {
    private final Pack pack;
    private final Map<SourceFile, PackageDescr> trees;
    private final RuleFaults faults;

    ConditionLint(LoadedPack loaded, RuleFaults faults) {
        this.pack = loaded.pack();
        this.trees = loaded.trees();
        this.faults = faults;
    }

    void check() {
        trees.forEach((file, tree) -> {
            if (pack.owns(file.path())) {
                tree.getRules().forEach(rule -> check(file, rule));
            }
        });
    }

    private void check(SourceFile file, RuleDescr rule) {
        patterns(rule.getLhs())
                .forEach(pattern -> type(pattern.getObjectType()).ifPresent(type -> check(file, pattern, type)));
    }

    private static Stream<PatternDescr> patterns(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            return Stream.of(pattern);
        }
        return part instanceof ConditionalElementDescr group
                ? group.getDescrs().stream().flatMap(child -> patterns((BaseDescr) child))
                : Stream.empty();
    }

    private void check(SourceFile file, PatternDescr pattern, FactType type) {
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expr
                    && new IdleCondition(type)
                            .is(Constraint.parse(expr.getExpression()).getExpr())) {
                int offset = Math.max(0, expr.getStartCharacter());
                faults.add(file, offset, "lint.alwaysMatches", type.name(), expr.getExpression());
            }
        }
    }

    private Optional<FactType> type(String name) {
        return pack.types().stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
