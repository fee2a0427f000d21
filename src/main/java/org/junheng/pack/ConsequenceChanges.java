package org.junheng.pack;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.function.BiPredicate;

/** The faults that the statements of a rule or a function could hold. */
final class ConsequenceChanges {
    private final ExpressionChanges expressions;
    private final Spans spans;

    private ConsequenceChanges(String text, Spans spans, BiPredicate<MethodCallExpr, String> settled) {
        this.spans = spans;
        this.expressions = new ExpressionChanges(text, spans, settled);
    }

    /** @param settled whether a judgement with another verb can bring no other verdict */
    static List<Change> of(SourceFile file, Statements statements, BiPredicate<MethodCallExpr, String> settled) {
        ConsequenceChanges changes = new ConsequenceChanges(file.text(), statements.spans(), settled);
        changes.statement(statements.block());
        return changes.expressions.found();
    }

    private void statement(Statement statement) {
        if (statement instanceof BlockStmt block) {
            block.getStatements().forEach(this::statement);
        } else if (statement instanceof IfStmt choice) {
            expressions.walk(choice.getCondition(), spans.from(choice.getCondition()), spans.to(choice.getCondition()));
            statement(choice.getThenStmt());
            choice.getElseStmt().ifPresent(this::statement);
        } else {
            expressions.walk(statement, spans.from(statement), spans.to(statement));
        }
    }
}
