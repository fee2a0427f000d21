package org.junheng.engine.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.PatternImpl;
import org.junheng.tree.RuleTree;

/**
 * Cuts the compiled conditions of one rule after each constraint and each condition.
 *
 * <p>What is cut are the conditions that the engine itself runs, so that a probe can mean nothing else than the rule.
 */
final class ProbeCuts {
    static final String PACKAGE = "junheng.probes";
    private static final int AFTER_EVERYTHING = Integer.MIN_VALUE / 2;

    private final RuleTree written;
    private final List<Condition> conditions;
    private final String name;
    private final Map<Rule, Probe> probes = new LinkedHashMap<>();
    private final Map<Integer, Probe> blockers = new LinkedHashMap<>();

    /** @param name what distinguishes the probes of this rule from those of others */
    ProbeCuts(Rule rule, RuleTree written, String name) {
        this.written = written;
        this.conditions = flat(rule.getView());
        this.name = name;
        if (conditions.size() == written.conditions().size()) {
            IntStream.range(0, conditions.size()).forEach(this::cut);
        }
    }

    /** The probes in the order of the conditions, each with the rule that runs it. */
    Map<Rule, Probe> probes() {
        return probes;
    }

    /** By number of the condition, for conditions that nothing must exist, the probe that finds what does. */
    Map<Integer, Probe> blockers() {
        return blockers;
    }

    private static List<Condition> flat(Condition view) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : view.getSubConditions()) {
            if (part.getType() == Condition.Type.AND) {
                flat.addAll(flat(part));
            } else if (part.getType() != Condition.Type.CONSEQUENCE) {
                flat.add(part);
            }
        }
        return flat;
    }

    private void cut(int number) {
        Condition condition = conditions.get(number);
        org.junheng.tree.Condition element = written.conditions().get(number);
        if (condition instanceof PatternImpl<?> pattern) {
            constraints(number, element, pattern, false);
        } else if (condition.getType() == Condition.Type.EXISTS && inside(condition) instanceof PatternImpl<?> inner) {
            constraints(number, element, inner, true);
        } else if (condition.getType() != Condition.Type.ACCUMULATE) {
            add(number, condition, new Probe(number, element, Optional.empty(), true));
        }
        if (condition.getType() == Condition.Type.NOT) {
            Probe blocker = new Probe(number, element, Optional.empty(), true);
            add(number, inside(condition), blocker);
            blockers.put(number, blocker);
        }
    }

    private static Condition inside(Condition condition) {
        List<Condition> inside = condition.getSubConditions();
        return inside.size() == 1 ? inside.get(0) : new CompositePatterns(Condition.Type.AND, inside);
    }

    /** Constraints that join with earlier facts come first, so that the value that is named is the subject's own. */
    private void constraints(int number, org.junheng.tree.Condition element, PatternImpl<?> pattern, boolean tested) {
        List<Constraint> compiled = tests(pattern.getConstraint());
        List<org.junheng.tree.Condition.Constraint> tests =
                element.patterns().get(0).tests().toList();
        if (compiled.isEmpty() || compiled.size() != tests.size()) {
            add(number, pattern, new Probe(number, element, Optional.empty(), tested));
            return;
        }
        List<Integer> order = IntStream.range(0, tests.size())
                .boxed()
                .sorted(Comparator.comparing(i -> !joins(compiled.get(i))))
                .toList();
        List<Constraint> taken = new ArrayList<>();
        for (int i : order) {
            taken.add(compiled.get(i));
            Constraint all = taken.size() == 1 ? taken.get(0) : new MultipleConstraints(new ArrayList<>(taken));
            add(number, cut(pattern, all), new Probe(number, element, Optional.of(tests.get(i)), tested));
        }
    }

    private static <T> PatternImpl<T> cut(PatternImpl<T> pattern, Constraint constraint) {
        return new PatternImpl<>(pattern.getPatternVariable(), constraint, new ArrayList<>(pattern.getBindings()));
    }

    private static boolean joins(Constraint constraint) {
        return constraint instanceof SingleConstraint single && single.getVariables().length > 1;
    }

    private static List<Constraint> tests(Constraint constraint) {
        boolean group = constraint.getType() == Constraint.Type.MULTIPLE || constraint.getType() == Constraint.Type.AND;
        if (!group) {
            return constraint == SingleConstraint.TRUE ? List.of() : List.of(constraint);
        }
        return constraint.getChildren().stream()
                .flatMap(child -> tests(child).stream())
                .toList();
    }

    private void add(int number, Condition last, Probe probe) {
        List<Condition> cut = new ArrayList<>(conditions.subList(0, number));
        cut.add(last);
        Map<Rule.Attribute, Object> attributes = Map.of(Rule.Attribute.SALIENCE, AFTER_EVERYTHING);
        CompositePatterns view = new CompositePatterns(Condition.Type.AND, cut);
        Rule rule = new RuleImpl(
                PACKAGE, name + "." + probes.size(), null, view, ConsequenceImpl.EMPTY, attributes, Map.of());
        probes.put(rule, probe);
    }
}
