package org.junheng.pack.worded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.text.Texts;
import org.junheng.pack.declared.Measures;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.tree.Expression;
import org.junheng.tree.Statement;
import org.junheng.tree.Statement.Judged;
import org.junheng.tree.Statement.Word;

/** Says what a rule does: the requirement with its limit, or what it works out. */
final class WordedConsequence {
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final WordedExpressions expressions;
    private final WordedComparisons statements;
    private final Measures measures;
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, String> steps = new LinkedHashMap<>();

    WordedConsequence(Vocabulary vocabulary, Texts texts, WordedExpressions expressions, Measures measures) {
        this.measures = measures;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.expressions = expressions;
        this.statements = new WordedComparisons(texts, expressions);
    }

    /** Each thing that it may do. */
    List<String> of(Statement.Block block) {
        read(block, "");
        return List.copyOf(clauses);
    }

    /** What the local names stand for, in the order of working out. */
    Map<String, String> steps() {
        return steps;
    }

    private void read(Statement statement, String when) {
        if (statement instanceof Statement.Block block) {
            block.parts().forEach(inner -> read(inner, when));
        } else if (statement instanceof Statement.Choice choice) {
            choose(choice, when, "");
        } else if (statement instanceof Statement.Named named) {
            String value = say(named.value());
            String before = steps.getOrDefault(named.name(), "");
            steps.put(named.name(), named.anew() ? before + texts.get("reassigned", when, value) : value);
        } else {
            clauses.add(when + done(statement));
        }
    }

    /** One case after the other; a choice in the last case reads on in the same row. */
    private void choose(Statement.Choice choice, String when, String lead) {
        String condition = statements.decision(choice.asked(), Optional.empty());
        read(choice.yes(), when + lead + texts.get("when", condition));
        choice.no().ifPresent(other -> {
            if (other instanceof Statement.Choice next) {
                choose(next, when, texts.get("otherwise"));
            } else {
                read(other, when + texts.get("otherwise"));
            }
        });
    }

    private String say(Expression expression) {
        return expressions.of(expression, Optional.empty());
    }

    private String done(Statement statement) {
        if (statement instanceof Statement.Made made) {
            return made(made);
        }
        return statement instanceof Statement.Excluded excluded
                ? texts.get(
                        "excluded",
                        bare(excluded.parts().get(1)),
                        bare(excluded.parts().get(2)))
                : requirement((Judged) statement);
    }

    private String bare(Expression expression) {
        return expression instanceof Expression.Text text ? text.value() : say(expression);
    }

    private String made(Statement.Made made) {
        List<Field> fields = vocabulary.type(made.type()).map(FactType::fields).orElse(List.of());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String value = say(made.parts().get(i));
            String name = fields.get(i).name();
            words.add(value.equals(name) ? name : texts.get("figure", name, value));
        }
        return texts.get("made", made.type(), String.join(texts.get("semicolon"), words));
    }

    private String requirement(Judged judged) {
        List<Expression> measure = judged.word(Measures.WORD).orElseThrow().parts();
        Expression figure = judged.figure().orElseThrow();
        boolean plain = judged.limits().stream().allMatch(Expression.Number.class::isInstance);
        String unit = Optional.of(measure)
                .filter(given -> given.size() > 2)
                .map(given -> bare(given.get(2)))
                .or(() -> measures.unit(figure))
                .map(word -> texts.get(plain ? "unit" : "unit.of", word))
                .orElse("");
        String item = judged.word("item").map(word -> item(word.parts().get(0))).orElse("");
        String worth = judged.word("worth")
                .map(word -> texts.get("worth", say(word.parts().get(0))))
                .orElse("");
        return texts.get("requirement", item, measured(measure, figure), limit(judged.verb(), unit), worth);
    }

    private String item(Expression item) {
        return texts.get(item instanceof Expression.Text ? "item" : "eachItem", bare(item));
    }

    /** The measure by its name, and how it is made where the name does not say it. */
    private String measured(List<Expression> measure, Expression figure) {
        String name = measure.size() > 1 ? bare(measure.get(0)) : measures.name(figure);
        String words = say(figure);
        return words.equals(name) ? name : texts.get("measure", name, words);
    }

    private String limit(Word verb, String unit) {
        List<String> limits = verb.parts().stream().map(this::bare).toList();
        return switch (verb.name()) {
            case "holds" -> texts.get("verb.holds");
            case "between" -> texts.get("verb.between", limits.get(0), limits.get(1), unit);
            case "oneOf" -> texts.get("verb.oneOf", statements.alternatives(limits), unit);
            default -> texts.get("verb." + verb.name(), String.join("", limits), unit);
        };
    }
}
