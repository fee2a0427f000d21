package org.junheng.pack.declared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Test;
import org.junheng.model.pack.Rule.Use;
import org.junheng.model.pack.Term;

/** What one rule has named so far: its variables, its patterns and the fields used on each. */
public final class Scope {
    private final Map<String, ValueType> variables = new LinkedHashMap<>();
    private final List<OpenPattern> patterns = new ArrayList<>();

    /** A pattern while its rule is being read. */
    public static final class OpenPattern {
        final Use use;
        final Test test;
        public final String variable;
        public final String binding;
        public final String type;
        public final Set<String> fields = new LinkedHashSet<>();
        public final AskedJudgements asked = new AskedJudgements();
        public final SatisfiablePattern bounds = new SatisfiablePattern();
        public final Set<String> selectors = new LinkedHashSet<>();
        public final Set<String> testedForBlank = new LinkedHashSet<>();
        public final Map<String, Set<String>> sources = new LinkedHashMap<>();
        public final Map<String, String> figures = new LinkedHashMap<>();
        public final List<Term> constraints = new ArrayList<>();
        public final Map<String, Term> bound = new LinkedHashMap<>();

        public OpenPattern(Use use, Test test, String variable, String binding, String type) {
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

    public void open(OpenPattern pattern) {
        patterns.add(pattern);
    }

    public void bind(String variable, ValueType type) {
        variables.put(variable, type);
    }

    public Optional<ValueType> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    public Set<String> variables() {
        return variables.keySet();
    }

    /** A column of a declared type. */
    public record Column(String type, String field) {}

    /** The column that a variable holds, empty if it holds anything else. */
    public Optional<Column> columnOf(String variable) {
        return patterns.stream()
                .filter(pattern -> pattern.bound.get(variable) instanceof Term.Column)
                .map(pattern -> new Column(pattern.type, ((Term.Column) pattern.bound.get(variable)).field()))
                .findFirst();
    }

    /** The pattern whose fact a variable holds. */
    public Optional<OpenPattern> patternOf(String variable) {
        return patterns.stream()
                .filter(pattern -> pattern.variable.equals(variable))
                .findFirst();
    }

    /** Notes that the rule compares what a variable holds, and so selects by the fields that it comes from. */
    public void selects(String variable) {
        patterns.forEach(pattern -> pattern.selectors.addAll(pattern.sources.getOrDefault(variable, Set.of())));
    }

    /** Notes that the rule reads a field of the fact that a variable holds. */
    public void reads(String variable, String field) {
        patternOf(variable).ifPresent(pattern -> pattern.fields.add(field));
    }

    public List<PatternUse> patterns() {
        return patterns.stream().map(OpenPattern::close).toList();
    }
}
