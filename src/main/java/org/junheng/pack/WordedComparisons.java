package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.junheng.model.Texts;

/** Says comparisons, sums and their joining in words. */
final class WordedComparisons {
    private static final Map<BinaryExpr.Operator, String> ORDERS = Map.of(
            BinaryExpr.Operator.LESS, "less",
            BinaryExpr.Operator.LESS_EQUALS, "atMost",
            BinaryExpr.Operator.GREATER, "greater",
            BinaryExpr.Operator.GREATER_EQUALS, "atLeast");

    private final Texts texts;
    private final WordedExpressions expressions;

    WordedComparisons(Texts texts, WordedExpressions expressions) {
        this.texts = texts;
        this.expressions = expressions;
    }

    String of(Expression expression, Optional<WordedPattern> inside) {
        if (expression instanceof PointFreeExpr list) {
            return pointFree(list, inside);
        }
        BinaryExpr binary = (BinaryExpr) expression;
        return switch (binary.getOperator()) {
            case AND -> joined("and", binary, inside);
            case OR -> joined("or", binary, inside);
            case PLUS, MINUS, MULTIPLY, DIVIDE -> computed(binary, inside);
            default -> comparison(binary, inside);
        };
    }

    private String computed(BinaryExpr binary, Optional<WordedPattern> inside) {
        String key = "sum." + binary.getOperator().name().toLowerCase(Locale.ROOT);
        return texts.get(key, expressions.of(binary.getLeft(), inside), expressions.of(binary.getRight(), inside));
    }

    private String joined(String key, BinaryExpr binary, Optional<WordedPattern> inside) {
        return texts.get(key, side(binary.getLeft(), inside), side(binary.getRight(), inside));
    }

    /** A bare figure that decides something is a yes or no. */
    private String side(Expression expression, Optional<WordedPattern> inside) {
        return decision(expression, inside);
    }

    /** An expression that is true or false, as a statement. */
    String decision(Expression expression, Optional<WordedPattern> inside) {
        boolean statement = expression instanceof BinaryExpr
                || expression instanceof EnclosedExpr
                || expression instanceof PointFreeExpr;
        String words = expressions.of(expression, inside);
        return statement ? words : texts.get("is", words, texts.get("yes"));
    }

    private String comparison(BinaryExpr binary, Optional<WordedPattern> inside) {
        String left = expressions.of(binary.getLeft(), inside);
        boolean dates = expressions.names().isDate(binary.getLeft(), inside)
                || expressions.names().isDate(binary.getRight(), inside);
        Optional<String> same = expressions.names().sameField(binary, inside);
        return same.orElseGet(() -> compare(left, binary.getOperator(), binary.getRight(), inside, dates));
    }

    private String compare(
            String left,
            BinaryExpr.Operator operator,
            Expression right,
            Optional<WordedPattern> inside,
            boolean dates) {
        boolean equal = operator == BinaryExpr.Operator.EQUALS;
        if (right instanceof NullLiteralExpr) {
            return texts.get(equal ? "blank" : "notBlank", left);
        }
        String value = value(right, inside);
        if (equal || operator == BinaryExpr.Operator.NOT_EQUALS) {
            boolean number = Expressions.number(right).isPresent();
            return texts.get((equal ? "is" : "isNot") + (number ? "Number" : ""), left, value);
        }
        return texts.get((dates ? "date." : "order.") + ORDERS.get(operator), left, value);
    }

    private String value(Expression expression, Optional<WordedPattern> inside) {
        if (expression instanceof StringLiteralExpr text) {
            return text.asString();
        }
        return expression instanceof BooleanLiteralExpr
                ? expressions.of(expression, inside)
                : expressions.wrapped(expression, inside).strip();
    }

    private String pointFree(PointFreeExpr expression, Optional<WordedPattern> inside) {
        String left = expressions.of(expression.getLeft(), inside);
        List<String> values = expression.getRight().stream()
                .map(value -> value(value, inside))
                .toList();
        boolean lists = expression.getOperator().asString().equals(AskedJudgements.LISTS)
                && !(expression.getRight().get(0) instanceof StringLiteralExpr);
        String operator = lists ? "lists" : expression.getOperator().asString();
        String key = operator + (expression.isNegated() ? ".not" : "");
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
