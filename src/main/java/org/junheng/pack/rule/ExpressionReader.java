package org.junheng.pack.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.junheng.pack.text.Tokens;
import org.junheng.tree.Expression;
import org.junheng.tree.Span;

/**
 * What does an expression say, and where does each part of it stand?
 *
 * <p>The parser tells the shape alone, since its nodes of conditions do not know their places; so the words of the file
 * are taken one after the other as the shape asks for them.
 */
final class ExpressionReader {
    private final String text;
    private final Tokens tokens;

    /** @param from offset in the file at which the expression begins */
    ExpressionReader(String text, int from) {
        this.text = text;
        this.tokens = new Tokens(text, from);
    }

    Expression read(Node node) {
        int from = tokens.begin();
        if (node instanceof BinaryExpr binary) {
            Expression left = read(binary.getLeft());
            String operator = tokens.next().words();
            Expression right = read(binary.getRight());
            return new Expression.Binary(since(from), left, operator, right);
        }
        if (node instanceof PointFreeExpr list) {
            return listed(list, from);
        }
        if (node instanceof FieldAccessExpr access) {
            return property(access, from);
        }
        if (node instanceof ConditionalExpr choice) {
            return choice(choice, from);
        }
        return word(node, from);
    }

    /** What begins with a sign or a word of its own. */
    private Expression word(Node node, int from) {
        Span first = tokens.next();
        if (node instanceof NameExpr name) {
            return new Expression.Name(first, name.getNameAsString(), false);
        }
        if (node instanceof EnclosedExpr enclosed) {
            Expression inner = read(enclosed.getInner());
            tokens.next();
            return new Expression.Enclosed(since(from), inner);
        }
        if (node instanceof UnaryExpr unary) {
            Expression inner = read(unary.getExpression());
            return new Expression.Unary(since(from), first.words(), inner);
        }
        if (node instanceof MethodCallExpr call) {
            List<Expression> arguments = several(call.getArguments());
            return new Expression.Call(since(from), first, arguments);
        }
        return literal(node, first);
    }

    private Expression property(FieldAccessExpr access, int from) {
        Span owner = tokens.next();
        tokens.next();
        tokens.next();
        Expression.Name named = new Expression.Name(owner, owner.words(), true);
        return new Expression.Property(since(from), named, access.getNameAsString());
    }

    private Expression choice(ConditionalExpr choice, int from) {
        Expression asked = read(choice.getCondition());
        tokens.next();
        Expression yes = read(choice.getThenExpr());
        tokens.next();
        Expression no = read(choice.getElseExpr());
        return new Expression.Choice(since(from), asked, yes, no);
    }

    private Expression listed(PointFreeExpr list, int from) {
        Expression left = read(list.getLeft());
        boolean negated = tokens.take("not");
        String operator = tokens.next().words();
        List<Expression> right = tokens.at('(')
                ? several(list.getRight())
                : List.of(read(list.getRight().get(0)));
        return new Expression.Listed(since(from), left, negated, operator, right);
    }

    /** Expressions between brackets. */
    private List<Expression> several(List<? extends Node> nodes) {
        List<Expression> read = new ArrayList<>();
        tokens.next();
        for (Node node : nodes) {
            read.add(read(node));
            tokens.next();
        }
        if (nodes.isEmpty()) {
            tokens.next();
        }
        return read;
    }

    private static Expression literal(Node node, Span span) {
        if (node instanceof StringLiteralExpr string) {
            return new Expression.Text(span, string.asString());
        }
        if (node instanceof BooleanLiteralExpr flag) {
            return new Expression.Flag(span, flag.getValue());
        }
        if (node instanceof NullLiteralExpr) {
            return new Expression.Nothing(span);
        }
        if (node instanceof ThisExpr) {
            return new Expression.Own(span);
        }
        String digits = Literals.number((com.github.javaparser.ast.expr.Expression) node)
                .orElseThrow();
        return new Expression.Number(span, new BigDecimal(digits));
    }

    private Span since(int from) {
        return new Span(text, from, tokens.end());
    }
}
