package org.junheng.engine.witness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.engine.compile.Probe;
import org.junheng.engine.compile.Probe.Sample;
import org.junheng.engine.compile.Probes;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Row;
import org.junheng.model.answer.Obstacle;
import org.junheng.model.answer.Seen;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Use;
import org.junheng.tree.Condition;
import org.junheng.tree.Statement.Guard;

/** Finds the first condition of a rule that a subject did not pass, and why the facts that it wanted were not made. */
final class WhyNot {
    private final Rulebook rulebook;
    private final Facts facts;
    private final Probes probes;
    private final SeenValues barrier;

    WhyNot(Rulebook rulebook, Facts facts, Values values, Probes probes) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.probes = probes;
        this.barrier = new SeenValues(facts, values);
    }

    /** @param judged keys of the subjects that the rule did judge */
    List<Obstacle> of(Rule rule, Subject subject, Set<String> judged) {
        String type = rule.subjectType();
        if (!facts.isPart(type, subject.type())) {
            return List.of();
        }
        List<Row> members = facts.related(type, subject).stream()
                .filter(row -> row.origin().subject().key().startsWith(subject.key()))
                .toList();
        if (members.isEmpty()) {
            return missing(type, subject, rule);
        }
        List<Obstacle> obstacles = new ArrayList<>();
        members.stream()
                .filter(row -> !judged.contains(row.origin().subject().key()))
                .forEach(row -> obstacles.add(
                        blocked(rule, rule.subject(), row, new HashSet<>()).orElseGet(() -> notDone(rule, "", row))));
        return obstacles;
    }

    private List<Obstacle> missing(String type, Subject subject, Rule rule) {
        if (!rulebook.type(type).isDerived()) {
            return List.of(obstacle(Obstacle.Kind.NO_ROW, subject, rule, type, "", List.of(), List.of()));
        }
        return notMade(type, subject, new HashSet<>());
    }

    static Obstacle obstacle(
            Obstacle.Kind kind,
            Subject subject,
            Rule rule,
            String type,
            String condition,
            List<Seen> seen,
            List<Obstacle> deeper) {
        return new Obstacle(kind, subject, rule.title(), Workings.place(rule), type, condition, seen, deeper);
    }

    /**
     * What a fact does not pass in a rule.
     *
     * @param anchor the variable of the rule that would hold it
     * @param asked types that are being asked about already
     */
    private Optional<Obstacle> blocked(Rule rule, String anchor, Row fact, Set<String> asked) {
        List<Sample> before = List.of();
        Probe earlier = null;
        int own = element(rule, anchor);
        for (Probe probe : probes.into(rule)) {
            List<Sample> reached = probe.element() < own ? probe.samples() : probe.samples(anchor, fact);
            if (reached.isEmpty()) {
                boolean within = earlier != null && earlier.element() == probe.element();
                return Optional.of(named(rule, anchor, fact, probe, within ? before : List.of(), before, asked));
            }
            before = reached;
            earlier = probe;
        }
        return Optional.empty();
    }

    /** The number of the condition that binds a variable. */
    private int element(Rule rule, String anchor) {
        List<Condition> elements = rule.tree().conditions();
        int pattern = 0;
        for (int i = 0; i < elements.size(); i++) {
            for (int inside = 0; inside < elements.get(i).patterns().size(); inside++) {
                if (rule.patterns().get(pattern++).binding().equals(anchor)) {
                    return i;
                }
            }
        }
        return 0;
    }

    private Obstacle named(
            Rule rule,
            String anchor,
            Row fact,
            Probe probe,
            List<Sample> within,
            List<Sample> before,
            Set<String> asked) {
        Subject subject = fact.origin().subject();
        String type = probe.type();
        if (probe.written() instanceof Condition.Group group && group.form() == Condition.Form.NOT) {
            List<Seen> standing =
                    barrier.standing(probes.blockers(rule, probe.element()).samples(anchor, fact));
            return obstacle(Obstacle.Kind.BLOCKED, subject, rule, type, probe.line(), standing, List.of());
        }
        boolean own = probe.element() == element(rule, anchor);
        List<Object> under = own ? List.of(fact) : barrier.under(rule, probe, within);
        List<Seen> seen = barrier.seen(probe, under, before);
        Obstacle.Kind kind = under.isEmpty() ? Obstacle.Kind.NO_MATCH : Obstacle.Kind.TEST;
        List<Obstacle> deeper = under.isEmpty() ? notMade(type, subject, asked) : List.of();
        return obstacle(kind, subject, rule, type, probe.line(), seen, deeper);
    }

    /** Why no rule made a fact of a type for a subject; nothing for types that are sheets or tables. */
    private List<Obstacle> notMade(String type, Subject subject, Set<String> asked) {
        FactType declared = rulebook.type(type);
        if (declared == null || !declared.isDerived() || !asked.add(type)) {
            return List.of();
        }
        List<Obstacle> reasons = new ArrayList<>();
        rulebook.graph().makersOf(type).forEach(maker -> reasons.addAll(notMade(maker, type, subject, asked)));
        asked.remove(type);
        return reasons;
    }

    private List<Obstacle> notMade(Rule maker, String type, Subject subject, Set<String> asked) {
        for (PatternUse pattern : maker.patterns()) {
            List<Row> related = pattern.use() == Use.MATCHED ? facts.related(pattern.type(), subject) : List.of();
            if (!related.isEmpty()) {
                return related.stream()
                        .map(row -> blocked(maker, pattern.binding(), row, asked)
                                .orElseGet(() -> notDone(maker, type, row)))
                        .toList();
            }
        }
        for (PatternUse pattern : maker.patterns()) {
            List<Obstacle> deeper = pattern.use() == Use.MATCHED && facts.isPart(pattern.type(), subject.type())
                    ? notMade(pattern.type(), subject, asked)
                    : List.of();
            if (!deeper.isEmpty()) {
                return List.of(obstacle(Obstacle.Kind.NO_MATCH, subject, maker, pattern.type(), "", List.of(), deeper));
            }
        }
        return List.of(obstacle(Obstacle.Kind.NOT_MADE, subject, maker, type, "", List.of(), List.of()));
    }

    /** The rule took the fact and made something else, or nothing. */
    private Obstacle notDone(Rule maker, String type, Row row) {
        List<Guard> guards = maker.tree().acts().stream()
                .filter(act -> type.equals(act.type()))
                .flatMap(act -> act.guards().stream())
                .distinct()
                .toList();
        List<String> names = guards.stream()
                .flatMap(guard -> guard.asked().names().stream())
                .distinct()
                .toList();
        List<Sample> samples = probes.into(maker).stream()
                .reduce((first, last) -> last)
                .map(Probe::samples)
                .orElse(List.of());
        List<Seen> seen = barrier.variables(names, barrier.with(row, samples));
        return obstacle(Obstacle.Kind.NOT_DONE, row.origin().subject(), maker, type, lines(guards), seen, List.of());
    }

    private static String lines(List<Guard> guards) {
        return guards.stream().map(Guard::line).collect(Collectors.joining(" && "));
    }
}
