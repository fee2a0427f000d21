package org.junheng.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.Rule.PatternUse;
import org.junheng.model.Rule.Test;
import org.junheng.model.Rule.Use;
import org.junheng.model.Term;

/** What one rule has named so far: its variables, its patterns and the fields used on each. */
final class Scope {
    private final Map<String, ValueType> variables = new LinkedHashMap<>();
    private final List<OpenPattern> patterns = new ArrayList<>();

    /** A pattern while its rule is being read. */
    static final class OpenPattern {
        final Use use;
        final Test test;
        final String variable;
        final String binding;
        final String type;
        final Set<String> fields = new LinkedHashSet<>();
        final AskedJudgements asked = new AskedJudgements();
        final SatisfiablePattern bounds = new SatisfiablePattern();
        final Set<String> selectors = new LinkedHashSet<>();
        final Set<String> testedForBlank = new LinkedHashSet<>();
        final Map<String, Set<String>> sources = new LinkedHashMap<>();
        final Map<String, String> figures = new LinkedHashMap<>();
        final List<Term> constraints = new ArrayList<>();
        final Map<String, Term> bound = new LinkedHashMap<>();

        OpenPattern(Use use, Test test, String variable, String binding, String type) {
            this.use = use;
            this.test = test;
            this.variable = variable;
            this.binding = binding;
            this.type = type;
        }

        PatternUse close() {
            Set<String> compared = new LinkedHashSet<>(selectors);
            compared.removeAll(testedForBlank);
            boolean judgements = type.equals(Vocabulary.JUDGEMENT);
            return new PatternUse(
                    use,
                    test,
                    binding,
                    type,
                    List.copyOf(fields),
                    List.copyOf(judgements ? asked.words() : compared),
                    constraints,
                    bound);
        }
    }

    void open(OpenPattern pattern) {
        patterns.add(pattern);
    }

    void bind(String variable, ValueType type) {
        variables.put(variable, type);
    }

    Optional<ValueType> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Set<String> variables() {
        return variables.keySet();
    }

    /** A column of a declared type. */
    record Column(String type, String field) {}

    /** The column that a variable holds, empty if it holds anything else. */
    Optional<Column> columnOf(String variable) {
        return patterns.stream()
                .filter(pattern -> pattern.bound.get(variable) instanceof Term.Column)
                .map(pattern -> new Column(pattern.type, ((Term.Column) pattern.bound.get(variable)).field()))
                .findFirst();
    }

    /** The pattern whose fact a variable holds. */
    Optional<OpenPattern> patternOf(String variable) {
        return patterns.stream()
                .filter(pattern -> pattern.variable.equals(variable))
                .findFirst();
    }

    /** Notes that the rule compares what a variable holds, and so selects by the fields that it comes from. */
    void selects(String variable) {
        patterns.forEach(pattern -> pattern.selectors.addAll(pattern.sources.getOrDefault(variable, Set.of())));
    }

    /** Notes that the rule reads a field of the fact that a variable holds. */
    void reads(String variable, String field) {
        patternOf(variable).ifPresent(pattern -> pattern.fields.add(field));
    }

    List<PatternUse> patterns() {
        return patterns.stream().map(OpenPattern::close).toList();
    }
}
