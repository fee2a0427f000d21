package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.junheng.model.Term;

/** What does an expression of a rule say, apart from how the rule engine is told it? */
final class Terms {
    private final Vocabulary vocabulary;
    private final String type;
    private final Map<String, Term> locals = new HashMap<>();

    /** @param type the fact type whose fields may stand without a variable; empty where none may */
    Terms(Vocabulary vocabulary, String type) {
        this.vocabulary = vocabulary;
        this.type = type;
    }

    /** Gives a name to a term. */
    void name(String local, Term term) {
        locals.put(local, term);
    }

    Term of(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (expression instanceof NameExpr named) {
            return name(named.getNameAsString());
        }
        if (expression instanceof FieldAccessExpr access) {
            return property(access);
        }
        if (expression instanceof ThisExpr) {
            return new Term.Own();
        }
        return operation(expression);
    }

    private Term operation(Expression expression) {
        if (expression instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (expression instanceof PointFreeExpr list) {
            return pointFree(list);
        }
        if (expression instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (expression instanceof ConditionalExpr choice) {
            return operation("?", of(choice.getCondition()), of(choice.getThenExpr()), of(choice.getElseExpr()));
        }
        if (expression instanceof MethodCallExpr call && call.getScope().isEmpty()) {
            return call(call);
        }
        return literal(expression);
    }

    private static Term operation(String operator, Term... terms) {
        return new Term.Operation(operator, List.of(terms));
    }

    private Term name(String word) {
        boolean field = !type.isEmpty() && vocabulary.fieldType(type, word).isPresent();
        return field ? new Term.Column(word) : locals.getOrDefault(word, new Term.Variable(word));
    }

    private Term property(FieldAccessExpr access) {
        boolean plain = access.getScope() instanceof NameExpr owner && !locals.containsKey(owner.getNameAsString());
        return plain
                ? new Term.Property(((NameExpr) access.getScope()).getNameAsString(), access.getNameAsString())
                : new Term.Opaque();
    }

    private Term binary(BinaryExpr binary) {
        return operation(binary.getOperator().asString(), of(binary.getLeft()), of(binary.getRight()));
    }

    private Term pointFree(PointFreeExpr list) {
        List<Term> terms = Stream.concat(Stream.of(list.getLeft()), list.getRight().stream())
                .map(this::of)
                .toList();
        Term plain = new Term.Operation(list.getOperator().asString(), terms);
        return list.isNegated() ? operation("!", plain) : plain;
    }

    private Term unary(UnaryExpr unary) {
        Term inner = of(unary.getExpression());
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> operation("!", inner);
            case MINUS -> operation("-", new Term.Literal(BigDecimal.ZERO), inner);
            default -> new Term.Opaque();
        };
    }

    private Term call(MethodCallExpr call) {
        List<Term> terms = new ArrayList<>();
        call.getArguments().forEach(argument -> terms.add(of(argument)));
        boolean own = vocabulary.function(call.getNameAsString()).isPresent();
        return own ? new Term.Opaque() : new Term.Operation(call.getNameAsString(), terms);
    }

    private static Term literal(Expression expression) {
        if (expression instanceof NullLiteralExpr) {
            return new Term.Nothing();
        }
        if (expression instanceof StringLiteralExpr text) {
            return new Term.Literal(text.asString());
        }
        if (expression instanceof BooleanLiteralExpr flag) {
            return new Term.Literal(flag.getValue());
        }
        return Expressions.number(expression)
                .<Term>map(digits -> new Term.Literal(new BigDecimal(digits)))
                .orElse(new Term.Opaque());
    }
}
