package org.junheng.engine.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.engine.compile.Probe;
import org.junheng.engine.compile.Probe.Sample;
import org.junheng.engine.fact.Row;
import org.junheng.model.answer.Seen;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.pack.Rule;

/** The values that a condition saw where it let nothing pass. */
final class SeenValues {
    private static final int MOST_FACTS = 3;

    private final Facts facts;
    private final Values values;

    SeenValues(Facts facts, Values values) {
        this.facts = facts;
        this.values = values;
    }

    /** The facts that reached the constraint and did not pass it; nothing if there are none or too many. */
    List<Object> under(Rule rule, Probe probe, List<Sample> within) {
        if (!within.isEmpty()) {
            return within.stream()
                    .map(sample -> fact(rule, probe, sample))
                    .distinct()
                    .toList();
        }
        List<Row> all = facts.of(probe.type());
        return all.size() == 1 ? List.copyOf(all) : List.of();
    }

    private static Object fact(Rule rule, Probe probe, Sample sample) {
        if (probe.tested()) {
            return sample.facts().get(sample.facts().size() - 1);
        }
        String type = probe.type();
        return rule.patterns().stream()
                .filter(pattern -> pattern.type().equals(type) && pattern.use() == Rule.Use.MATCHED)
                .map(pattern -> sample.values().get(pattern.binding()))
                .filter(java.util.Objects::nonNull)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** The fields and variables that the constraint names, with their values. */
    List<Seen> seen(Probe probe, List<Object> under, List<Sample> before) {
        List<String> names = probe.asked().names();
        List<Seen> seen = new ArrayList<>();
        for (Object fact : under) {
            names.stream().filter(word -> values.has(fact, word)).forEach(word -> seen.add(values.seen(fact, word)));
        }
        seen.addAll(variables(names, before));
        return seen;
    }

    /** The variables among some names, each with the values that were met. */
    List<Seen> variables(List<String> names, List<Sample> samples) {
        List<Seen> seen = new ArrayList<>();
        for (String word : names) {
            int dot = word.indexOf('.');
            String variable = dot < 0 ? word : word.substring(0, dot);
            Set<String> met = new LinkedHashSet<>();
            samples.stream()
                    .filter(sample -> sample.values().get(variable) != null)
                    .forEach(sample -> met.add(values.text(sample.values().get(variable))));
            if (!met.isEmpty()) {
                String shown = met.stream().limit(MOST_FACTS).collect(Collectors.joining("、"));
                seen.add(new Seen(variable, shown, Optional.empty()));
            }
        }
        return seen;
    }

    /** Those samples in which a fact takes part. */
    List<Sample> with(Row row, List<Sample> samples) {
        List<Sample> own = samples.stream()
                .filter(sample -> sample.values().containsValue(row))
                .toList();
        return own.isEmpty() ? samples : own;
    }

    /** What stands against a subject. */
    List<Seen> standing(List<Sample> blockers) {
        List<Seen> seen = new ArrayList<>();
        for (Sample sample : blockers) {
            Object fact = sample.facts().get(sample.facts().size() - 1);
            Optional<Evidence> cell = fact instanceof Exclusion exclusion
                    ? exclusion.evidence().stream().findFirst()
                    : Optional.empty();
            String name = fact instanceof Exclusion exclusion ? exclusion.scope() : values.text(fact);
            String value = fact instanceof Exclusion exclusion ? exclusion.reason() : "";
            seen.add(new Seen(name, value, cell));
        }
        return seen;
    }
}
