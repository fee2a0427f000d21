package org.junheng.pack.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.pack.text.Spans;
import org.junheng.tree.Expression;
import org.junheng.tree.Span;
import org.junheng.tree.Statement;

/** What do the statements of a rule or a function say? Of those that have been read without faults. */
final class StatementReader {
    private final String text;
    private final Spans spans;

    StatementReader(String text, Spans spans) {
        this.text = text;
        this.spans = spans;
    }

    /** The statements of a body. */
    static Statement.Block of(ConsequenceText body, BlockStmt block) {
        return new StatementReader(body.file().text(), body.spans()).block(block);
    }

    /** Without its braces. */
    private Statement.Block block(BlockStmt block) {
        List<Statement> statements = block.getStatements().stream()
                .filter(statement -> !(statement instanceof EmptyStmt))
                .flatMap(this::statements)
                .toList();
        return new Statement.Block(new Span(text, spans.from(block) + 1, spans.to(block) - 1), statements);
    }

    private Stream<Statement> statements(com.github.javaparser.ast.stmt.Statement statement) {
        if (statement instanceof ExpressionStmt expression
                && expression.getExpression() instanceof VariableDeclarationExpr declared) {
            boolean one = declared.getVariables().size() == 1;
            return declared.getVariables().stream().map(each -> declared(one ? statement : each, each));
        }
        return Stream.of(statement(statement));
    }

    private Statement statement(com.github.javaparser.ast.stmt.Statement statement) {
        if (statement instanceof BlockStmt block) {
            return block(block);
        }
        if (statement instanceof IfStmt choice) {
            return new Statement.Choice(
                    span(choice),
                    expression(choice.getCondition()),
                    one(choice.getThenStmt()),
                    choice.getElseStmt().map(this::one));
        }
        if (statement instanceof ReturnStmt result) {
            return new Statement.Returned(
                    span(result), expression(result.getExpression().orElseThrow()));
        }
        return done(statement, ((ExpressionStmt) statement).getExpression());
    }

    private Statement one(com.github.javaparser.ast.stmt.Statement statement) {
        return statement instanceof EmptyStmt ? new Statement.Block(span(statement), List.of()) : statement(statement);
    }

    private Statement done(Node statement, Node expression) {
        if (expression instanceof AssignExpr assign) {
            return new Statement.Named(
                    span(statement), assign.getTarget().toString(), expression(assign.getValue()), true);
        }
        MethodCallExpr call = (MethodCallExpr) expression;
        if (call.getScope().isEmpty()) {
            ObjectCreationExpr made = (ObjectCreationExpr) call.getArgument(0);
            return new Statement.Made(span(statement), made.getTypeAsString(), expressions(made.getArguments()));
        }
        if (call.getNameAsString().equals(JudgeCalls.EXCLUDE)) {
            return new Statement.Excluded(span(statement), expressions(call.getArguments()));
        }
        return new Statement.Judged(span(statement), words(call));
    }

    private Statement declared(Node whole, VariableDeclarator variable) {
        return new Statement.Named(
                span(whole),
                variable.getNameAsString(),
                expression(variable.getInitializer().orElseThrow()),
                false);
    }

    /** The words of a judgement, the first first. */
    private List<Statement.Word> words(MethodCallExpr verb) {
        List<Statement.Word> words = new ArrayList<>();
        Optional<com.github.javaparser.ast.expr.Expression> next = Optional.of(verb);
        while (next.isPresent() && next.get() instanceof MethodCallExpr call) {
            Span name = span(call.getName());
            words.add(new Statement.Word(name.with(name.from(), spans.to(call)), name, expressions(written(call))));
            next = call.getScope();
        }
        Collections.reverse(words);
        return words;
    }

    /** What was completed for the author stands nowhere. */
    private static List<com.github.javaparser.ast.expr.Expression> written(MethodCallExpr call) {
        return call.getArguments().stream()
                .filter(given -> given.getRange().isPresent())
                .toList();
    }

    private List<Expression> expressions(List<com.github.javaparser.ast.expr.Expression> nodes) {
        return nodes.stream().map(this::expression).toList();
    }

    private Expression expression(Node node) {
        return new ExpressionReader(text, spans.from(node)).read(node);
    }

    private Span span(Node node) {
        return new Span(text, spans.from(node), spans.to(node));
    }
}
