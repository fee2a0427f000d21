package org.junheng.pack.worded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.pack.FactType;
import org.junheng.model.text.Texts;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.worded.WordedPattern.Role;
import org.junheng.tree.Condition;
import org.junheng.tree.Condition.Aggregate;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression;
import org.junheng.tree.RuleTree;

/** Whom a rule takes and what its variables stand for, ready to be put into words. */
final class WordedConditions {
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final List<WordedPattern> patterns = new ArrayList<>();
    private final Map<String, Aggregated> aggregates = new LinkedHashMap<>();
    private final RuleTree rule;

    /** What a variable holds that an aggregate gave. */
    public record Aggregated(WordedPattern over, String function, List<String> arguments) {}

    WordedConditions(RuleTree rule, Vocabulary vocabulary, Texts texts) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.rule = rule;
        rule.conditions().forEach(condition -> read(condition, Role.MATCHED));
    }

    List<WordedPattern> patterns() {
        return List.copyOf(patterns);
    }

    Optional<Aggregated> aggregate(String variable) {
        return Optional.ofNullable(aggregates.get(variable));
    }

    /** The pattern whose fact or figure a variable holds; those inside an aggregate are known only there. */
    Optional<WordedPattern> holder(String variable) {
        return patterns.stream()
                .filter(pattern -> pattern.role == Role.MATCHED)
                .filter(pattern -> pattern.variable.equals(variable) || pattern.figures.containsKey(variable))
                .findFirst();
    }

    /** Whether the rule names a variable more than once, so that it is better explained apart. */
    boolean isNamedOften(String variable) {
        return rule.all(Expression.Name.class)
                        .filter(name -> name.word().equals(variable))
                        .count()
                > 1;
    }

    boolean isTable(String type) {
        return vocabulary.type(type).flatMap(FactType::table).isPresent();
    }

    private void read(Condition condition, Role role) {
        if (condition instanceof Aggregate aggregate) {
            aggregate.patterns().stream().findFirst().ifPresent(over -> aggregate(aggregate, over));
        } else if (condition instanceof Pattern pattern) {
            pattern(pattern, role);
        } else {
            Condition.Form form = ((Condition.Group) condition).form();
            Role inside = form == Condition.Form.NOT ? Role.ABSENT : form == Condition.Form.EXISTS ? Role.EXISTS : role;
            ((Condition.Group) condition).parts().forEach(child -> read(child, inside));
        }
    }

    private void aggregate(Aggregate aggregate, Pattern over) {
        WordedPattern facts = pattern(over, Role.AGGREGATED);
        aggregate
                .functions()
                .forEach(function -> aggregates.put(
                        function.variable(), new Aggregated(facts, function.name(), function.arguments())));
    }

    private WordedPattern pattern(Pattern read, Role role) {
        WordedPattern pattern = new WordedPattern(role, read.type(), read.variable(), label(read.type()));
        for (Constraint constraint : read.parts()) {
            if (constraint.compares()) {
                pattern.constraints.add(constraint.expression());
            }
            if (!constraint.binding().isEmpty()) {
                pattern.figures.put(constraint.binding(), constraint.figure());
            }
        }
        patterns.add(pattern);
        return pattern;
    }

    private String label(String type) {
        boolean known =
                patterns.stream().anyMatch(pattern -> pattern.role == Role.MATCHED && pattern.type.equals(type));
        String name = vocabulary.type(type).isPresent() ? type : texts.get("type." + type);
        return known ? texts.get("another", name) : name;
    }
}
