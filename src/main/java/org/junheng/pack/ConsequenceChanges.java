package org.junheng.pack;

import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;

/** The faults that the statements of a rule or a function could hold. */
final class ConsequenceChanges {
    private final ExpressionChanges expressions;
    private final Spans spans;

    private ConsequenceChanges(String text, Spans spans) {
        this.spans = spans;
        this.expressions = new ExpressionChanges(text, spans);
    }

    static List<Change> of(SourceFile file, Statements statements) {
        ConsequenceChanges changes = new ConsequenceChanges(file.text(), statements.spans());
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
