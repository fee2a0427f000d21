package org.junheng.pack.worded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.text.Texts;
import org.junheng.pack.declared.AskedJudgements;
import org.junheng.tree.Expression;

/** Says comparisons, sums and their joining in words. */
final class WordedComparisons {
    private static final Map<String, String> ORDERS =
            Map.of("<", "less", "<=", "atMost", ">", "greater", ">=", "atLeast");
    private static final Map<String, String> SUMS = Map.of("+", "plus", "-", "minus", "*", "multiply", "/", "divide");

    private final Texts texts;
    private final WordedExpressions expressions;

    WordedComparisons(Texts texts, WordedExpressions expressions) {
        this.texts = texts;
        this.expressions = expressions;
    }

    String of(Expression expression, Optional<WordedPattern> inside) {
        if (expression instanceof Expression.Listed list) {
            return pointFree(list, inside);
        }
        Expression.Binary binary = (Expression.Binary) expression;
        return switch (binary.operator()) {
            case "&&" -> joined("and", binary, inside);
            case "||" -> joined("or", binary, inside);
            case "+", "-", "*", "/" -> computed(binary, inside);
            default -> comparison(binary, inside);
        };
    }

    private String computed(Expression.Binary binary, Optional<WordedPattern> inside) {
        String key = "sum." + SUMS.get(binary.operator());
        return texts.get(key, expressions.of(binary.left(), inside), expressions.of(binary.right(), inside));
    }

    private String joined(String key, Expression.Binary binary, Optional<WordedPattern> inside) {
        return texts.get(key, side(binary.left(), inside), side(binary.right(), inside));
    }

    /** A bare figure that decides something is a yes or no. */
    private String side(Expression expression, Optional<WordedPattern> inside) {
        return decision(expression, inside);
    }

    /** An expression that is true or false, as a statement. */
    String decision(Expression expression, Optional<WordedPattern> inside) {
        boolean statement = expression instanceof Expression.Binary
                || expression instanceof Expression.Enclosed
                || expression instanceof Expression.Listed;
        String words = expressions.of(expression, inside);
        return statement ? words : texts.get("is", words, texts.get("yes"));
    }

    private String comparison(Expression.Binary binary, Optional<WordedPattern> inside) {
        String left = expressions.of(binary.left(), inside);
        boolean dates = expressions.names().isDate(binary.left(), inside)
                || expressions.names().isDate(binary.right(), inside);
        Optional<String> same = expressions.names().sameField(binary, inside);
        return same.orElseGet(() -> compare(left, binary.operator(), binary.right(), inside, dates));
    }

    private String compare(
            String left, String operator, Expression right, Optional<WordedPattern> inside, boolean dates) {
        boolean equal = operator.equals("==");
        if (right instanceof Expression.Nothing) {
            return texts.get(equal ? "blank" : "notBlank", left);
        }
        String value = value(right, inside);
        if (equal || operator.equals("!=")) {
            boolean number = right instanceof Expression.Number;
            return texts.get((equal ? "is" : "isNot") + (number ? "Number" : ""), left, value);
        }
        return texts.get((dates ? "date." : "order.") + ORDERS.get(operator), left, value);
    }

    private String value(Expression expression, Optional<WordedPattern> inside) {
        if (expression instanceof Expression.Text text) {
            return text.value();
        }
        return expression instanceof Expression.Flag
                ? expressions.of(expression, inside)
                : expressions.wrapped(expression, inside).strip();
    }

    private String pointFree(Expression.Listed expression, Optional<WordedPattern> inside) {
        String left = expressions.of(expression.left(), inside);
        List<String> values =
                expression.right().stream().map(value -> value(value, inside)).toList();
        boolean lists = expression.operator().equals(AskedJudgements.LISTS)
                && !(expression.right().get(0) instanceof Expression.Text);
        String key = (lists ? "lists" : expression.operator()) + (expression.negated() ? ".not" : "");
        return texts.get("word." + key, left, alternatives(values));
    }

    /** Several values of which any will do. */
    String alternatives(List<String> values) {
        if (values.size() < 2) {
            return String.join("", values);
        }
        String most = String.join(texts.get("list"), values.subList(0, values.size() - 1));
        return texts.get("orLast", most, values.get(values.size() - 1));
    }
}
