package org.junheng.pack.worded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.model.pack.Rule;
import org.junheng.model.text.Texts;
import org.junheng.pack.declared.Measures;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.worded.WordedPattern.Role;
import org.junheng.tree.FunctionTree;

/** Puts each rule into a sentence, made from its own syntax tree. */
final class WordedRules {
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final Map<String, FunctionTree> functions;

    WordedRules(Vocabulary vocabulary, Texts texts, Map<String, FunctionTree> functions) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.functions = Map.copyOf(functions);
    }

    String sentence(Rule rule) {
        WordedConditions conditions = new WordedConditions(rule.tree(), vocabulary, texts);
        Optional<WordedPattern> subject = subject(rule, conditions);
        WordedExpressions expressions = new WordedExpressions(vocabulary, texts, conditions, subject, functions);
        String head = head(conditions, subject, expressions.names());
        WordedConsequence consequence =
                new WordedConsequence(vocabulary, texts, expressions, Measures.of(rule.patterns(), vocabulary));
        String does =
                String.join(texts.get("semicolon"), consequence.of(rule.tree().does()));
        Map<String, String> steps = new LinkedHashMap<>(expressions.names().explained());
        steps.putAll(consequence.steps());
        return texts.get("sentence", head, does, where(steps));
    }

    /** What the names in a sentence stand for. */
    private String where(Map<String, String> steps) {
        String words = steps.entrySet().stream()
                .map(step -> texts.get("step", step.getKey(), step.getValue()))
                .collect(Collectors.joining(texts.get("comma")));
        return words.isEmpty() ? "" : texts.get("steps", words);
    }

    private static Optional<WordedPattern> subject(Rule rule, WordedConditions conditions) {
        String named = rule.subject();
        return conditions
                .holder(named)
                .or(() -> conditions.patterns().stream()
                        .filter(pattern -> pattern.role == Role.MATCHED)
                        .findFirst());
    }

    private String head(WordedConditions conditions, Optional<WordedPattern> subject, WordedNames names) {
        if (subject.isEmpty()) {
            return texts.get("all");
        }
        List<String> words = new ArrayList<>();
        String selectors = names.selectors(subject.get(), texts.get("semicolon"));
        boolean table = conditions.isTable(subject.get().type);
        words.add(texts.get(table ? "eachRow" : "each", subject.get().label)
                + (selectors.isEmpty() ? "" : texts.get("chosen", selectors)));
        for (WordedPattern pattern : conditions.patterns()) {
            if (!pattern.equals(subject.get())) {
                beside(pattern, names).ifPresent(words::add);
            }
        }
        return String.join("", words);
    }

    private Optional<String> beside(WordedPattern pattern, WordedNames names) {
        boolean said = names.isMentioned(pattern) && pattern.constraints.isEmpty();
        return switch (pattern.role) {
            case AGGREGATED -> Optional.empty();
            case EXISTS -> Optional.of(texts.get("exists", names.population(pattern)));
            case ABSENT -> Optional.of(texts.get("absent", names.population(pattern)));
            case MATCHED -> said ? Optional.empty() : Optional.of(texts.get("with", names.each(pattern)));
        };
    }
}
