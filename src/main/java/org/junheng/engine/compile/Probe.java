package org.junheng.engine.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.fact.Row;
import org.junheng.tree.Condition;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Node;
import org.kie.api.runtime.rule.Match;

/** The conditions of a rule up to a point, and what reached that point. */
public final class Probe {
    private static final int MOST_SAMPLES = 3;

    private final int element;
    private final Condition written;
    private final Optional<Constraint> test;
    private final boolean tested;
    private final List<Sample> first = new ArrayList<>();
    private final Map<String, Map<Object, List<Sample>>> byFact = new LinkedHashMap<>();

    /**
     * One match of the conditions so far.
     *
     * @param values by variable, facts among them
     * @param facts in the order of the conditions
     */
    public record Sample(Map<String, Object> values, List<Object> facts) {}

    /**
     * A probe.
     *
     * @param element number of the condition that it ends in
     * @param test the constraint that it ends with, empty if the condition is taken whole
     * @param tested whether the condition only asks whether facts exist
     */
    Probe(int element, Condition written, Optional<Constraint> test, boolean tested) {
        this.element = element;
        this.written = written;
        this.test = test;
        this.tested = tested;
    }

    public int element() {
        return element;
    }

    public Condition written() {
        return written;
    }

    /** What it asks last. */
    public Node asked() {
        return test.isPresent() ? test.get() : written;
    }

    /** The words of what it asks last. */
    public String line() {
        return test.map(one -> one.span().flat()).orElseGet(written::line);
    }

    /** The type of the facts that it looks for. */
    public String type() {
        return written.all(Pattern.class).findFirst().orElseThrow().type();
    }

    public boolean tested() {
        return tested;
    }

    void note(Match match) {
        Map<String, Object> values = new LinkedHashMap<>();
        match.getDeclarationIds().forEach(id -> values.put(Ascii.read(id), match.getDeclarationValue(id)));
        Sample sample = new Sample(values, new ArrayList<>(match.getObjects()));
        keep(first, sample);
        values.forEach((variable, value) -> {
            if (value instanceof Row) {
                keep(
                        byFact.computeIfAbsent(variable, name -> new IdentityHashMap<>())
                                .computeIfAbsent(value, fact -> new ArrayList<>(1)),
                        sample);
            }
        });
    }

    private static void keep(List<Sample> samples, Sample sample) {
        if (samples.size() < MOST_SAMPLES) {
            samples.add(sample);
        }
    }

    /** A few of the matches. */
    public List<Sample> samples() {
        return first;
    }

    /** A few of the matches in which a variable holds a fact. */
    public List<Sample> samples(String variable, Object fact) {
        return byFact.getOrDefault(variable, Map.of()).getOrDefault(fact, List.of());
    }
}
