package org.junheng.pack.worded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.text.Texts;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.tree.Expression;
import org.junheng.tree.FunctionTree;

/** Says expressions in words: what is counted, compared and computed, never how it is written. */
final class WordedExpressions {
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final WordedNames names;
    private final Map<String, FunctionTree> functions;
    private final Map<String, String> given;
    private final WordedComparisons comparisons;

    WordedExpressions(
            Vocabulary vocabulary,
            Texts texts,
            WordedConditions conditions,
            Optional<WordedPattern> subject,
            Map<String, FunctionTree> functions) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.names = new WordedNames(vocabulary, texts, conditions, subject, this);
        this.functions = functions;
        this.given = Map.of();
        this.comparisons = new WordedComparisons(texts, this);
    }

    /** The same inside a function, whose parameters stand for what it is given. */
    private WordedExpressions(WordedExpressions outside, Map<String, String> given) {
        this.vocabulary = outside.vocabulary;
        this.texts = outside.texts;
        this.names = outside.names;
        this.functions = outside.functions;
        this.given = Map.copyOf(given);
        this.comparisons = new WordedComparisons(texts, this);
    }

    WordedNames names() {
        return names;
    }

    /**
     * An expression in words.
     *
     * @param inside the pattern whose constraint it is, so that bare names are its fields
     */
    String of(Expression expression, Optional<WordedPattern> inside) {
        if (expression instanceof Expression.Name name) {
            String word = name.word();
            return given.containsKey(word) ? given.get(word) : names.of(word, inside);
        }
        if (expression instanceof Expression.Binary || expression instanceof Expression.Listed) {
            return comparisons.of(expression, inside);
        }
        if (expression instanceof Expression.Enclosed enclosed) {
            return texts.get("brackets", of(enclosed.inner(), inside));
        }
        if (expression instanceof Expression.Property access) {
            return names.property(access.owner().word(), access.field(), inside);
        }
        if (expression instanceof Expression.Unary unary) {
            boolean minus = unary.operator().equals("-");
            return texts.get(minus ? "negative" : "denied", wrapped(unary.inner(), inside));
        }
        if (expression instanceof Expression.Choice choice) {
            return choice(choice, inside);
        }
        return expression instanceof Expression.Call call ? call(call, inside) : literal(expression);
    }

    /** A literal text between quotation marks, a number as typed. */
    private String literal(Expression expression) {
        if (expression instanceof Expression.Text string) {
            return texts.get("quoted", string.value());
        }
        if (expression instanceof Expression.Flag flag) {
            return texts.get(flag.value() ? "yes" : "no");
        }
        if (expression instanceof Expression.Own) {
            return texts.get("itself");
        }
        return expression instanceof Expression.Number number
                ? number.value().toPlainString()
                : expression.span().words();
    }

    /** In brackets where it would run together with what stands beside it. */
    String wrapped(Expression expression, Optional<WordedPattern> inside) {
        String words = of(expression, inside);
        return isCompound(expression) ? texts.get("brackets", words) : words;
    }

    private static boolean isCompound(Expression expression) {
        return expression instanceof Expression.Binary || expression instanceof Expression.Choice;
    }

    /** Choices within the last alternative read on as one list. */
    private String choice(Expression.Choice first, Optional<WordedPattern> inside) {
        List<String> cases = new ArrayList<>();
        Expression rest = first;
        while (bare(rest) instanceof Expression.Choice choice) {
            cases.add(texts.get("case", of(choice.asked(), inside), wrapped(choice.yes(), inside)));
            rest = choice.no();
        }
        return texts.get("cases", String.join(texts.get("comma"), cases), wrapped(rest, inside));
    }

    private static Expression bare(Expression expression) {
        return expression instanceof Expression.Enclosed enclosed ? bare(enclosed.inner()) : expression;
    }

    private String call(Expression.Call call, Optional<WordedPattern> inside) {
        Optional<FunctionTree> own = Optional.ofNullable(functions.get(call.name()));
        List<String> arguments = call.arguments().stream()
                .map(argument -> own.isPresent() ? wrapped(argument, inside) : of(argument, inside))
                .toList();
        if (own.flatMap(FunctionTree::result).isEmpty()) {
            boolean known = own.isEmpty();
            return known
                    ? texts.get("call." + call.name(), arguments.toArray())
                    : texts.get("function", call.name(), String.join(texts.get("list"), arguments));
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            filled.put(own.get().parameters().get(i), arguments.get(i));
        }
        Expression result = own.get().result().orElseThrow();
        return new WordedExpressions(this, filled).wrapped(result, Optional.empty());
    }
}
