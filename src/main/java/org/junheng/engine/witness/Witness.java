package org.junheng.engine.witness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.engine.compile.Probes;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.engine.figure.Tally;
import org.junheng.engine.fire.Firing;
import org.junheng.engine.fire.Trail;
import org.junheng.model.answer.Explanation;
import org.junheng.model.answer.Explanation.Condition;
import org.junheng.model.answer.Formula;
import org.junheng.model.answer.Obstacle;
import org.junheng.model.answer.Seen;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.Rule;
import org.junheng.tree.Condition.Aggregate;
import org.junheng.tree.Condition.Function;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Statement.Act;

/** A county judged once more with everything kept that its rules saw, so that it can be asked why and why not. */
public final class Witness {
    private final Rulebook rulebook;
    private final Outcome outcome;
    private final Trail trail;
    private final Values values;
    private final Workings workings;
    private final WhyNot whyNot;
    private final Facts facts;
    private final Map<String, Judgement> byId = new LinkedHashMap<>();

    public Witness(Rulebook rulebook, Outcome outcome, Trail trail, Collection<?> facts, Probes probes) {
        this.rulebook = rulebook;
        this.outcome = outcome;
        this.trail = trail;
        this.values = new Values(rulebook);
        this.workings = new Workings(rulebook.pack(), trail, values);
        this.facts = new Facts(rulebook, facts);
        this.whyNot = new WhyNot(rulebook, this.facts, values, probes);
        outcome.judgements().forEach(judgement -> byId.put(judgement.id(), judgement));
    }

    /** What judging again brought. */
    public Outcome outcome() {
        return outcome;
    }

    /** Why a judgement came out as it did; empty if it is not one of this county, or if its rule failed. */
    public Optional<Explanation> explain(String judgementId) {
        Judgement judgement = byId.get(judgementId);
        List<Trail.Step> steps = judgement == null ? List.of() : trail.of(judgement);
        return steps.stream().findFirst().map(step -> explanation(judgement, step));
    }

    private Explanation explanation(Judgement judgement, Trail.Step step) {
        RuleTree words = step.firing().rule().tree();
        Act act = words.acts().get(step.act());
        Optional<Formula> actual = act.figures().stream()
                .findFirst()
                .map(figure -> workings.of(judgement.item(), figure, values.stated(judgement.actual()), step, ""));
        List<Formula> required = new ArrayList<>();
        String[] stated = judgement.comparator().equals("between")
                ? judgement.required().split("\\.\\.", -1)
                : new String[] {judgement.required()};
        for (int i = 0; i < act.limits().size(); i++) {
            Expression limit = act.limits().get(i);
            if (!limit.names().isEmpty()) {
                String value = values.stated(stated[Math.min(i, stated.length - 1)]);
                required.add(workings.of("", limit, value, step, ""));
            }
        }
        return new Explanation(judgement, conditions(words, step.firing()), actual, required);
    }

    private List<Condition> conditions(RuleTree words, Firing firing) {
        List<Condition> conditions = new ArrayList<>();
        int number = 0;
        for (org.junheng.tree.Condition element : words.conditions()) {
            List<Seen> seen = new ArrayList<>();
            for (Pattern pattern : element.patterns()) {
                Object fact = firing.values()
                        .get(firing.rule().patterns().get(number++).binding());
                if (element instanceof Pattern) {
                    see(pattern, fact, seen);
                } else if (fact instanceof List<?> list) {
                    seen.add(new Seen(pattern.type(), values.text(list), Optional.empty()));
                }
            }
            for (Function function : functions(element)) {
                Object result = firing.values().get(function.variable());
                if (!(result instanceof Tally)) {
                    seen.add(new Seen(function.variable(), values.text(result), Optional.empty()));
                }
            }
            conditions.add(new Condition(element.line(), seen));
        }
        return conditions;
    }

    static List<Function> functions(org.junheng.tree.Condition condition) {
        return condition instanceof Aggregate aggregate ? aggregate.functions() : List.of();
    }

    private void see(Pattern pattern, Object fact, List<Seen> seen) {
        pattern.names().stream()
                .filter(word -> values.has(fact, word))
                .forEach(word -> seen.add(values.seen(fact, word)));
    }

    /** The subjects of that key, of whatever type, rows before derived facts. */
    public List<Subject> subjects(String key) {
        return facts.subjects(key);
    }

    /** The name of the fact type that a criterion judges. */
    public String judgedType(String code) {
        return rule(code).subjectType();
    }

    private Rule rule(String code) {
        return rulebook.pack().rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a criterion judges subjects of this kind, or parts of them. */
    public boolean judgesPartsOf(String code, Subject subject) {
        return facts.isPart(judgedType(code), subject.type());
    }

    /** The rows that a subject is or was made from, by sheet and number, such as {@code Sheet1!5}. */
    public List<String> rows(Subject subject) {
        return facts.rows(subject);
    }

    /**
     * What kept a criterion from a subject, or from those parts of it that it does not judge.
     *
     * @return nothing if the criterion judges other subjects altogether
     */
    public List<Obstacle> whyNot(String code, Subject subject) {
        Set<String> judged = outcome.judgements().stream()
                .filter(judgement -> judgement.code().equals(code))
                .map(judgement -> judgement.subject().key())
                .collect(Collectors.toSet());
        return whyNot.of(rule(code), subject, judged);
    }
}
