package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.junheng.model.Texts;

/** Says expressions in words: what is counted, compared and computed, never how it is written. */
final class WordedExpressions {
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final WordedNames names;
    private final Map<String, WordedFunction> functions;
    private final Map<String, String> given;
    private final WordedComparisons comparisons;

    WordedExpressions(
            Vocabulary vocabulary,
            Texts texts,
            WordedConditions conditions,
            Optional<WordedPattern> subject,
            Map<String, WordedFunction> functions) {
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
        if (expression instanceof NameExpr name) {
            String word = name.getNameAsString();
            return given.containsKey(word) ? given.get(word) : names.of(word, inside);
        }
        if (expression instanceof BinaryExpr || expression instanceof PointFreeExpr) {
            return comparisons.of(expression, inside);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return texts.get("brackets", of(enclosed.getInner(), inside));
        }
        if (expression instanceof FieldAccessExpr access) {
            return names.property(access.getScope().toString(), access.getNameAsString(), inside);
        }
        if (expression instanceof UnaryExpr unary) {
            boolean minus = unary.getOperator() == UnaryExpr.Operator.MINUS;
            return texts.get(minus ? "negative" : "denied", wrapped(unary.getExpression(), inside));
        }
        if (expression instanceof ConditionalExpr choice) {
            return choice(choice, inside);
        }
        return expression instanceof MethodCallExpr call ? call(call, inside) : literal(expression);
    }

    /** A literal text between quotation marks, a number as typed. */
    private String literal(Expression expression) {
        if (expression instanceof StringLiteralExpr string) {
            return texts.get("quoted", string.asString());
        }
        if (expression instanceof BooleanLiteralExpr flag) {
            return texts.get(flag.getValue() ? "yes" : "no");
        }
        if (expression instanceof ThisExpr) {
            return texts.get("itself");
        }
        return Expressions.number(expression).orElseGet(() -> PrintUtil.printNode(expression));
    }

    /** In brackets where it would run together with what stands beside it. */
    String wrapped(Expression expression, Optional<WordedPattern> inside) {
        String words = of(expression, inside);
        return isCompound(expression) ? texts.get("brackets", words) : words;
    }

    private static boolean isCompound(Expression expression) {
        return expression instanceof BinaryExpr || expression instanceof ConditionalExpr;
    }

    /** Choices within the last alternative read on as one list. */
    private String choice(ConditionalExpr first, Optional<WordedPattern> inside) {
        List<String> cases = new ArrayList<>();
        Expression rest = first;
        while (bare(rest) instanceof ConditionalExpr choice) {
            cases.add(texts.get("case", of(choice.getCondition(), inside), wrapped(choice.getThenExpr(), inside)));
            rest = choice.getElseExpr();
        }
        return texts.get("cases", String.join(texts.get("comma"), cases), wrapped(rest, inside));
    }

    private static Expression bare(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? bare(enclosed.getInner()) : expression;
    }

    private String call(MethodCallExpr call, Optional<WordedPattern> inside) {
        Optional<WordedFunction> own = Optional.ofNullable(functions.get(call.getNameAsString()));
        List<String> arguments = call.getArguments().stream()
                .map(argument -> own.isPresent() ? wrapped(argument, inside) : of(argument, inside))
                .toList();
        if (own.flatMap(WordedFunction::result).isEmpty()) {
            boolean known = own.isEmpty();
            return known
                    ? texts.get("call." + call.getNameAsString(), arguments.toArray())
                    : texts.get("function", call.getNameAsString(), String.join(texts.get("list"), arguments));
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            filled.put(own.get().parameters().get(i), arguments.get(i));
        }
        Expression result = own.get().result().orElseThrow();
        return new WordedExpressions(this, filled).wrapped(result, Optional.empty());
    }
}
