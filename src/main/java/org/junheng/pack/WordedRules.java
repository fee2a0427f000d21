package org.junheng.pack;

import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.Texts;
import org.junheng.pack.WordedPattern.Role;

/** Puts rules into sentences, each made from its own syntax tree. */
final class WordedRules {
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final Map<String, WordedFunction> functions;

    WordedRules(Vocabulary vocabulary, Texts texts, Map<String, WordedFunction> functions) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.functions = Map.copyOf(functions);
    }

    List<String> sentences(RuleDraft draft) {
        WordedConditions conditions = new WordedConditions(draft.tree(), vocabulary, texts);
        Optional<WordedPattern> subject = subject(draft, conditions);
        WordedExpressions expressions = new WordedExpressions(vocabulary, texts, conditions, subject, functions);
        String head = head(conditions, subject, expressions.names());
        WordedConsequence consequence = new WordedConsequence(vocabulary, texts, expressions);
        BlockStmt block = Consequences.parsed(draft.consequence()).getResult().orElseGet(BlockStmt::new);
        List<String> does = consequence.of(block);
        String steps = String.join(texts.get("comma"), consequence.steps());
        String where = steps.isEmpty() ? "" : texts.get("steps", steps);
        return does.stream()
                .map(done -> texts.get("sentence", head, done, where))
                .toList();
    }

    private static Optional<WordedPattern> subject(RuleDraft draft, WordedConditions conditions) {
        String named = draft.rule().subject();
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
                + (selectors.isEmpty() ? "" : texts.get("brackets", selectors)));
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
            case MATCHED -> said ? Optional.empty() : Optional.of(texts.get("with", names.population(pattern)));
        };
    }
}
